import Diagnostics
import Foundation
import StrictYAML
import Testing

@testable import RuleBook

/// `docs/rule-checks.md` is written from real messages. `UPDATE_GOLDENS=1` writes it anew.
@Suite("Table of checks")
struct CheckTableTests {
  private static let head = """
    # Checks of a rule file

    `explainer check` and `explainer rules test` look at every possible case; none is sampled. An
    **error** stops the build. A **warning** is shown, and stops it under `--strict`. Each message
    names the file and the line, often with a sample case. Checks of the rules run for every period
    between two days on which a rule begins or ends.

    The examples are real messages: a test makes each of them by an edit of
    `Tests/RuleBookTests/Fixtures/faultless.yaml`.

    """

  private static let foot = """

    ## Reports that are no faults

    | Report | Where |
    | --- | --- |
    | Mistakes planted on purpose that no case or promise notices, each with a sample case | `explainer rules test --mutate` |
    | What a change changes, in numbers of cases and with samples | `explainer rules diff OLD NEW` |
    | What only the usual answer decides, so that nothing falls to it unseen | `explainer rules show` |

    """

  @Test("the page has the real messages")
  func page() throws {
    var lines = Self.head
    for group in CheckGroup.all {
      lines += "\n## \(group.title)\n\n| Code | | What is wrong | For example |\n"
      lines += "| --- | --- | --- | --- |\n"
      for row in group.rows {
        let problem = try #require(try example(row), "no example of \(row.code.name)")
        let message = problem.message.replacingOccurrences(of: "|", with: "\\|")
        lines +=
          "| `\(row.code.name)` | \(problem.severity.rawValue) | \(row.meaning) | \(message) |\n"
      }
    }
    try Golden.expect(
      lines + Self.foot, Books.site.appendingPathComponent("docs/rule-checks.md"))
  }

  @Test("nothing is wrong with the book that the examples edit")
  func faultless() throws {
    let found = try Books.load(try text()).check(asOf: try Books.day("2026-11-21"))
    #expect(DiagnosticFormat.text.render(found) == "")
  }

  @Test("the page has every code of the rules and of the reader, once")
  func complete() throws {
    var declared: Set<String> = []
    for module in ["RuleBook", "StrictYAML"] {
      let folder = Books.site.appendingPathComponent("Sources/\(module)").resolvingSymlinksInPath()
      let files = try #require(FileManager.default.enumerator(atPath: folder.path))
      for case let path as String in files where path.hasSuffix(".swift") {
        let text = try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
        for match in text.matches(of: /DiagnosticCode\("([a-z-]+)"\)/) {
          declared.insert(String(match.1))
        }
      }
    }
    let listed = CheckGroup.all.flatMap(\.rows).map(\.code.name)
    #expect(declared.count > 40)
    #expect(listed.sorted() == declared.sorted())
  }

  private func text() throws -> String {
    try String(
      contentsOf: Books.folder.appendingPathComponent("Fixtures/faultless.yaml"), encoding: .utf8)
  }

  private func edited(_ row: CheckRow) throws -> String {
    var text = try text()
    for edit in row.edits {
      #expect(text.components(separatedBy: edit.old).count == 2, "\(edit.old) stands not once")
      text = text.replacingOccurrences(of: edit.old, with: edit.new)
    }
    return text
  }

  private func example(_ row: CheckRow) throws -> Diagnostic? {
    let day = try Books.day("2026-11-21")
    guard row.edits.isEmpty else {
      var problems: [Diagnostic] = []
      let file = SourceFile(path: "rules.yaml", text: try edited(row))
      let book = RuleBook.load(file, problems: &problems)
      return (problems + (book?.check(asOf: day) ?? [])).first { $0.code == row.code }
    }
    var problems: [Diagnostic] = []
    let book = try Books.load(try text())
    switch row.code {
    case .rulesNotInForce: _ = book.compile(asOf: try Books.day("2019-12-31"), problems: &problems)
    case .factArgument: _ = FactAssignment.parse(["late"], in: book, asOf: day, problems: &problems)
    case .tooManySituations: problems = [book.tooLarge()]
    case .rulesNotComparable:
      let older = try text().replacingOccurrences(of: "type: years, ", with: "")
        .replacingOccurrences(of: "age: at most 5 years", with: "age: yes")
        .components(separatedBy: "scenarios:")[0]
      _ = RuleDiff.between(try Books.load(older), book, asOf: day, problems: &problems)
    case .betterQuestionOrder: problems = try Books.load(Books.slowOrder).checkOrder(asOf: day)
    case .questionBudget: problems = try Books.load(Books.many(26)).check(asOf: day)
    case .engineMismatch: problems = try Books.mismatch(book, asOf: day)
    default: break
    }
    return problems.first { $0.code == row.code }
  }
}
