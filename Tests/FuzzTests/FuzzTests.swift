import Diagnostics
import Foundation
import Markdown
import OfficialText
import RuleBook
import StrictYAML
import Templates
import Testing

@testable import ExplainerCommands
@testable import SiteContent
@testable import SiteRendering

/// Texts of every kind, spoiled at random, end in problems and never in a crash.
@Suite("Spoiled texts")
struct FuzzTests {
  private let yamlWords = [
    "---\n", ": ", "- ", "? ", "&a ", "*a", "!!", "!t ", "<<: ", "|\n", ">\n", "# ", "{", "}", "[",
    "]",
    ",", "\"\\u202e\"", "\"\\0\"", "'", "~", "null", "yes", "no", "  ", "key: value\n",
  ]
  private let markdownWords = [
    "> [!must]\n", "> ", "- ", "1. ", "```\n", "| a |\n|---|\n", "[", "](", ")", "](page:home)",
    "](cite:bell-act/a \"proves calm\")", "[^a]", "[^a]: ", "![", "*", "**", "_", "`", "## ",
    "### ",
    "{#id}", "<b>", "<!--", "&#x202e;", "&amp;", "<https://example.org/>", "\n---\n", "    ",
    "  \n",
  ]

  @Test("front matter and the pages that it makes")
  func page() throws {
    let run = FuzzRun(
      name: "page", seeds: FuzzRun.texts("Tests/Fixtures/small-site/Content/en", ".md"),
      words: yamlWords + [
        "kind: ", "id: ", "slug: ", "reviewed: {on: 2026-01-01, next: 2027-01-01}\n",
      ],
      length: .aQuarterMinute)
    let good = try run.run { text in
      var problems: [Diagnostic] = []
      _ = FrontMatter(SourceFile(path: "page.md", bytes: text), problems: &problems)
      return problems
    }
    #expect(good > 0)
  }

  @Test("saved pages of the law, and what is stored of them")
  func law() throws {
    let folder = "\(FuzzRun.project)/Tests/Fixtures/law"
    let seeds = try ["bell-act.html", "bell-act.txt"].map {
      try [UInt8](Data(contentsOf: URL(fileURLWithPath: "\(folder)/\($0)")))
    }
    let run = FuzzRun(
      name: "law", seeds: seeds,
      words: [
        "(a) ", "(b) ", "(1) ", "(i) ", "(ii) ", "(I) ", "1. ", "<p>", "</p>", "<div>", "</div>",
        "<div id=\"codeLawSectionNoHead\">", "<!--", "-->", "<script>", "&nbsp;", "&#150;", "&#x;",
        "&", "<h6>1.</h6>", "(Added by Stats. 2019.)", "\u{AD}", "style=\"margin-left:", "=\"",
      ],
      length: .cases(2_500))
    let good = try run.run { text in
      var problems: [Diagnostic] = []
      guard let page = SavedPage(path: "saved.html", bytes: text, problems: &problems),
        let words = SectionImport.run(
          page, number: "1", needsSubdivisions: true, options: ImportOptions(), problems: &problems)
      else {
        #expect(problems.hasErrors)
        return problems
      }
      // What is stored is read back without a word lost.
      let day = try #require(CalendarDate("2026-01-05"))
      let law = LawText(
        source: "act", section: "1", address: "https://example.org/", saved: day, words: words)
      let file = SourceFile(path: "law.txt", text: law.text)
      var faults: [Diagnostic] = []
      #expect(LawShelf.read(file, of: "act", problems: &faults)?.words == words)
      #expect(faults == [])
      return problems
    }
    #expect(good > 0)
  }

  @Test("stored official texts")
  func storedLaw() throws {
    let run = FuzzRun(
      name: "stored-law", seeds: FuzzRun.texts("Tests/Fixtures/law", ".stored.txt"),
      words: yamlWords + ["[a 00000000]\n", "[", "]", "[history "], length: .cases(2_500))
    try run.run { text in
      var problems: [Diagnostic] = []
      let file = SourceFile(path: "law.txt", bytes: text)
      let law = LawShelf.read(file, of: "act", problems: &problems)
      #expect((law == nil) == problems.hasErrors)
      return problems
    }
  }

