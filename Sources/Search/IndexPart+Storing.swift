import Caching

extension IndexPart: Storable {
  package func write(to writer: inout ByteWriter) {
    pages.write(to: &writer)
    entries.write(to: &writer)
    writer.write(run: snippets)
    fields.write(to: &writer)
    terms.write(to: &writer)
  }

  package init?(from reader: inout ByteReader) {
    guard let pages = [Page](from: &reader), let entries = [Entry](from: &reader),
      let snippets = reader.run(), let fields = FieldTally(from: &reader),
      let terms = ByteTable(from: &reader)
    else { return nil }
    (self.pages, self.entries, self.snippets) = (pages, entries, Array(snippets))
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

extension IndexPart.Entry: Storable {
  func write(to writer: inout ByteWriter) {
    page.write(to: &writer)
    anchor.write(to: &writer)
    heading.write(to: &writer)
  }

  init?(from reader: inout ByteReader) {
    guard let page = Int(from: &reader), let anchor = String(from: &reader),
      let heading = String(from: &reader)
    else { return nil }
    (self.page, self.anchor, self.heading) = (page, anchor, heading)
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
