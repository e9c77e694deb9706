import Diagnostics
import Testing

@testable import Templates

@Suite struct SmokeTests {
  @Test func one() throws {
    var problems: [Diagnostic] = []
    let item = ViewSchema("item", [("label", .text), ("url", .url)])
    let page = ViewSchema("page", [("title", .text), ("body", .html), ("items", .list(item))])
    let library = TemplateLibrary.load(
      [SourceFile(path: "Templates/a.mustache", text: "<h1>{{title}}</h1>\n{{#items}}\n<a href=\"{{url}}\">{{label}}</a>\n{{/items}}\n{{{body}}}\n")],
      problems: &problems)
    let template = try #require(library.compile("a", schema: page, problems: &problems))
    #expect(problems.isEmpty)
    let out = template.render(ViewRecord(page, ["title": .text("a<b"), "body": .html(Array("<p>".utf8)), "items": .list([ViewRecord(item, ["label": .text("x"), "url": .url("x.html")])])]))
    #expect(String(decoding: out, as: UTF8.self) == "<h1>a&lt;b</h1>\n<a href=\"x.html\">x</a>\n<p>\n")
  }
}
