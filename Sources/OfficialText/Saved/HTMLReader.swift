import Diagnostics

/// Reads the paragraphs of a page that a browser saved.
///
/// It takes HTML as it comes: tags in capitals, attributes without quotes, paragraphs that nobody
/// closed, a whole document inside another. It stops where a browser would silently pass over words.
struct HTMLReader {
  private(set) var paragraphs: [SavedPage.Paragraph] = []
  /// The paragraphs inside the element that holds the law; nil where the page has no such element.
  private(set) var law: [SavedPage.Paragraph]?
  private(set) var title = TrackedText()

  private let file: SourceFile
  private let bytes: [UInt8]
  private var position = 0
  private var current = SavedPage.Paragraph(text: TrackedText())
  private var divisions = 0
  /// How deep the element of the law stands among the `div`s; nil outside of it.
  private var lawDepth: Int?
  private var isInTitle = false

  init(_ file: SourceFile) {
    self.file = file
    bytes = file.bytes
  }

  /// Where a page of California's site has the section, and nothing but the section.
  private static let lawIDs: Set<String> = ["codelawsectionnohead", "single_law_section"]
  private static let blocks: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "br", "caption", "center", "dd", "div",
    "dl",
    "dt", "fieldset", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr",
    "html", "legend", "li", "main", "nav", "ol", "p", "pre", "section", "table", "tbody", "td",
    "th",
    "thead", "title", "tr", "ul",
  ]
  /// What stands in these is no text of the page.
  private static let silent: Set<String> = [
    "script", "style", "noscript", "template", "textarea", "select", "button", "svg", "object",
    "iframe",
  ]

  static func looksLikeHTML(_ bytes: [UInt8]) -> Bool {
    let head = String(decoding: bytes.prefix(2048), as: UTF8.self).lowercased()
    return ["<!doctype", "<html", "<body", "<div", "<p>", "<p ", "<h6"].contains {
      head.contains($0)
    }
  }

  mutating func read(problems: inout [Diagnostic]) {
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "<") where isTag: readTag(problems: &problems)
      case UInt8(ascii: "&"): readReference(problems: &problems)
      default: readCharacter()
      }
    }
    flush()
  }

  /// A `<` that no name follows is a sign of the text.
  private var isTag: Bool {
    guard position + 1 < bytes.count else { return false }
    let next = bytes[position + 1]
    return (0x41...0x5A).contains(next & 0xDF) || next == UInt8(ascii: "/")
      || next == UInt8(ascii: "!") || next == UInt8(ascii: "?")
  }

  private mutating func readCharacter() {
    let start = position
    position += 1
    while position < bytes.count, bytes[position] & 0xC0 == 0x80 { position += 1 }
    for scalar in String(decoding: bytes[start..<position], as: UTF8.self).unicodeScalars {
      add(scalar, at: start)
    }
  }

  private mutating func add(_ scalar: Unicode.Scalar, at offset: Int) {
    if isInTitle {
      title.append(scalar, at: offset)
    } else {
      current.text.append(scalar, at: offset)
    }
  }

  private mutating func readReference(problems: inout [Diagnostic]) {
    switch CharacterReference.read(bytes, at: position) {
    case .scalar(let scalar, let length):
      add(scalar, at: position)
      position += length
    case .text: readCharacter()
    case .unknown(let name):
      if lawDepth != nil {
        problems.append(
          Diagnostic(
            .lawMarkup, "\"&\(name);\" stands for no character that is known",
            at: file.location(atByte: position, length: name.count + 2),
            help: ["write the character itself in the saved page, as the official page shows it"]))
      }
      position += name.utf8.count + 2
    }
  }

  private mutating func readTag(problems: inout [Diagnostic]) {
    let start = position
    if bytes[start...].starts(with: "<!--".utf8) {
      pass(to: "-->", from: start, "comment", problems: &problems)
      return
    }
    guard let tag = SavedTag(bytes, at: start) else {
      problems.append(unclosed("tag", at: start))
      position = bytes.count
      return
    }
    position = tag.end
    if Self.silent.contains(tag.name), !tag.isClosing, !tag.closesItself {
      pass(to: "</\(tag.name)", from: start, "<\(tag.name)>", problems: &problems)
      return
    }
    if tag.name == "title" { isInTitle = !tag.isClosing }
    guard Self.blocks.contains(tag.name) else { return }
    flush()
    current.margin = tag.isClosing ? 0 : tag.margin
    if tag.name == "div" { countDivision(tag) }
  }

  private mutating func countDivision(_ tag: SavedTag) {
    if tag.isClosing {
      divisions -= 1
      if let depth = lawDepth, divisions < depth { lawDepth = nil }
      return
    }
    if tag.closesItself { return }
    divisions += 1
    if lawDepth == nil, let id = tag.attribute("id")?.lowercased(), Self.lawIDs.contains(id) {
      lawDepth = divisions
      law = law ?? []
    }
  }

  private mutating func pass(
    to end: String, from start: Int, _ what: String, problems: inout [Diagnostic]
  ) {
    let wanted = Array(end.utf8)
    var index = start + 1
    while index + wanted.count <= bytes.count {
      let isEnd = zip(bytes[index...], wanted).allSatisfy { byte, sign in
        byte == sign || byte | 0x20 == sign
      }
      if isEnd {
        // The closing tag of an element is read as a tag.
        position = end.hasPrefix("<") ? index : index + wanted.count
        return
      }
      index += 1
    }
    problems.append(unclosed(what, at: start))
    position = bytes.count
  }

  private func unclosed(_ what: String, at start: Int) -> Diagnostic {
    Diagnostic(
      .lawMarkup, "this \(what) never ends, so the words after it would be lost",
      at: file.location(atByte: start), help: ["save the page again; the file was cut off"])
  }

  private mutating func flush() {
    if !current.text.isEmpty {
      paragraphs.append(current)
      if lawDepth != nil { law?.append(current) }
    }
    current = SavedPage.Paragraph(text: TrackedText())
  }
}