  @Test("Markdown, and the HTML that comes of it")
  func markdown() throws {
    let run = FuzzRun(
      name: "markdown", seeds: FuzzRun.texts("Tests/Fixtures/small-site/Content/en", ".md"),
      words: markdownWords, length: .aQuarterMinute)
    let parser = MarkdownParser(
      options: MarkdownOptions(
        calloutKinds: ["must": CalloutKind(label: "Must", group: "ledger")],
        footnotes: FootnoteStrings(
          backLabel: "Back to {n}", sectionTitle: "Notes", referenceLabel: "Note {n}"),
        tasks: TaskStrings(open: "To do", done: "Done"), tableLabel: "Table: {columns}"))
    let good = try run.run { text in
      var problems: [Diagnostic] = []
      let file = SourceFile(path: "page.md", bytes: text)
      let output = parser.parse(text[...], in: file, firstLine: 1, problems: &problems)
      if !problems.hasErrors {
        let html = String(decoding: output.html(resolving: { _ in "" }), as: UTF8.self).lowercased()
        for tag in ["<script", "<iframe", "<style", "<b>", "<!--", "\u{202E}"] {
          #expect(!html.contains(tag), "\(tag)")
        }
      }
      return problems
    }
    #expect(good > 0)
  }

  @Test("templates, checked against a page")
  func template() throws {
    let run = FuzzRun(
      name: "template", seeds: FuzzRun.texts("Templates", ".mustache"),
      words: [
        "{{", "}}", "{{{", "}}}", "{{#page}}", "{{/page}}", "{{^nav}}", "{{> footer}}",
        "{{<layout}}",
        "{{$main}}", "{{/main}}", "{{=<% %>=}}", "{{!", "{{&", "<script>", "</script>", "<style>",
        "<a href=\"",
        "\">", "onclick=\"", "<!--", "-->", "{{page.title}}", "{{.}}",
      ], length: .aQuarterMinute)
    let schema = ViewCatalog(stringKeys: []).schema(.page)
    try run.run { text in
      var problems: [Diagnostic] = []
      let library = TemplateLibrary.load(
        [SourceFile(path: "Templates/layout.mustache", bytes: text)], problems: &problems)
      _ = library.compile("layout", schema: schema, problems: &problems)
      return problems
    }
  }

  @Test("rule files, and what follows from them")
  func rules() throws {
    let run = FuzzRun(
      name: "rules", seeds: FuzzRun.texts("Tests/Fixtures/small-site/Content/rules", ".yaml"),
      words: yamlWords + [
        "when: ", "then: forbidden\n", "cancels: [R-fog]", "{not: ", "{any: [", "{all: [",
        "fog: yes",
        "only_if: ", "unit: years", "facts:\n", "choices: ", "id: R-base\n",
      ], length: .aQuarterMinute)
    let day = try #require(CalendarDate("2026-01-05"))
    let good = try run.run { text in
      var problems: [Diagnostic] = []
      let file = SourceFile(path: "rules.yaml", bytes: text)
      if let book = RuleBook.load(file, problems: &problems) {
        problems += book.check(asOf: day)
        _ = book.compile(asOf: day, problems: &problems)
      }
      return problems
    }
    #expect(good > 0)
  }

  @Test("any file of a site")
  func site() throws {
    let root = NSTemporaryDirectory() + "explainer-fuzz-site-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: root) }
    let files = try Self.copySmallSite(to: root)
    let day = try #require(CalendarDate("2026-01-05"))
    var turn = Mutator(seed: 7, words: [])
    let seeds = files.map(\.bytes)
    var path = files[0].path
    let run = FuzzRun(
      name: "site", seeds: seeds, words: yamlWords + markdownWords, length: .cases(60))
    try run.run { text in
      // Under the name of any file of the site, mostly of another one than it came from.
      path = files[turn.below(files.count)].path
      try Data(text).write(to: URL(fileURLWithPath: path))
      let build = SiteBuild(site: root, today: day, jobs: 1) { file, _ in
        #expect(file.hasSafePath, "\(file.path)")
      }
      for file in files where file.path == path {
        try Data(file.bytes).write(to: URL(fileURLWithPath: path))
      }
      return build.problems
    }
  }

  private static func copySmallSite(to root: String) throws -> [(path: String, bytes: [UInt8])] {
    let files = FileManager.default
    try files.createDirectory(atPath: root, withIntermediateDirectories: true)
    try files.copyItem(
      atPath: "\(FuzzRun.project)/Tests/Fixtures/small-site/Content", toPath: "\(root)/Content")
    for name in ["Templates", "Public"] {
      try files.copyItem(atPath: "\(FuzzRun.project)/\(name)", toPath: "\(root)/\(name)")
    }
    for name in ["strings.yaml", "questionnaire-strings.yaml"] {
      try files.copyItem(
        atPath: "\(FuzzRun.project)/Content/en/\(name)", toPath: "\(root)/Content/en/\(name)")
    }
    let walk = files.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
    return walk.sorted().compactMap { name in
      guard [".md", ".yaml", ".mustache", ".css", ".js"].contains(where: name.hasSuffix),
        let data = files.contents(atPath: "\(root)/\(name)")
      else { return nil }
      return ("\(root)/\(name)", [UInt8](data))
    }
  }
}
