import Diagnostics
import Templates
import Testing

/// The wording and place of each fault, as a designer sees it.
@Suite struct FaultTests {
  struct Fault: CustomTestStringConvertible, Sendable {
    let name: String
    let files: [String: String]
    var testDescription: String { name }

    init(_ name: String, _ page: String) {
      self.name = name
      files = ["page": page]
    }

    init(_ name: String, _ files: [String: String]) {
      self.name = name
      self.files = files
    }
  }

  static let faults = [
    // Form.
    Fault("unclosed-tag", "<h1>{{title</h1>\n<p>{{#draft}}x{{/draft}}</p>\n"),
    Fault("unclosed-last-tag", "<h1>{{title}}</h1>\n{{#draft}}<p>{{id</p>\n"),
    Fault("unclosed-comment", "a\n  {{! never ends\n"),
    Fault("comment-with-tag", "{{! {{title}} }}"),
    Fault("unclosed-triple", "<p>{{{body}}</p>"),
    Fault("empty-name", "<p>{{}} {{# }}</p>"),
    Fault("blank-before-sigil", "{{ #draft}}x{{/draft}}"),
    Fault("handlebars-if", "{{#if draft}}\nx\n{{/if}}"),
    Fault("handlebars-else", "{{#draft}}a{{else}}b{{/draft}}"),
    Fault("bad-characters", "{{page title!}} {{tïtle}} {{title:x}}"),
    Fault("bad-dots", "{{.title}} {{site..name}} {{site.}}"),
    Fault("function", "{{uppercase(title)}} {{title|upper}}"),
    Fault("dynamic-partial", "{{> *name}}"),
    Fault("pragma", "{{%CONTENT_TYPE:TEXT}}"),
    Fault("delimiters", "{{=<%=}} {{= a b c =}}"),
    Fault("unclosed-section", "<p>\n  {{#draft}}\n  {{#items}}{{label}}{{/items}}\n</p>\n"),
    Fault("unclosed-inner", "{{#draft}}{{#items}}x{{/draft}}"),
    Fault("mismatched-close", "{{#items}}{{label}}{{/itmes}}"),
    Fault("stray-close", "<p>{{title}}{{/title}}</p>"),
    Fault("column-behind-umlaut", "<p>ü {{titel}}</p>"),
    // Names.
    Fault("unknown-name", "<p>{{titel}}</p>"),
    Fault("unknown-name-in-list", "{{#items}}<p>{{lable}}</p>{{/items}}"),
    Fault("unknown-name-far", "{{author}}"),
    Fault("name-of-a-record", "<p>{{name}}</p>"),
    Fault("name-of-a-list", "<p>{{label}}</p>"),
    Fault("unknown-dotted", "{{site.nam}}"),
    Fault("dot-behind-list", "{{items.label}}"),
    Fault("dot-behind-text", "{{title.length}}"),
    Fault("unknown-section", "{{#itms}}{{whatever}}{{/itms}}"),
    Fault("unknown-partial", ["page": "<p>\n  {{> haed}}\n", "head": "x"]),
    Fault("unknown-parent", ["page": "{{<base}}{{$a}}x{{/a}}{{/base}}"]),
    Fault(
      "in-a-partial",
      [
        "page": "<p>\n{{> a}}\n</p>", "a": "{{#items}}\n  {{> b}}\n{{/items}}",
        "b": "<b>{{lebel}}</b>",
      ]),
    Fault("in-a-partial-twice", ["page": "{{> a}}{{#items}}{{> a}}{{/items}}", "a": "{{titel}}"]),
    Fault(
      "unknown-block",
      ["page": "{{<base}}\n{{$mian}}x{{/mian}}\n{{/base}}", "base": "{{$main}}{{/main}}"]),
    Fault(
      "unused-block",
      [
        "page": "{{<base}}{{$main}}x{{/main}}{{$inner}}y{{/inner}}{{/base}}",
        "base": "{{$main}}{{$inner}}{{/inner}}{{/main}}",
      ]),
    Fault(
      "block-filled-twice",
      ["page": "{{<base}}{{$a}}x{{/a}}\n{{$a}}y{{/a}}{{/base}}", "base": "{{$a}}{{/a}}"]),
    Fault(
      "text-in-parent",
      [
        "page": "{{<base}}\n  lost\n{{title}}{{#draft}}{{/draft}}\n{{> base}}\n{{/base}}",
        "base": "x",
      ]),
    Fault("recursion", ["page": "{{> a}}", "a": "{{#items}}{{> b}}{{/items}}", "b": "{{> a}}"]),
    Fault("recursion-of-itself", "<p>{{> page}}</p>"),
    Fault("unused-template", ["page": "x", "lost": "y", "lost-too": "{{> lost}}"]),
    Fault("fault-in-unused-template", ["page": "x", "lost": "{{#a}}"]),
    // Types.
    Fault("print-flag", "{{draft}}"),
    Fault("print-list", "{{items}}"),
    Fault("print-record", "{{site}}"),
    Fault("print-texts", "{{tags}}"),
    Fault("print-whole-record", "{{#items}}{{.}}{{/items}}"),
    Fault("raw-text", "<p>{{{title}}}</p>"),
    Fault("escaped-html", "<p>{{body}}</p>"),
    // Places.
    Fault("text-as-address", "<a href=\"{{title}}\">"),
    Fault("address-in-text", "<p>{{url}}</p>"),
    Fault("address-behind-text", "<a href=\"en/{{url}}\">"),
    Fault("unquoted", "<p class={{id}}>"),
    Fault("tag-name", "<h{{id}}>x</h{{id}}>"),
    Fault("handler", "<p onclick=\"{{title}}\">"),
    Fault("style-attribute", "<p style=\"color: {{id}}\">"),
    Fault("text-in-script", "<script>var x = \"{{title}}\";</script>"),
    Fault("json-in-program", "<script>var x = {{{data}}};</script>"),
    Fault("comment", "<!-- {{title}} -->"),
    Fault("unsafe-scheme", "<p>\n<a href=\"javascript:void(0)\">x</a></p>"),
    Fault("branch-ends-in-tag", "<p>\n{{#draft}}<div {{/draft}}class=\"x\">"),
    Fault("branches-differ", "{{#draft}}<a href=\"{{url}}\">{{/draft}}{{^draft}}<b {{/draft}}"),
    Fault("list-ends-elsewhere", "{{#items}}<option {{/items}}>"),
    Fault("unfinished-tag", "<p>{{title}}</p>\n<div class=\"a\"\n"),
    Fault("unfinished-script", "<p>\n<script>\nvar x;\n"),
    Fault("unfinished-quote", "<p>\n<a href=\"x>{{id}}</a>\n<b>\n"),
    Fault("missing-blank", "<p{{#draft}} hidden{{/draft}}id=\"x\">"),
  ]

