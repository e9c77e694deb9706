import Foundation
import Testing

/// Commands that tell about the site and about the tool itself.
@Suite("Commands that explain")
struct CommandTests {
  @Test("explain names what a page is made of and who leads to it")
  func explain() throws {
    let site = try FixtureSite()
    let result = try Tool.run(
      ["explain", "bell-act", "--site", site.root, "--today", "2026-01-05", "--json"])
    let report = try #require(
      try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    #expect(report["file"] as? [String] == ["Content/en/sources/bell-act.md"])
    #expect((report["templates"] as? [String])?.contains("Templates/source.mustache") == true)
    #expect((report["templates"] as? [String])?.contains("Templates/layout.mustache") == true)
    #expect((report["styles"] as? [String])?.contains("Templates/styles/source.css") == true)
    #expect(
      Set(report["linked_from"] as? [String] ?? []).isSuperset(of: [
        "harbor.html", "now.html", "faq.html#fog",
      ]))
    let harbor = try Tool.run(
      ["explain", "Content/en/scenarios/harbor.md", "--site", site.root, "--today", "2026-01-05"])
    for line in ["Content/rules/bell.yaml", "ring", "bell-act/a", "calm", "R-fog"] {
      #expect(harbor.output.contains("\n  \(line)\n"), "\(line)")
    }
    #expect(harbor.output.contains("does not exist; the next build writes it"))
    let unknown = try Tool.run(["explain", "harbour", "--site", site.root])
    #expect(unknown.status == 2)
    #expect(unknown.errors.contains("harbor"))
  }

  @Test("explain says why a page is rebuilt")
  func whyRebuilt() throws {
    let site = try FixtureSite()
    func state() throws -> String {
      try Tool.run(["explain", "now", "--site", site.root, "--today", "2026-01-05"]).output
    }
    #expect(try site.build("--pages-only").status == 0)
    #expect(try state().contains("is up to date"))
    try site.edit("Content/en/now.md", "Stay where you are.", "Stay right where you are.")
    #expect(try state().contains("changed since: Content/en/now.md"))
    #expect(try state().contains(/Pages that lead here:\n  \d+ of \d+ pages\n/))
  }

  @Test("the manual page has every command, with its options and the exit statuses")
  func manual() throws {
    let page = try Tool.run(["man"])
    #expect(page.status == 0)
    #expect(page.output.hasPrefix(".TH EXPLAINER 1"))
    for command in ["build", "check", "serve", "decide", "rules test", "new language", "reviews"] {
      #expect(page.output.contains(".SS explainer \(command)"), "\(command)")
    }
    #expect(page.output.contains("\\-\\-strict"))
    #expect(page.output.contains(".SH EXIT STATUS"))
  }

  @Test("completions are there for three shells", arguments: ["bash", "zsh", "fish"])
  func completions(shell: String) throws {
    let script = try Tool.run(["--generate-completion-script", shell])
    #expect(script.status == 0)
    #expect(script.output.contains("reviews"))
  }

  @Test("into a pipe goes no progress and no colour")
  func quiet() throws {
    let site = try FixtureSite()
    let good = try site.build("--timings")
    #expect(good.errors == "")
    #expect(!good.output.contains("\u{1B}") && !good.output.contains("\r"))
    #expect(good.output.contains(" s  draw"))
    try site.edit("Content/en/index.md", "page:harbor", "page:harbour")
    let bad = try site.build()
    #expect(!bad.errors.contains("\u{1B}") && !bad.errors.contains("\r"))
  }

  @Test("the version names the commit that stands beside the program, if any")
  func version() throws {
    let text = try Tool.run(["--version"]).output
    #expect(text.wholeMatch(of: /[0-9]+\.[0-9]+\.[0-9]+( \([0-9a-f]{7,}(-dirty)?\))?\n/) != nil)
  }
}
