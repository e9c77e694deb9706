import Templates
import Testing

@Suite struct SectionTests {
  private static let template = "[{{#x}}yes{{/x}}{{^x}}no{{/x}}]"

  private func render(_ type: ViewType, _ value: ViewValue) throws -> String {
    try TestSite(Self.template).render(ViewRecord(ViewSchema("view", [("x", type)]), ["x": value]))
  }

  @Test func whatOpensASection() throws {
    #expect(try render(.flag, .flag(true)) == "[yes]")
    #expect(try render(.text, .text("x")) == "[yes]")
    #expect(try render(.html, .html([0x78])) == "[yes]")
    #expect(try render(.url, .url("x")) == "[yes]")
    #expect(try render(.record(SampleView.site), .record(ViewRecord(SampleView.site))) == "[yes]")
    #expect(try render(.texts, .texts(["", ""])) == "[yesyes]")
    let item = SampleView.item("a")
    #expect(try render(.list(SampleView.item), .list([item, item, item])) == "[yesyesyes]")
  }

  @Test func whatDoesNot() throws {
    #expect(try render(.flag, .flag(false)) == "[no]")
    #expect(try render(.text, .text("")) == "[no]")
    #expect(try render(.html, .html([])) == "[no]")
    #expect(try render(.texts, .texts([])) == "[no]")
    #expect(try render(.list(SampleView.item), .list([])) == "[no]")
    for type in [ViewType.flag, .text, .html, .url, .json, .style, .script, .texts] {
      #expect(try render(type, .none) == "[no]")
    }
    #expect(try render(.record(SampleView.site), .none) == "[no]")
    #expect(try render(.list(SampleView.item), .none) == "[no]")
  }

  @Test func namesAreSoughtFromTheInnermostRecordOutward() throws {
    let inner = ViewSchema("inner", [("a", .text), ("b", .text)])
    let outer = ViewSchema("outer", [("a", .text), ("c", .text), ("inner", .record(inner))])
    let record = ViewRecord(
      outer,
      [
        "a": .text("outer a"), "c": .text("outer c"),
        "inner": .record(ViewRecord(inner, ["b": .text("inner b")])),
      ])
    // The inner record declares "a", so its absence is an answer.
    #expect(
      try TestSite("{{#inner}}[{{a}}|{{b}}|{{c}}]{{/inner}}{{a}}").render(record)
        == "[|inner b|outer c]outer a")
  }

  @Test func listsNestAndSeeWhatIsAroundThem() throws {
    let leaf = ViewSchema("leaf", [("name", .text)])
    let branch = ViewSchema("branch", [("id", .text), ("leaves", .list(leaf))])
    let tree = ViewSchema("tree", [("title", .text), ("branches", .list(branch))])
    func branchRecord(_ id: String, _ names: [String]) -> ViewRecord {
      ViewRecord(
        branch,
        [
          "id": .text(id), "leaves": .list(names.map { ViewRecord(leaf, ["name": .text($0)]) }),
        ])
    }
    let record = ViewRecord(
      tree,
      [
        "title": .text("T"),
        "branches": .list([branchRecord("1", ["a", "b"]), branchRecord("2", [])]),
      ])
    let template =
      "{{#branches}}{{id}}({{#leaves}}{{title}}{{id}}{{name}} {{/leaves}}){{/branches}}"
    #expect(try TestSite(template).render(record) == "1(T1a T1b )2()")
  }

  @Test func theInnermostTextIsADot() throws {
    let page = SampleView.page(["title": .text("T&"), "tags": .texts(["a", "<"])])
    #expect(
      try TestSite("{{#title}}<b>{{.}}</b>{{/title}}{{#tags}}{{.}}{{title}} {{/tags}}").render(page)
        == "<b>T&amp;</b>aT&amp; &lt;T&amp; ")
  }

  @Test func dottedSections() throws {
    let site = ViewRecord(SampleView.site, ["name": .text("N")])
    #expect(
      try TestSite("{{#site.name}}{{.}}{{/site.name}}{{^site.home}}!{{/site.home}}")
        .render(SampleView.page(["site": .record(site)])) == "N!")
  }

  @Test func aTagAloneOnItsLineLeavesNoLine() throws {
    let page = SampleView.page(["draft": .flag(true)])
    #expect(
      try TestSite("a\n  {{#draft}}  \nb\n\t{{/draft}}\nc").render(page) == "a\nb\nc")
    #expect(try TestSite("a\r\n{{#draft}}\r\nb\r\n{{/draft}}\r\nc").render(page) == "a\r\nb\r\nc")
    #expect(try TestSite("  {{#draft}}\nb\n  {{/draft}}  ").render(page) == "b\n")
  }

  @Test func aTagWithCompanyKeepsItsLine() throws {
    let page = SampleView.page(["draft": .flag(true)])
    #expect(try TestSite(" {{#draft}}x{{/draft}}\n").render(page) == " x\n")
    #expect(try TestSite(" {{#draft}} {{/draft}}\n").render(page) == "  \n")
    #expect(
      try TestSite("a\n {{#draft}}b{{/draft}}{{^draft}}c{{/draft}}\nd").render(page)
        == "a\n b\nd")
  }
}
