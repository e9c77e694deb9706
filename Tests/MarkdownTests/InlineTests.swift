import Testing

@testable import Markdown

/// Short texts of data files.
struct InlineTests {
  @Test func aSoleParagraphIsUnwrapped() {
    #expect(renderInline("You *may* stay.").html == "You <em>may</em> stay.")
    #expect(renderInline("You may\nstay.\n").html == "You may\nstay.")
    #expect(renderInline("").html == "")
  }

  @Test func severalParagraphsAndListsKeepTheirElements() {
    #expect(renderInline("a\n\nb").html == "<p>a</p>\n<p>b</p>\n")
    #expect(renderInline("- a\n- b").html == "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n")
    #expect(renderInline("- a\n\n- b").html.contains("<p>a</p>"))
  }

  @Test(arguments: [
    "## a", "> a", "> [!note]\n> a", "| a |\n|---|", "```\na\n```", "    a", "---", "- ## a",
  ])
  func otherBlocksAreErrors(text: String) {
    let rendered = renderInline(text)
    #expect(rendered.codes == ["inline-only"])
    #expect(!rendered.html.contains("<h2") && !rendered.html.contains("<blockquote"))
  }

  @Test func footnotesAreErrors() {
    #expect(renderInline("a[^1]").codes == ["inline-only"])
  }

  @Test func htmlAndBadLinksAreErrors() {
    #expect(renderInline("a <b>c</b>").codes == ["raw-html", "raw-html"])
    #expect(renderInline("[a](javascript:x)").codes == ["link-destination"])
  }
}
