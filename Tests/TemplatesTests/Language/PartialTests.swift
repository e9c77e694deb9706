import Templates
import Testing

@Suite struct PartialTests {
  private let page = SampleView.page([
    "title": .text("T"), "draft": .flag(true), "body": .html(Array("<i>\n</i>".utf8)),
    "items": .list([SampleView.item("a"), SampleView.item("b")]),
  ])

  @Test func aPartialSeesTheRecordsOfItsPlace() throws {
    let site = TestSite(["page": "{{#items}}{{> row}}{{/items}}", "row": "{{title}}-{{label}};"])
    #expect(try site.render(page) == "T-a;T-b;")
  }

  @Test func withinALineItAddsNothing() throws {
    let site = TestSite(["page": "a {{> p}} b\n  {{title}}{{> p}}\n", "p": "x\ny\n"])
    #expect(try site.render(page) == "a x\ny\n b\n  Tx\ny\n\n")
  }

  @Test func aloneOnALineItTakesItsIndentation() throws {
    let site = TestSite([
      "page": "<ul>\n  {{> p}}\n</ul>\n", "p": "<li>\n  {{title}}\n\n{{{body}}}\n</li>\n",
    ])
    #expect(
      try site.render(page)
        == "<ul>\n  <li>\n    T\n  \n  <i>\n</i>\n  </li>\n</ul>\n")
  }

  @Test func indentationAddsUp() throws {
    let site = TestSite([
      "page": " {{> a}}\n", "a": "a\n  {{> b}}\n", "b": "b\n{{#draft}}\nc\n{{/draft}}\nd",
    ])
    #expect(try site.render(page) == " a\n   b\n   c\n   d")
  }

  @Test func eachRoundOfAListIsIndented() throws {
    let site = TestSite([
      "page": "  {{> p}}\n", "p": "{{#items}}\n{{label}}\n{{/items}}\nend\n",
    ])
    #expect(try site.render(page) == "  a\n  b\n  end\n")
  }

  @Test func anInlinePartialGoesOnWithinTheIndentedLine() throws {
    let site = TestSite(["page": "  {{> a}}\n", "a": "[{{> b}}]\n{{> c}}", "b": "x", "c": "y\n"])
    #expect(try site.render(page) == "  [x]\n  y\n")
  }

  @Test func twoPlacesTwoViews() throws {
    // The same partial under two stacks of records.
    let site = TestSite([
      "page": "{{> p}}{{#items}}{{> p}}{{/items}}", "p": "{{#url}}({{title}}){{/url}}",
    ])
    #expect(try site.render(page) == "(T)(T)")
  }
}
