import Storage

extension IndexPart: Storable {
  package func write(to writer: inout ByteWriter) {
    pages.write(to: &writer)
    for column in [anchors, headings, snippets] { column.write(to: &writer) }
    for numbers in [pageOfEntry, lengths, holders] { writer.write(numbers: numbers[...]) }
    terms.write(to: &writer)
  }

  package init?(from reader: inout ByteReader) {
    guard let pages = [Page](from: &reader), let anchors = Column(from: &reader),
      let headings = Column(from: &reader), let snippets = Column(from: &reader),
      let pageOfEntry = reader.numbers(), pageOfEntry.allSatisfy({ $0 < pages.count }),
      let lengths = reader.numbers(), let holders = reader.numbers(),
      let terms = ByteTexts(from: &reader), holders.count == terms.count,
      lengths.count == pageOfEntry.count
    else { return nil }
    (self.pages, self.pageOfEntry) = (pages, pageOfEntry)
    (self.anchors, self.headings, self.snippets) = (anchors, headings, snippets)
    (self.lengths, self.holders, self.terms) = (lengths, holders, terms)
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
