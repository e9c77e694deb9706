import Storage

extension IndexPart: Storable {
  package func write(to writer: inout ByteWriter) {
    pages.write(to: &writer)
    pageOfEntry.map(Int.init).write(to: &writer)
    for column in [anchors, headings, snippets] { column.write(to: &writer) }
    fields.write(to: &writer)
    terms.write(to: &writer)
  }

  package init?(from reader: inout ByteReader) {
    guard let pages = [Page](from: &reader), let pageOfEntry = [Int](from: &reader),
      pageOfEntry.allSatisfy(pages.indices.contains), let anchors = Column(from: &reader),
      let headings = Column(from: &reader), let snippets = Column(from: &reader),
      let fields = FieldTally(from: &reader), let terms = ByteTable(from: &reader)
    else { return nil }
    self.pages = pages
    self.pageOfEntry = pageOfEntry.map(UInt32.init)
    (self.anchors, self.headings, self.snippets) = (anchors, headings, snippets)
    (self.fields, self.terms) = (fields, terms)
  }
}

extension IndexPart.Page: Storable {
  package func write(to writer: inout ByteWriter) {
    url.write(to: &writer)
    language.write(to: &writer)
    title.write(to: &writer)
    names.write(to: &writer)
    group.write(to: &writer)
    weight.write(to: &writer)
  }

  package init?(from reader: inout ByteReader) {
    guard let url = String(from: &reader), let language = String?(from: &reader),
      let title = String(from: &reader), let names = [String](from: &reader),
      let group = String(from: &reader), let weight = Double(from: &reader)
    else { return nil }
    (self.url, self.language, self.title) = (url, language, title)
    (self.names, self.group, self.weight) = (names, group, weight)
  }
}

extension Column: Storable {
  func write(to writer: inout ByteWriter) {
    count.write(to: &writer)
    writer.write(run: bytes)
  }

  init?(from reader: inout ByteReader) {
    guard let count = Int(from: &reader), let bytes = reader.run() else { return nil }
    (self.count, self.bytes) = (count, Array(bytes))
  }
}

extension ByteTable: Storable {
  func write(to writer: inout ByteWriter) {
    count.write(to: &writer)
    for number in 0..<count { writer.write(run: bytes[self[number]]) }
  }

  /// Each text gets the number that it had.
  init?(from reader: inout ByteReader) {
    self.init()
    guard let count = Int(from: &reader), (0...reader.left).contains(count) else { return nil }
    for place in 0..<count {
      guard let text = reader.run(), number(of: Array(text), 0..<text.count) == place
      else { return nil }
    }
  }
}
