import TestSupport

/// Texts made up from a seed.
enum RandomDocument {
  /// A text as an author would write it: blocks inside blocks, all kinds of inlines.
  static func ordered(seed: UInt64) -> String {
    var writer = OrderedWriter(random: SeededRandom(seed: seed))
    return writer.document()
  }

  /// Signs thrown together: what no author would write.
  static func soup(seed: UInt64) -> String {
    var random = SeededRandom(seed: seed)
    let pieces = [
      "a", "b ", " ", "  ", "\n", "\n", "\n\n", "*", "**", "_", "__", "`", "``", "[", "]", "](x)",
      "![", "(", ")", "<", ">", "\n> ", "\n- ", "\n1. ", "\n2) ", "\n## ", "\n### ", "#", "\n---\n",
      "\n***\n", "\n===\n", "\n```\n", "\n~~~\n", "    ", "\t", "\\", "\\\n", "  \n", "&amp;",
      "&quot;", "&#65;", "&copy;", "&nope;", "&", "|", "\n| a | b |\n|---|:-:|\n", "\n|", "[^n]",
      "\n[^n]: ", "\n[r]: u\n", "[r]", "[r][]", "[t][r]", "<https://x.org/a?b=c&d>", "<m@x.org>",
      "\"",
      "'", "\u{E9}", "\u{A0}", "\u{4F60}", "\u{1F600}", "- [ ] ", "- [x] ", "+", "~", "://", "w.w",
      ":",
    ]
    return (0..<random.number(1...60)).map { _ in random.pick(pieces) }.joined()
  }
}

/// Writes one text.
struct OrderedWriter {
  var random: SeededRandom
  private var notes = 0

  init(random: SeededRandom) {
    self.random = random
  }

  mutating func document() -> String {
    var blocks = (0..<random.number(1...6)).map { _ in topBlock() }
    if random.number(0...3) == 0 { blocks.append("[r]: <dest> \"Title & more\"") }
    // A note may refer to notes that are not written yet.
    var note = 0
    while note < notes {
      defer { note += 1 }
      let text = inlines() + (random.number(0...2) == 0 ? "\n\n    " + inlines() : "")
      blocks.append("[^n\(note)]: " + text)
    }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private mutating func topBlock() -> String {
    random.number(0...5) == 0
      ? random.pick(["## ", "### ", "#### "]) + oneLine() : block(depth: 0)
  }

  private mutating func block(depth: Int) -> String {
    switch random.number(0...(depth < 3 ? 9 : 4)) {
    case 0...2: paragraph()
    case 3: random.pick(["```\n", "~~~ swift\n"]).first == "`" ? fence("```") : fence("~~~")
    case 4: random.number(0...1) == 0 ? table() : random.pick(["---", "***", "    a <&>\n    b"])
    case 5...6: list(depth: depth)
    case 7: tasks()
    default: indented("> ", "> ", children(depth: depth))
    }
  }

  private mutating func children(depth: Int) -> String {
    (0..<random.number(1...3)).map { _ in block(depth: depth + 1) }.joined(separator: "\n\n")
  }

  private mutating func list(depth: Int) -> String {
    let isLoose = random.number(0...1) == 0
    let isOrdered = random.number(0...1) == 0
    let start = random.pick([1, 1, 3, 0])
    let items = (0..<random.number(1...4)).map { index in
      let mark = isOrdered ? "\(start + index). " : "- "
      let body = isLoose ? children(depth: depth) : oneLine()
      return indented(mark, String(repeating: " ", count: mark.count), body)
    }
    return items.joined(separator: isLoose ? "\n\n" : "\n")
  }

  private mutating func tasks() -> String {
    (0..<random.number(1...3)).map { _ in random.pick(["- [ ] ", "- [x] "]) + oneLine() }
      .joined(separator: "\n")
  }

  private mutating func table() -> String {
    let columns = random.number(1...4)
    let rules = (0..<columns).map { _ in random.pick(["---", ":--", "--:", ":-:"]) }
    var rows = [row(columns), "|" + rules.joined(separator: "|") + "|"]
    for _ in 0..<random.number(0...3) { rows.append(row(random.number(1...columns))) }
    return rows.joined(separator: "\n")
  }

  private mutating func row(_ columns: Int) -> String {
    let cells = (0..<columns).map { _ in random.number(0...2) == 0 ? "" : oneLine() }
    return "| " + cells.map { $0.replacing("|", with: "") }.joined(separator: " | ") + " |"
  }

  private mutating func fence(_ mark: String) -> String {
    "\(mark)\n\(random.pick(["x < y & z", "a\n\n  b\n", "*no*", ""]))\n\(mark)"
  }

  private mutating func paragraph() -> String {
    (0..<random.number(1...3)).map { _ in inlines() }.joined(
      separator: random.pick(["\n", "  \n"]))
  }

  private mutating func oneLine() -> String { inlines() }

  private mutating func inlines(depth: Int = 0, inLink: Bool = false) -> String {
    (0..<random.number(1...5)).map { _ in inline(depth: depth, inLink: inLink) }.joined(
      separator: " ")
  }

  private mutating func inline(depth: Int, inLink: Bool) -> String {
    let choice = random.number(0...(depth < 2 ? 17 : 8))
    if inLink, [6, 7, 13, 14, 16, 17].contains(choice) { return "plain" }
    switch choice {
    case 0...4:
      return random.pick([
        "word", "The Act", "\u{A7}\u{A0}7284.6", "caf\u{E9}", "R&D", "a < b", "5 > 4", "\"said\"",
        "it's", "\u{4F60}\u{597D}", "snake_case_name", "2 * 3", "\\*no\\*", "&sect;", "&#xA7;",
        "x!",
      ])
    case 5: return "`" + random.pick(["code", "a < b", "*x*", " y "]) + "`"
    case 6: return random.pick(["<https://example.org/?a=1&b=2>", "<who@example.org>"])
    case 7: return random.pick(["[r]", "[text][r]", "[r][]", "[gone]"])
    case 8: return "![alt *text* & more](pic.png)"
    case 9, 10: return "*" + inlines(depth: depth + 1, inLink: inLink) + "*"
    case 11, 12: return "**" + inlines(depth: depth + 1, inLink: inLink) + "**"
    case 13, 14: return "[" + inlines(depth: depth + 1, inLink: true) + "](page:x" + title() + ")"
    case 15: return "_" + inlines(depth: depth + 1, inLink: inLink) + "_"
    case 16:
      notes += 1
      return "[^n\(notes - 1)]"
    default: return notes > 0 ? "[^n\(random.number(0...(notes - 1)))]" : "plain"
    }
  }

  private mutating func title() -> String {
    random.pick(["", "", " \"proves x\"", " 'a & \"b\"'"])
  }

  private func indented(_ first: String, _ rest: String, _ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map {
      $0.offset == 0 ? first + $0.element : rest + $0.element
    }.joined(separator: "\n")
  }
}
