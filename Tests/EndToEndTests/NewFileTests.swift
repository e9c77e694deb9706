import Foundation
import Testing

/// `explainer new KIND NAME`: a file that passes every check but for its gaps.
@Suite("New files")
struct NewFileTests {
  private struct Problem: Decodable {
    let code: String
    let message: String
    let file: String?
    let line: Int?
  }

  static let made = [
    ("scenario", "Content/en/scenarios/quay-wall.md"),
    ("explainer", "Content/en/explainers/quay-wall.md"), ("faq", "Content/en/faq/quay-wall.md"),
    ("source", "Content/en/sources/quay-wall.md"), ("article", "Content/en/articles/quay-wall.md"),
    ("page", "Content/en/quay-wall.md"), ("term", "Content/en/glossary.yaml"),
    ("rule", "Content/rules/quay-wall.yaml"),
  ]

  @Test("the gaps are all that a check finds, and a build waits for them", arguments: made)
  func gaps(kind: String, path: String) throws {
    let site = try FixtureSite()
    let made = try Tool.run(
      ["new", kind, "quay-wall", "--site", site.root, "--today", "2026-01-05"])
    #expect(made.status == 0, "\(made.errors)")
    let gaps = made.output.components(separatedBy: "\n").filter { $0.hasPrefix("  \(path):") }
    #expect(!gaps.isEmpty)
    let check = try Tool.run(
      ["check", "--site", site.root, "--today", "2026-01-05", "--format", "json"])
    #expect(check.status == 1)
    let problems = try JSONDecoder().decode([Problem].self, from: Data(check.errors.utf8))
    for problem in problems {
      #expect(problem.code == "unwritten", "\(problem.message) \(problem.line ?? 0)")
      #expect(problem.file == path)
    }
    #expect(problems.count == gaps.count)
    #expect(try site.build().status == 1)
  }

  @Test("with its gaps filled, the site builds", arguments: made)
  func filled(kind: String, path: String) throws {
    let site = try FixtureSite()
    _ = try Tool.run(["new", kind, "quay-wall", "--site", site.root, "--today", "2026-01-05"])
    let text = try site.read(path)
    let filled = text.split(separator: "\n", omittingEmptySubsequences: false).map { part in
      let line = String(part)
      // A comment with a gap names a key: it becomes that key.
      guard line.hasPrefix("# [["), let key = line.firstMatch(of: /(reviewed|in_force): \{[^}]*\}/)
      else { return line.replacing(/\[\[write:.*?\]\]/, with: "A bell is a bell.") }
      return String(key.output.0)
    }.joined(separator: "\n")
    try site.write(path, filled)
    let build = try site.build("--strict")
    #expect(build.status == 0, "\(build.errors)")
  }

  @Test("what exists is never written over, and a bad name is refused")
  func refusals() throws {
    let site = try FixtureSite()
    for arguments in [
      ["scenario", "harbor"], ["page", "harbor"], ["term", "bell"], ["rule", "bell"],
      ["rule", "ring"], ["source", "bell-act"], ["page", "../x"], ["page", "A page"],
      ["page", "a.b"], ["banana", "x"],
    ] {
      let result = try Tool.run(["new"] + arguments + ["--site", site.root])
      #expect(result.status == 2, "\(arguments): \(result.output)\(result.errors)")
    }
    #expect(try site.build().status == 0)
  }

  @Test("a title with quotes stays one text")
  func title() throws {
    let site = try FixtureSite()
    let title = #"Is the "quay" a \ wall?"#
    _ = try Tool.run(["new", "page", "quay", "--title", title, "--site", site.root])
    #expect(try site.read("Content/en/quay.md").contains(#"title: "Is the \"quay\" a \\ wall?""#))
  }
}
