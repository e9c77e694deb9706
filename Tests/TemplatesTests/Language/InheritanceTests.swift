import Templates
import Testing

@Suite struct InheritanceTests {
  private let page = SampleView.page([
    "title": .text("T"), "draft": .flag(true), "items": .list([SampleView.item("a")]),
  ])

  private func render(_ files: [String: String]) throws -> String {
    try TestSite(files).render(page)
  }

  @Test func blocksPrintTheirDefault() throws {
    #expect(try render(["page": "{{$a}}default {{title}}{{/a}}"]) == "default T")
    #expect(
      try render(["page": "{{<base}}{{/base}}|{{> base}}", "base": "[{{$a}}d{{/a}}]"]) == "[d]|[d]")
  }

  @Test func aChildFillsBlocks() throws {
    let base = "<{{$a}}1{{/a}}><{{$b}}2{{/b}}>".replacing("<", with: "[").replacing(">", with: "]")
    #expect(
      try render(["page": "{{<base}}{{$b}}{{title}}{{/b}}{{/base}}", "base": base]) == "[1][T]")
    #expect(
      try render([
        "page": "{{<base}}{{$a}}x{{/a}}{{/base}} {{<base}}{{$a}}y{{/a}}{{/base}}", "base": base,
      ]) == "[x][2] [y][2]")
  }

  @Test func theOutermostChildWins() throws {
    let files = [
      "base": "{{$a}}g{{/a}}", "middle": "{{<base}}{{$a}}m{{/a}}{{/base}}",
      "other": "{{<middle}}{{$a}}o{{/a}}{{/middle}}",
    ]
    #expect(try render(files.merging(["page": "{{<other}}{{$a}}p{{/a}}{{/other}}"]) { $1 }) == "p")
    #expect(try render(files.merging(["page": "{{<other}}{{/other}}"]) { $1 }) == "o")
    #expect(try render(files.merging(["page": "{{<middle}}{{/middle}}"]) { $1 }) == "m")
  }

  @Test func aParentMayOpenNewBlocksInOnesItFills() throws {
    let files = [
      "base": "<body>{{$body}}{{/body}}</body>",
      "article": "{{<base}}{{$body}}<main>{{$main}}none{{/main}}</main>{{/body}}{{/base}}",
    ]
    #expect(
      try render(files.merging(["page": "{{<article}}{{$main}}hi{{/main}}{{/article}}"]) { $1 })
        == "<body><main>hi</main></body>")
    #expect(
      try render(files.merging(["page": "{{<article}}{{/article}}"]) { $1 })
        == "<body><main>none</main></body>")
  }

  @Test func aBlockMayBeFilledThroughAPartial() throws {
    #expect(
      try render([
        "page": "{{<base}}{{$title}}mine{{/title}}{{/base}}", "base": "{{> head}}",
        "head": "<title>{{$title}}{{title}}{{/title}}</title>",
      ]) == "<title>mine</title>")
  }

  @Test func contentSeesTheRecordsWhereItIsPrinted() throws {
    #expect(
      try render([
        "page": "{{<base}}{{$row}}{{label}}{{/row}}{{/base}}",
        "base": "{{#items}}{{$row}}{{/row}}{{/items}}",
      ]) == "a")
  }

  @Test func namesOfBlocksInContentAreThoseOfItsOwnFile() throws {
    // Both templates have a block "title"; the card's own filling is meant for the card.
    #expect(
      try render([
        "page":
          "{{<base}}{{$title}}page{{/title}}{{$main}}{{<card}}{{$title}}card{{/title}}{{/card}}"
          + "{{/main}}{{/base}}",
        "base": "({{$title}}{{/title}})({{$main}}{{/main}})", "card": "[{{$title}}{{/title}}]",
      ]) == "(page)([card])")
  }

  @Test func aTemplateMayStandInItsOwnBlock() throws {
    #expect(
      try render([
        "page": "{{<box}}{{$in}}{{<box}}{{$in}}x{{/in}}{{/box}}{{/in}}{{/box}}",
        "box": "[{{$in}}{{/in}}]",
      ]) == "[[x]]")
  }

  // MARK: - Lines

  @Test func tagsAloneOnTheirLinesLeaveNoLines() throws {
    #expect(
      try render([
        "page": "{{<base}}\n{{$a}}\n<p>x</p>\n{{/a}}\n{{/base}}\n",
        "base": "<main>\n{{$a}}\n<p>default</p>\n{{/a}}\n</main>\n",
      ]) == "<main>\n<p>x</p>\n</main>\n")
  }

  @Test func aParentAloneOnItsLineIndentsItsLines() throws {
    #expect(
      try render(["page": "Hi,\n  {{<base}}{{/base}}\n", "base": "one\ntwo\n"])
        == "Hi,\n  one\n  two\n")
  }

  @Test func contentTakesTheIndentationOfItsBlock() throws {
    #expect(
      try render([
        "page": "{{<base}}{{$a}}\none\ntwo{{/a}}\n{{/base}}\n",
        "base": "Hi,\n  {{$a}}{{/a}}\n",
      ]) == "Hi,\n  one\n  two\n")
    #expect(
      try render([
        "page": "{{<base}}{{$a}}\n    one\n    two\n{{/a}}{{/base}}\n",
        "base": "Hi,\n  {{$a}}\n  {{/a}}\n",
      ]) == "Hi,\n  one\n  two\n")
  }

  @Test func theDefaultShowsHowDeepContentStands() throws {
    #expect(
      try render([
        "page": "{{<base}}{{$a}}\none\n  two\n{{/a}}{{/base}}\n",
        "base": "Hi,\n{{$a}}\n  default\n{{/a}}\n",
      ]) == "Hi,\n  one\n    two\n")
  }

  @Test func contentWithinALineStaysThere() throws {
    #expect(
      try render([
        "page": "{{<base}}{{$a}}hammer{{/a}}{{/base}}", "base": "stop:\n  {{$a}}listen{{/a}}\n",
      ]) == "stop:\n  hammer\n")
  }
}
