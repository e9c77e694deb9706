import Diagnostics
import Testing

@testable import Markdown

/// Errors must point at the right line and column, whatever stands around the fault.
struct LocationTests {
  private func places(_ text: String) -> [String] {
    render(text).output.links.map {
      "\($0.location.line):\($0.location.column)+\($0.location.length)"
    }
  }

  @Test func aDestinationIsUnderlined() {
    #expect(places("See [a](page:x) now.\n") == ["1:9+6"])
    #expect(places("\u{A7}\u{E9}\u{1F600} [a](page:x)\n") == ["1:9+6"])
    #expect(places("[a](<page:x> \"t\")\n") == ["1:6+6"])
    #expect(places("<https://x.org>\n") == ["1:2+13"])
  }

  @Test func equalDestinationsHaveTheirOwnPlaces() {
    #expect(
      places("page:x [a](page:x) [b](page:x)\n[c](page:x)\n") == ["1:12+6", "1:24+6", "2:5+6"])
  }

  @Test func indentsQuotesListsAndTablesDoNotShift() {
    #expect(places("a\n    [b](page:x)\n") == ["2:9+6"])
    #expect(places("> - a\n>   [b](page:x)\n") == ["2:9+6"])
    #expect(places("1. a\n\n   b\n     [b](page:x)\n") == ["4:10+6"])
    #expect(places("| a |\n|---|\n| [b](page:x) |\n") == ["3:7+6"])
    #expect(places("a[^1]\n\n[^1]: b\n    [c](page:x)\n") == ["4:9+6"])
  }

  @Test func linesThatTheParserMiscountsAreFound() {
    #expect(places("a `b\nc` [d](page:x)\n") == ["2:8+6"])
    #expect(places("[a\nb](page:x)\n") == ["2:4+6"])
    #expect(
      places("[a]\n\n[a]: page:x\n") == ["1:2+1"] || places("[a]\n\n[a]: page:x\n") == ["3:6+6"])
  }

  @Test func frontMatterIsCounted() {
    let text = "---\ntitle: a\n---\n## B\n\n[c](nope:x)\n"
    let file = SourceFile(path: "a.md", text: text)
    var problems: [Diagnostic] = []
    let body = file.bytes[file.lineStarts[3]...]
    let output = MarkdownParser(options: testOptions).parse(
      body, in: file, firstLine: 4, problems: &problems)
    #expect(output.headings.map(\.location.line) == [4])
    #expect(problems.map { $0.location?.description } == ["a.md:6:5"])
  }

  @Test func badBytesBelowFrontMatterArePlaced() {
    let bytes = Array("---\na: b\n---\nx\n\u{E9}".utf8) + [0xFF] + Array("\n".utf8)
    let file = SourceFile(path: "a.md", bytes: bytes)
    var problems: [Diagnostic] = []
    let body = file.bytes[file.lineStarts[3]...]
    _ = MarkdownParser(options: testOptions).parse(
      body, in: file, firstLine: 4, problems: &problems)
    #expect(problems.map { $0.location?.description } == ["a.md:5:2"])
  }

  @Test func aValueIsSearchedFromWhereItBegins() {
    let source = "answer: \"See [a](page:x) and [b](nope:y).\"\n"
    let rendered = renderInline("See [a](page:x) and [b](nope:y).", in: source, column: 10)
    #expect(rendered.output.links.map(\.location.column) == [18, 34])
    #expect(rendered.places == ["1:34+6"])
  }

  @Test func aFoldedValueIsSearchedOverItsLines() {
    let source = "answer: >\n  See [a](page:x)\n  and [b](nope:y).\nother: [c](nope:y)\n"
    let rendered = renderInline("See [a](page:x)\nand [b](nope:y).\n", in: source, column: 9)
    #expect(rendered.places == ["3:11+6"])
  }

  @Test func whatIsNotFoundIsPlacedAtTheValue() {
    let rendered = renderInline("[a](nope:x)", in: "key: \"[a](no\\x70e:x)\"", column: 7)
    #expect(rendered.places.map { $0.prefix(2) } == ["1:"])
  }
}
