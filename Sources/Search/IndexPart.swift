/// The part of an index that one run of pages makes, worked out without the others.
package struct IndexPart: Sendable {
  /// What a page is called.
  package struct Page: Sendable {
    package let url: String
    package let language: String?
    package let title: String
    let names: [String]
    let group: String
    let weight: Double
  }

  let pages: [Page]
  /// For each entry the number of its page within this part. An entry is a part of a page; the first
  /// of each page is the page itself and bears its title.
  let pageOfEntry: [UInt32]
  let anchors: Column
  let headings: Column
  /// The beginnings of texts.
  let snippets: Column
  /// How many terms the text of each entry has.
  let lengths: [UInt32]
  /// In how many entries each term stands.
  let holders: [UInt32]
  let terms: ByteTexts

  /// A part, and by itself what is asked for once all parts are known.
  package static func made(
    of pages: [SearchPage], rules: WordRules
  ) -> (part: IndexPart, counts: FieldCounts) {
    var reader = Reader(rules)
    for page in pages { reader.read(page) }
    return (IndexPart(reader), reader.fields.ended)
  }

  private init(_ reader: Reader) {
    pages = reader.pages
    pageOfEntry = reader.pageOfEntry
    anchors = reader.anchors
    headings = reader.headings
    snippets = reader.snippets
    (lengths, holders) = (reader.fields.lengths, reader.fields.holders)
    terms = reader.vocabulary.terms.texts
  }

  private struct Reader {
    var pages: [Page] = []
    var pageOfEntry: [UInt32] = []
    var anchors = Column()
    var headings = Column()
    var snippets = Column()
    var fields = FieldTally()
    var vocabulary: Vocabulary

    init(_ rules: WordRules) { vocabulary = Vocabulary(rules) }

    mutating func read(_ page: SearchPage) {
      let first = page.sections.first.flatMap { $0.anchor == nil ? $0 : nil }
      read(page.title, as: .title)
      for name in page.names { read(name, as: .title) }
      read(page.summary, as: .text)
      if let first { read(first.text, as: .text) }
      endEntry("", "", snippet: Snippet.cut(page.summary, most: 90))
      for section in page.sections.dropFirst(first == nil ? 0 : 1) {
        read(section.heading, as: .heading)
        for name in section.names { read(name, as: .heading) }
        read(section.text, as: .text)
        let snippet = section.isShown ? Snippet.cut(section.text, most: 48) : ""
        endEntry(section.anchor ?? "", section.heading, snippet: snippet)
      }
      pages.append(
        Page(
          url: page.url, language: page.language, title: page.title, names: page.names,
          group: page.group, weight: page.weight))
    }

    private mutating func read(_ text: String, as field: FieldTally.Field) {
      vocabulary.begin(text)
      while let term = vocabulary.next() { fields.add(term, to: field) }
    }

    private mutating func endEntry(_ anchor: String, _ heading: String, snippet: String) {
      fields.endEntry()
      pageOfEntry.append(UInt32(pages.count))
      anchors.append(anchor)
      headings.append(heading)
      snippets.append(snippet)
    }
  }
}
