import CMarkGFM
import Diagnostics

extension TreeWriter {
  /// Signs in the text that were meant as markup: readers would see them, and what they should have
  /// made is missing. The parser leaves them as text, as it does escaped signs.
  mutating func reportHalfMarks(_ literal: UnsafeBufferPointer<UInt8>, in node: CMarkNode) {
    let mayBegin = HalfMark.mayBegin(literal) && beginsLine(node)
    let mayStand = HalfMark.mayStand(in: literal)
    guard mayBegin || mayStand else { return }
    let text = String(decoding: literal, as: UTF8.self)
    let found =
      (mayBegin ? HalfMark.atStart(of: text, next: node.next) : nil)
      ?? (mayStand ? HalfMark.within(text, isLinked: openLink != nil) : nil)
    guard let found, locator.contains(found.shown, nearLine: node.line),
      !locator.contains("\\" + found.shown, nearLine: node.line)
    else { return }
    problems.add(
      .halfMark, found.message, at: locator.locate(found.shown, line: node.line),
      help: found.help)
  }

  private func beginsLine(_ node: CMarkNode) -> Bool {
    guard node.parent?.type == CMARK_NODE_PARAGRAPH else { return false }
    guard let previous = node.previous else { return true }
    return previous.type == CMARK_NODE_SOFTBREAK || previous.type == CMARK_NODE_LINEBREAK
  }

  /// A quote that was meant as a callout: its kind stands there without "!", or its first line is
  /// missing, so that nobody would hold its bullets against the rules.
  mutating func reportHalfCallout(_ quote: CMarkNode) {
    guard let first = quote.firstChild else { return }
    if first.type == CMARK_NODE_LIST {
      problems.add(
        .halfMark, "this quote begins with a list, and says nowhere what sort of list it is",
        at: locator.place(ofLine: quote.line),
        help: [
          "begin it with a line such as > [!must-not]",
          "if it goes on with a callout above: put > before each line between them",
        ])
      return
    }
    guard first.type == CMARK_NODE_PARAGRAPH, let text = first.firstChild,
      text.type == CMARK_NODE_TEXT, text.literal.first == UInt8(ascii: "["),
      let close = text.literal.firstIndex(of: UInt8(ascii: "]"))
    else { return }
    let kind = String(decoding: text.literal[1..<close], as: UTF8.self)
    let meant = kind.lowercased().split(whereSeparator: { $0 == " " || $0 == "_" })
      .joined(separator: "-")
    guard options.calloutKinds[meant] != nil else { return }
    problems.add(
      .calloutKind, "[\(kind)] begins no callout", at: locator.locate("[\(kind)]", line: text.line),
      help: ["write [!\(meant)]"])
  }

  /// Code that nobody meant: text that is indented, or all that follows a fence without an end.
  mutating func reportStrayCode(_ node: CMarkNode) {
    var length: Int32 = 0
    var offset: Int32 = 0
    var sign: CChar = 0
    let isFenced = cmark_node_get_fenced(node.pointer, &length, &offset, &sign) != 0
    if !isFenced {
      problems.add(
        .halfMark, "four blanks at the beginning of a line make code of it",
        at: locator.place(ofLine: node.line),
        help: ["take the blanks away", "for code, put a line ``` above and below it"])
      return
    }
    let fence = String(
      repeating: Character(Unicode.Scalar(UInt8(bitPattern: sign))), count: Int(length))
    let end = Int(cmark_node_get_end_line(node.pointer))
    let last = locator.line(end).drop { $0 == " " || $0 == ">" || $0 == "\t" }
    guard end == node.line || !last.hasPrefix(fence) else { return }
    problems.add(
      .halfMark, "\(fence) begins code here, and nothing ends it",
      at: locator.locate(fence, line: node.line),
      help: ["end the code with a line \(fence)", "all that follows would be shown as code"])
  }

  /// A line below a text that makes a heading of it, which was hardly meant.
  mutating func reportUnderline(_ heading: CMarkNode) {
    let first = locator.line(heading.line).drop { $0 == " " || $0 == "\u{FEFF}" }
    guard !first.hasPrefix("#") else { return }
    let end = max(heading.line + 1, Int(cmark_node_get_end_line(heading.pointer)))
    problems.add(
      .halfMark, "this line makes a heading of the text above it",
      at: locator.place(ofLine: end),
      help: ["put an empty line above it", "for a heading, write ## before its words"])
  }

  /// A heading that ends as if an id were pinned to it, or with signs that begin headings.
  mutating func reportHalfPin(_ text: String, line: Int) {
    guard text.hasSuffix("}"), let open = text.lastIndex(of: "{") else { return }
    let shown = String(text[open...])
    let id = shown.dropFirst().dropLast().drop { $0 == "#" || $0 == " " }
    guard locator.contains(shown, nearLine: line) else { return }
    problems.add(
      .halfMark, "\(shown) pins no id, and readers would see it",
      at: locator.locate(shown, line: line), help: ["write {#\(id)}"])
  }

  /// A row with more cells than the table has columns: the parser drops the rest.
  mutating func reportLostCells(_ row: CMarkNode) {
    guard let columns = openTable?.alignments.count else { return }
    let line = locator.line(row.line)
    var bars = 0
    var isEscaped = false
    for scalar in line.unicodeScalars {
      if scalar == "|", !isEscaped { bars += 1 }
      isEscaped = scalar == "\\" && !isEscaped
    }
    let text = line.drop { $0 == " " || $0 == "\t" || $0 == ">" }
    let edges =
      (text.hasPrefix("|") ? 1 : 0) + (text.drop(whileLast: " ").hasSuffix("|") ? 1 : 0)
    let cells = bars + 1 - edges
    guard cells > columns else { return }
    problems.add(
      .tableRow, "this row has \(cells) cells, and the table has \(columns) columns",
      at: locator.place(ofLine: row.line),
      help: [
        "readers would not see the last ones: give the head of the table as many cells",
        "write \\| for a bar in a text",
      ])
  }
}

extension Substring {
  fileprivate func drop(whileLast sign: Character) -> Substring {
    var rest = self
    while rest.last == sign || rest.last == "\r" { rest = rest.dropLast() }
    return rest
  }
}
