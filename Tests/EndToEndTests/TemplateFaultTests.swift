import Testing

@Suite("Faults in templates")
struct TemplateFaultTests {
  @Test(
    "a template is checked before any page is drawn",
    arguments: [
      ("unknown-name", "{{page.title}}", "{{page.titel}}"),
      ("unknown-partial", "{{> footer}}", "{{> foter}}"),
      ("unclosed-section", "{{#crumbs}}", "{{#crumbs}}{{#nav}}"),
    ])
  func layout(fault: (name: String, old: String, new: String)) throws {
    let site = try FixtureSite()
    #expect(try site.build().status == 0)
    let before = try site.output()
    try site.edit("Templates/layout.mustache", fault.old, fault.new)
    let result = try site.build()
    #expect(result.status == 1)
    #expect(result.errors.contains("Templates/layout.mustache:"))
    #expect(result.errors.contains("help:") || result.errors.contains("note:"))
    #expect(try site.output() == before)
  }
}
