import Testing

@testable import Markdown

/// Texts that would take the parser minutes, gigabytes or the stack are refused or stay small.
struct HostileTests {
  private static func repeated(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
  }

  @Test func wideTablesAreRefused() {
    let wide = Self.repeated("|a", 2_000) + "|\n" + Self.repeated("|-", 2_000) + "|\n"
    #expect(render(wide + Self.repeated("|\n", 200)).codes == ["table-too-large"])
    let allowed = Self.repeated("|a", 64) + "|\n" + Self.repeated("|-", 64) + "|\n"
    #expect(render(allowed).problems.isEmpty)
    let quoted = "> " + Self.repeated("|a", 65) + "|\n> " + Self.repeated("|-", 65) + "|\n"
    #expect(render(quoted).codes == ["table-too-large"])
  }

  @Test func shortRowsDoNotMakeMillionsOfCells() {
    let head = Self.repeated("|a", 64) + "|\n" + Self.repeated("|-", 64) + "|\n"
    #expect(render(head + Self.repeated("|\n", 2_000)).codes == ["table-too-large"])
  }

  @Test func longLinesAndTextsAreRefused() {
    #expect(render(Self.repeated("a", 10_000_000)).codes == ["text-too-large"])
    #expect(render(Self.repeated("a", 10_001) + "\n").codes == ["text-too-large"])
    #expect(render(Self.repeated("a ", 4_999) + "\n").problems.isEmpty)
    #expect(render(Self.repeated("a\n", 30_000)).codes == ["text-too-large"])
    #expect(render(Self.repeated("a\n\n", 30_000)).problems.isEmpty)
    #expect(render(Self.repeated("[\n", 3_001)).codes == ["text-too-large"])
  }

  @Test func deepNestingIsRefused() {
    for mark in ["> ", ">", "- ", "1. ", "> - "] {
      #expect(render(Self.repeated(mark, 1_500) + "a\n").codes == ["nested-too-deep"], "\(mark)")
    }
    #expect(render(Self.repeated("> ", 50) + "a\n").problems.isEmpty)
    let steps = (0..<80).map { Self.repeated("  ", $0) + "- a\n" }.joined()
    let rendered = render(steps)
    #expect(rendered.codes == ["nested-too-deep"])
    #expect(rendered.html.count(of: "<li>") == rendered.html.count(of: "</li>"))
  }

  @Test func deepInlinesDoNotExhaustTheStack() {
    let text = Self.repeated("*a **b ", 700) + Self.repeated("c** d* ", 700) + "\n"
    #expect(render(text).problems.isEmpty)
    #expect(
      !render(Self.repeated("![", 1_400) + "a" + Self.repeated("](b)", 1_400) + "\n").html.isEmpty)
  }

  @Test func linkDefinitionsAreNotCopiedWithoutBound() {
    let long = Self.repeated("x", 600)
    for text in [
      "[a]: \(long)\n", "[a]:\n\(long)\n", "[a\nb]: \(long)\n", "[a]: x\n'\(long)'\n",
      "> [a]: \(long)\n", "[a\\]]: \(long)\n", "[^a b]: \(long)\n",
    ] {
      #expect(render(text).codes == ["text-too-large"], "\(text.prefix(20))")
    }
    #expect(render("[^a]: \(long)\n\nb[^a]\n").problems.isEmpty)
    #expect(render("[a](page:b) \(Self.repeated("word ", 200))\n").problems.isEmpty)
    #expect(render("[a\nb](page:c) \(Self.repeated("word ", 200))\n").problems.isEmpty)
  }

  @Test func manyProblemsAreCutShort() {
    let rendered = render(Self.repeated("<b>\n\n", 500))
    #expect(rendered.codes.count == Limits.problems + 1)
    #expect(rendered.codes.last == "too-many-problems")
  }

  @Test func repeatedOpenersAreBounded() {
    for opener in [
      "<![CDATA[", "<?", "[", "![", "![[]()", "`a``", "*a _b ", "](", "[^", "<a ", "[a](",
    ] {
      let line = Self.repeated(opener, 600) + "\n\n"
      #expect(render(Self.repeated(line, 4)).output.html.count < 200_000)
    }
  }

  @Test func thousandsOfNotesStayCheap() {
    let notes = (0..<4_000).map { "[^n\($0)]: a\n\n    code\n\n" }.joined()
    let uses = (0..<4_000).map { "[^n\($0)]\n\n" }.joined()
    let rendered = render(uses + notes)
    #expect(rendered.problems.isEmpty)
    #expect(rendered.output.footnoteCount == 4_000)
    #expect(render(notes).codes.count == Limits.problems + 1)
  }

  @Test func badCharactersAreRefused() {
    for scalar in [
      "\u{202A}", "\u{202B}", "\u{202C}", "\u{202D}", "\u{202E}", "\u{2066}", "\u{2067}",
      "\u{2068}", "\u{2069}", "\u{0}", "\u{1}", "\u{B}", "\u{C}", "\u{1B}", "\u{7F}", "\u{80}",
      "\u{9F}",
    ] {
      let rendered = render("a\nbc\(scalar)d\n")
      #expect(rendered.codes == ["bad-character"])
      #expect(rendered.places == ["2:3+1"])
      #expect(rendered.output.isEmpty)
    }
    for scalar in ["\u{200E}", "\u{200F}", "\u{A0}", "\u{AD}", "\u{200D}", "\t", "\u{1F600}"] {
      #expect(render("a\(scalar)b\n").problems.isEmpty)
    }
  }

  @Test func bytesThatAreNotUTF8AreRefused() {
    for bytes: [UInt8] in [
      [0xFF], [0xC0, 0x80], [0xC3], [0xE2, 0x82], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
      [0x80], [0xF8, 0x88, 0x80, 0x80, 0x80], [0xE0, 0x80, 0xAF],
    ] {
      let rendered = render(bytes: Array("ab".utf8) + bytes)
      #expect(rendered.codes.first == "bad-character")
      #expect(rendered.places.first == "1:3+1")
      #expect(rendered.output.isEmpty)
    }
  }

  @Test func referencesToBadCharactersAreRefused() {
    for reference in ["&#x202E;", "&#8238;", "&#0;", "&#1;", "&#13;", "&#x2066;", "&#X202e;"] {
      #expect(render("a\(reference)\n").codes == ["bad-character"], "\(reference)")
    }
    #expect(render("&#167; &#x41; &# &#x; &#99999999;\n").problems.isEmpty)
  }

  @Test func aLoneCarriageReturnIsRefused() {
    #expect(render("a\rb\n").codes == ["bad-character"])
    #expect(render("a\r\nb\r\n").problems.isEmpty)
  }
}
