import Testing

@testable import Markdown

struct HeadingTests {
  @Test func levelsMustBeAllowedAndInOrder() {
    #expect(render("## a\n\n### b\n\n## c\n").problems.isEmpty)
    #expect(render("# a\n").codes == ["heading-level"])
    #expect(render("## a\n\n#### b\n").codes == ["heading-level"])
    #expect(render("### a\n").codes == ["heading-level"])
    #expect(render("a\n===\n").codes == ["heading-level"])
    #expect(render("## a\n\n### b\n\n### c\n").problems.isEmpty)
  }

  @Test func aPinnedIDIsTakenOutOfTheText() {
    let output = render("## Holds *now* {#holds}\n").output
    #expect(output.headings.map(\.text) == ["Holds now"])
    #expect(output.headings.map(\.id) == ["holds"])
    #expect(output.text == "Holds now")
  }

  @Test func aBraceThatPinsNothingStays() {
    let output = render("## a {b}\n\n## c {#d} e\n").output
    #expect(output.headings.map(\.text) == ["a {b}", "c {#d} e"])
  }

  @Test func pinnedIDsAreChecked() {
    for id in ["A b", "1a", "-a", "\u{E4}", "a.b", "a:b", ""] {
      #expect(render("## a {#\(id)}\n").codes == ["heading-id"], "\(id)")
    }
    #expect(render("## a {#main}\n").codes == ["duplicate-id"])
  }

  @Test func equalPinnedIDsNameBothPlaces() {
    let rendered = render("## a {#x}\n\n## b {#x}\n")
    #expect(rendered.codes == ["duplicate-id"])
    #expect(rendered.places == ["3:6+4"])
    #expect(rendered.problems.first?.notes.first?.location?.line == 1)
  }

  @Test func aHeadingNeedsWords() {
    #expect(render("## !!!\n").codes == ["heading-id"])
    #expect(render("## {#x}\n").codes == ["heading-id"])
    #expect(render("##\n").codes == ["heading-id"])
  }

  @Test(arguments: [
    "> ## a\n", "- ## a\n", "> [!note]\n> ## a\n", "a[^1]\n\n[^1]: ## b\n", "> [!note]\n> -\n",
  ])
  func headingsStandOnlyInTheBody(text: String) {
    #expect(render(text).codes.contains("heading-place") || text.hasSuffix("-\n"))
    #expect(!render(text).html.contains("<h2"))
  }
}
