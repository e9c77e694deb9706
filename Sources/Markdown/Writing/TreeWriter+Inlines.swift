import CMarkGFM
import Diagnostics

extension TreeWriter {
  mutating func writeText(_ node: CMarkNode) {
    let literal = node.literal
    writeLinkingTerms(literal, in: node)
    words.bytes.append(contentsOf: literal)
    reportHalfLinks(literal, in: node)
    reportHalfMarks(literal, in: node)
    var rest = literal
    while let bracket = rest.firstIndex(of: UInt8(ascii: "[")) {
      rest = UnsafeBufferPointer(rebasing: rest[(bracket + 1)...])
      if rest.first == UInt8(ascii: "^") { reportFootnoteReference(rest, in: node) }
    }
  }

  /// What looks like a link and is none: a blank before or in its address, two brackets, a name that
  /// nothing defines. The parser leaves it as text, as it does escaped brackets.
  private mutating func reportHalfLinks(_ text: UnsafeBufferPointer<UInt8>, in node: CMarkNode) {
    guard openLink == nil else { return }
    var from = text.startIndex
    while let end = text[from...].firstIndex(of: UInt8(ascii: "]")) {
      if let start = text[from..<end].lastIndex(of: UInt8(ascii: "[")) {
        reportHalfLink(text, start, end, in: node)
      }
      from = end + 1
    }
  }

  private mutating func reportHalfLink(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, in node: CMarkNode
  ) {
    var rest = String(decoding: text[(end + 1)...].prefix(Limits.searchBytes), as: UTF8.self)[...]
    let words = String(decoding: text[(start + 1)..<end], as: UTF8.self)
    let isDoubled =
      start > 0 && text[start - 1] == UInt8(ascii: "[") && rest.hasPrefix("]")
      // A marked gap has a message of its own.
      && !words.hasPrefix("write:")
    let blanks = rest.prefix { $0 == " " }.count
    rest = rest.dropFirst(blanks)
    let shown: String
    let help: String
    if isDoubled {
      shown = "[[\(words)]]"
      help = "write [words](page:ID)"
    } else if rest.hasPrefix("("), let close = rest.firstIndex(of: ")"),
      options.linkSchemes.contains(where: { rest.dropFirst().hasPrefix("\($0):") })
    {
      shown = "[\(words)]" + String(repeating: " ", count: blanks) + rest[...close]
      help = "write it without a blank between the brackets or in the address: [words](page:ID)"
    } else if blanks == 0, rest.hasPrefix("["), !rest.hasPrefix("[^"),
      let close = rest.firstIndex(of: "]")
    {
      shown = "[\(words)]" + rest[...close]
      help = "write the address itself: [\(words)](page:ID)"
    } else {
      return
    }
    guard locator.contains(shown, nearLine: node.line) else { return }
    problems.add(
      .halfLink, "this looks like a link, and readers would see its brackets",
      at: locator.locate(shown, line: node.line), help: [help, "write \\[ for a bracket"])
  }

  /// The parser leaves a reference without a definition as text, as it does an escaped bracket.
  private mutating func reportFootnoteReference(
    _ text: UnsafeBufferPointer<UInt8>, in node: CMarkNode
  ) {
    guard let close = text.firstIndex(of: UInt8(ascii: "]")), close > 1 else { return }
    let label = String(decoding: text[1..<close], as: UTF8.self)
    if locator.contains("\\[^" + label, nearLine: node.line) { return }
    let location = locator.locate("[^\(label)]", line: node.line)
    let labels = footnotes.labels
    if label.unicodeScalars.contains(where: { $0 == " " || $0 == "\t" }) {
      reportFootnoteLabel(label, at: location)
    } else if role == .value {
      problems.add(
        .inlineOnly, "a footnote may not stand in this text", at: location,
        help: ["say it in the text, or in the body of a page"])
    } else {
      problems.add(
        .footnoteUndefined, "no footnote \"\(label)\" is written in this text", at: location,
        help: Self.footnoteHelp(for: label, among: labels))
    }
  }

  private static func footnoteHelp(for label: String, among labels: [String]) -> [String] {
    // One digit is always near to another.
    if label.count > 2, let nearest = NearMiss.nearest(to: label, in: labels.prefix(200)) {
      return ["did you mean \"\(nearest)\"?"]
    }
    return ["add a line [^\(label)]: with its text", "write \\[ for a bracket"]
  }

  /// A label with spaces, which the parser would take for the label of a link.
  mutating func reportFootnoteLabel(_ label: String, at location: SourceLocation) {
    problems.add(
      .footnoteLabel, "the label of a footnote may not have spaces", at: location,
      help: ["write [^\(label.split(whereSeparator: \.isWhitespace).joined(separator: "-"))]"])
  }

  mutating func reportRawHTML(_ node: CMarkNode) {
    let line = node.literalText.split(separator: "\n").first.map(String.init) ?? ""
    let shown = line.drop(while: \.isWhitespace).prefix(60)
    let isComment = shown.hasPrefix("<!--")
    problems.add(
      .rawHTML,
      isComment ? "a comment is HTML, which a text may not hold" : "a text may not hold HTML",
      at: locator.locate(String(shown), line: node.line),
      help: isComment
        ? ["remove the comment"] : ["write Markdown", "write \\< for the sign itself"])
  }

  /// The words below a node, without markup.
  func plainText(of root: CMarkNode) -> String {
    var bytes: [UInt8] = []
    var node = root
    while true {
      switch node.type {
      case CMARK_NODE_TEXT, CMARK_NODE_CODE: bytes.append(contentsOf: node.literal)
      case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: bytes.append(UInt8(ascii: " "))
      default: break
      }
      if let child = node.firstChild {
        node = child
        continue
      }
      while node != root, node.next == nil, let parent = node.parent { node = parent }
      guard node != root, let next = node.next else { break }
      node = next
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
