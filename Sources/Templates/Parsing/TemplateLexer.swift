import Diagnostics

/// Cuts the bytes of a template into texts and tags.
struct TemplateLexer {
  let file: SourceFile
  private let bytes: [UInt8]
  private(set) var tokens: [TemplateToken] = []
  private(set) var problems: [Diagnostic] = []
  private var position = 0
  private var opening = Array("{{".utf8)
  private var closing = Array("}}".utf8)

  init(_ file: SourceFile) {
    self.file = file
    bytes = file.bytes
  }

  mutating func run() {
    // Some editors begin a file with a byte order mark; within a page it would be a character.
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    var textStart = position
    while position < bytes.count {
      if isAt(opening, position) {
        addText(textStart..<position)
        lexTag()
        textStart = position
      } else if bytes[position] == UInt8(ascii: "\n") {
        position += 1
        addText(textStart..<position)
        textStart = position
      } else {
        position += 1
      }
    }
    addText(textStart..<position)
  }

  private mutating func addText(_ range: Range<Int>) {
    if !range.isEmpty { tokens.append(.text(range)) }
  }

  // MARK: - Tags

  private mutating func lexTag() {
    let start = position
    let content = start + opening.count
    let sigil = content < bytes.count ? bytes[content] : 0
    switch sigil {
    case UInt8(ascii: "{"): lexTag(.raw, from: start, nameFrom: content + 1, end: [0x7D] + closing)
    case UInt8(ascii: "="): lexDelimiters(from: start, content: content + 1)
    case UInt8(ascii: "!"): lexComment(from: start, content: content + 1)
    case let sigil:
      let kind = Self.kinds[sigil]
      let name = kind == nil ? content : content + 1
      lexTag(kind ?? .variable, from: start, nameFrom: name, end: closing)
    }
  }

  private static let kinds: [UInt8: TemplateTag.Kind] = [
    UInt8(ascii: "#"): .section, UInt8(ascii: "^"): .inverted, UInt8(ascii: "/"): .close,
    UInt8(ascii: ">"): .partial, UInt8(ascii: "<"): .parent, UInt8(ascii: "$"): .block,
    UInt8(ascii: "&"): .raw,
  ]

  private mutating func lexTag(
    _ kind: TemplateTag.Kind, from start: Int, nameFrom: Int, end: [UInt8]
  ) {
    guard let close = find(end, from: nameFrom) else {
      if kind == .raw, end != closing, find(closing, from: nameFrom) != nil {
        position = (find(closing, from: nameFrom) ?? start) + closing.count
        report(
          .badTag, "a tag that opens with \"{{{\" closes with \"}}}\"", start..<position)
        return
      }
      return leaveUnclosed(start)
    }
    if let inner = find(opening, from: nameFrom, before: close) {
      report(
        .unclosedTag, "this tag is not closed: another one opens before its end",
        start..<start + opening.count, help: ["close it with \(text(end))"])
      position = inner
      return
    }
    position = close + end.count
    let span = start..<position
    var name = bytes[nameFrom..<close]
    while let first = name.first, first.isHTMLSpace { name.removeFirst() }
    while let last = name.last, last.isHTMLSpace { name.removeLast() }
    if let fault = TagName.fault(of: name, kind: kind) {
      report(fault.code, fault.message, span, help: fault.help)
    } else {
      tokens.append(
        .tag(TemplateTag(kind: kind, name: String(decoding: name, as: UTF8.self), span: span)))
    }
  }

  private mutating func lexComment(from start: Int, content: Int) {
    guard let end = find(closing, from: content) else { return leaveUnclosed(start) }
    position = end + closing.count
    if let inner = find(opening, from: content, before: end) {
      report(
        .badTag, "a comment ends at the first \"\(text(closing))\", so it cannot hold a tag",
        inner..<position, help: ["name the tag without its braces"])
    } else {
      tokens.append(.tag(TemplateTag(kind: .comment, name: "", span: start..<position)))
    }
  }

  private mutating func lexDelimiters(from start: Int, content: Int) {
    guard let end = find([UInt8(ascii: "=")] + closing, from: content) else {
      return leaveUnclosed(start)
    }
    position = end + 1 + closing.count
    let words = bytes[content..<end].split { $0.isHTMLSpace }
    guard words.count == 2, !words.joined().contains(UInt8(ascii: "=")) else {
      return report(
        .badTag, "a change of delimiters names an opening and a closing one", start..<position,
        help: ["write for example {{=<% %>=}}"])
    }
    opening = Array(words[0])
    closing = Array(words[1])
    tokens.append(.tag(TemplateTag(kind: .delimiters, name: "", span: start..<position)))
  }

  /// No end was found at all: the rest of the file cannot be read.
  private mutating func leaveUnclosed(_ start: Int) {
    report(
      .unclosedTag, "this tag is not closed", start..<start + opening.count,
      help: ["close it with \(text(closing))"])
    position = bytes.count
    tokens.append(.text(start..<position))
  }

  // MARK: - Bytes

  private func isAt(_ wanted: [UInt8], _ offset: Int) -> Bool {
    guard offset + wanted.count <= bytes.count else { return false }
    for index in wanted.indices where bytes[offset + index] != wanted[index] { return false }
    return true
  }

  private func find(_ wanted: [UInt8], from start: Int, before end: Int? = nil) -> Int? {
    var offset = start
    while offset + wanted.count <= end ?? bytes.count {
      if isAt(wanted, offset) { return offset }
      offset += 1
    }
    return nil
  }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  private mutating func report(
    _ code: DiagnosticCode, _ message: String, _ span: Range<Int>, help: [String] = []
  ) {
    let location = file.location(atByte: span.lowerBound, length: span.count)
    problems.append(Diagnostic(code, message, at: location, help: help))
  }
}