  @Test(arguments: faults)
  func fault(_ fault: Fault) throws {
    let problems = TestSite(fault.files).problems(SampleView.page)
    #expect(!problems.isEmpty)
    try Golden.expect(DiagnosticFormat.text.render(problems), "Faults/\(fault.name).txt")
  }

  @Test func namesAreTakenOnce() {
    var problems: [Diagnostic] = []
    let files = ["a/x.mustache", "b/x.mustache"].map { SourceFile(path: $0, text: "") }
    let library = TemplateLibrary.load(files, problems: &problems)
    #expect(library.names == ["x"])
    #expect(problems.map(\.code.name) == ["template-duplicate-name"])
    #expect(problems.first?.location?.file.path == "b/x.mustache")
  }

  @Test func filesAreUTF8() {
    var problems: [Diagnostic] = []
    let bytes = Array("ok\nü ".utf8) + [0xFF] + Array(" x".utf8)
    _ = TemplateLibrary.load([SourceFile(path: "x.mustache", bytes: bytes)], problems: &problems)
    #expect(problems.map(\.code.name) == ["template-not-utf8"])
    #expect(problems.first?.location.map { [$0.line, $0.column] } == [2, 3])
  }

  @Test func aPageThatIsMissingIsReported() {
    var problems: [Diagnostic] = []
    let library = TestSite("x").library(&problems)
    #expect(library.compile("pag", schema: SampleView.page, problems: &problems) == nil)
    #expect(problems.map(\.help) == [["did you mean \"page\"?"]])
  }

  @Test func aFaultInASharedPartialIsReportedOnce() {
    var problems: [Diagnostic] = []
    let library = TestSite(["page": "{{> a}}", "other": "{{> a}}", "a": "{{titel}}"])
      .library(&problems)
    #expect(library.compile("page", schema: SampleView.page, problems: &problems) == nil)
    #expect(library.compile("other", schema: SampleView.page, problems: &problems) == nil)
    #expect(problems.count == 1)
    #expect(library.unused.isEmpty)
  }

  @Test func partialsThatMultiplyAreStopped() {
    var files = ["page": "{{> p0}}", "p30": "x"]
    for level in 0..<30 { files["p\(level)"] = "{{> p\(level + 1)}}\n{{> p\(level + 1)}}\n" }
    #expect(TestSite(files).problems(SampleView.page).map(\.code.name) == ["template-too-large"])
  }

  @Test func whatIsNestedTooDeepIsRefused() {
    let open = String(repeating: "{{#draft}}", count: 50_000)
    let close = String(repeating: "{{/draft}}", count: 50_000)
    #expect(
      TestSite(open + close).problems(SampleView.page).map(\.code.name) == ["template-too-large"])
    var files = ["page": "{{> p0}}", "p999": "x"]
    for level in 0..<999 { files["p\(level)"] = "{{> p\(level + 1)}}" }
    #expect(TestSite(files).problems(SampleView.page).map(\.code.name) == ["template-too-large"])
  }

  @Test func aTemplateKnowsItsParts() throws {
    var problems: [Diagnostic] = []
    let library = TestSite([
      "page": "{{<b}}{{$x}}{{> a}}{{/x}}{{/b}}", "a": "", "b": "{{$x}}{{/x}}",
    ])
    .library(&problems)
    let template = library.compile("page", schema: SampleView.page, problems: &problems)
    #expect(template?.parts == ["a", "b", "page"])
  }
}
