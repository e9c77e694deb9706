import Markdown

/// Writes what a reader is told of an old section, in the reader's language.
struct NoticeWriter: Sendable {
  let strings: [String: String]
  let language: Language
  let original: Language

  /// The words of a note.
  func text(_ note: SectionNote) -> String {
    let key =
      switch note.state {
      case .wording: "translation_wording"
      case .missing: "translation_missing_part"
      default: "translation_meaning"
      }
    let words = strings[key] ?? key
    guard note.state != .missing, let date = note.date else { return words }
    let dated = strings["translation_dated"] ?? ""
    return dated.replacing("{date}", with: language.format.long(date)) + " " + words
  }

  /// The words of a note; nil where the page as a whole is told of.
  func telling(_ note: SectionNote) -> String? { note.isWhole ? nil : text(note) }

  /// A text that stands inside a line, after its note.
  func inline(_ text: RichText, _ note: SectionNote?) -> RichText {
    guard let note, !text.isEmpty else { return text }
    let mark =
      note.isWhole
      ? "" : "<small class=\"old\">\(HTMLText.escaped(self.text(note)))</small> "
    return text.shown(mark, around: "span", note.showsOriginal ? original : nil)
  }

  /// A text beside another one that carries their note.
  func silent(_ text: RichText, _ note: SectionNote?) -> RichText {
    guard let note, note.showsOriginal, !text.isEmpty else { return text }
    return text.shown("", around: "span", original)
  }

  /// A run of blocks, after its note.
  func block(_ text: RichText, _ note: SectionNote?) -> RichText {
    guard let note, !text.isEmpty else { return text }
    let mark =
      note.isWhole ? "" : "<p class=\"old\">\(HTMLText.escaped(self.text(note)))</p>\n"
    return text.shown(mark, around: "div", note.showsOriginal ? original : nil, lineBreak: "\n")
  }
}

extension RichText {
  /// The text behind a mark; in an element of the default language, where its words stand there.
  ///
  /// - Parameter lineBreak: after each tag; blocks begin on lines of their own.
  fileprivate func shown(
    _ mark: String, around element: String, _ original: Language?, lineBreak: String = ""
  ) -> RichText {
    var bytes = Array(mark.utf8)
    if let original {
      let attributes = "lang=\"\(original.code)\" dir=\"\(original.direction.rawValue)\""
      bytes += Array("<\(element) class=\"original\" \(attributes)>\(lineBreak)".utf8)
    }
    bytes += html
    if original != nil { bytes += Array("</\(element)>\(lineBreak)".utf8) }
    // Words of another language say nothing of how hard this one is to read.
    return RichText(
      html: bytes, headings: headings, readingText: original == nil ? readingText : "",
      sections: sections, destinations: destinations)
  }

  /// Texts one after the other.
  static func joined(_ texts: [RichText]) -> RichText {
    RichText(
      html: texts.flatMap(\.html), headings: texts.flatMap(\.headings),
      readingText: texts.map(\.readingText).filter { !$0.isEmpty }.joined(separator: "\n"),
      sections: texts.flatMap(\.sections), destinations: texts.flatMap(\.destinations))
  }
}
