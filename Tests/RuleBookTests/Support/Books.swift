import Diagnostics
import Foundation
import StrictYAML
import Testing

@testable import RuleBook

/// Books for tests: the worked example, edited, or a few lines of their own.
enum Books {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The repository, whose own rules and documentation are tested too.
  static let site = folder.deletingLastPathComponent().deletingLastPathComponent()

  static func exampleText() throws -> String {
    try String(
      contentsOf: folder.appendingPathComponent("Fixtures/worked-example.yaml"), encoding: .utf8)
  }

  /// The worked example with some of its lines replaced; each must be there exactly once.
  static func example(_ edits: [(String, String)] = []) throws -> RuleBook {
    var text = try exampleText()
    for (old, new) in edits {
      #expect(text.components(separatedBy: old).count == 2, "\(old) stands not once")
      text = text.replacingOccurrences(of: old, with: new)
    }
    return try load(text)
  }

  /// The site's own rules with some of their lines replaced; each must be there exactly once.
  static func real(_ edits: [(String, String)] = []) throws -> RuleBook {
    let rules = site.appendingPathComponent("Content/rules")
    func text(_ name: String) throws -> String {
      try String(contentsOf: rules.appendingPathComponent(name), encoding: .utf8)
    }
    var main = try text("values-act.yaml")
    for (old, new) in edits {
      #expect(main.components(separatedBy: old).count == 2, "\(old) stands not once")
      main = main.replacingOccurrences(of: old, with: new)
    }
    var problems: [Diagnostic] = []
    let book = RuleBook.load(
      SourceFile(path: "values-act.yaml", text: main),
      scenarios: [
        SourceFile(path: "values-act.scenarios.yaml", text: try text("values-act.scenarios.yaml"))
      ], problems: &problems)
    return try #require(book, "\(DiagnosticFormat.text.render(problems))")
  }

  /// `a` settles most cases at once; asked last, it comes too late.
  static func ordered(_ order: String) -> String {
    small(
      decision(
        """
        - {id: D-a, when: {a: yes}, then: must, cite: law}
        - {id: D-bc, when: {a: no, b: yes, c: yes}, then: may, cite: law}
        """) + "\nquestionnaires:\n  - {id: q, decides: [d], order: [\(order)]}\n")
  }

  static let slowOrder = ordered("b, c, a")

  static func load(_ text: String) throws -> RuleBook {
    var problems: [Diagnostic] = []
    let book = RuleBook.load(SourceFile(path: "rules.yaml", text: text), problems: &problems)
    return try #require(book, "\(DiagnosticFormat.text.render(problems))")
  }

  /// What is wrong with a text that must not load.
  static func problems(_ text: String) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    let book = RuleBook.load(SourceFile(path: "rules.yaml", text: text), problems: &problems)
    #expect(book == nil || !problems.hasErrors)
    return problems
  }

  static func compile(_ book: RuleBook, asOf day: String = "2026-11-21") throws -> CompiledRules {
    var problems: [Diagnostic] = []
    let date = try #require(CalendarDate(day))
    let rules = book.compile(asOf: date, problems: &problems)
    return try #require(rules, "\(DiagnosticFormat.text.render(problems))")
  }

  static func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

  static func facts(
    _ arguments: [String], _ book: RuleBook, asOf day: String = "2026-11-21"
  ) throws -> FactAssignment {
    var problems: [Diagnostic] = []
    let facts = FactAssignment.parse(
      arguments, in: book, asOf: try self.day(day), problems: &problems)
    return try #require(facts, "\(DiagnosticFormat.text.render(problems))")
  }

  /// A book of a few facts; `rest` holds everything behind the facts.
  static func small(facts: String = "", _ rest: String) -> String {
    """
    format: 1
    id: small
    title: A small book
    in_force: {from: 2020-01-01}
    sources:
      law: {cite: "Small Code § 1"}
    outcomes:
      no_way: "They may not."
      may: "They may."
      must: "They must."
    facts:
      a: {ask: "Is a true?"}
      b: {ask: "Is b true?"}
      c: {ask: "Is c true?"}
    \(facts)
    \(rest)
    """
  }

  /// A book with one decision that needs an answer to each of many questions.
  static func many(_ count: Int) -> String {
    let ids = (0..<count).map { "q\($0)" }
    let facts = ids.map { "  \($0): {ask: \"?\"}" }.joined(separator: "\n")
    let all = ids.map { "\($0): yes" }.joined(separator: ", ")
    return small(
      facts: facts, decision("- {id: D-q, when: {\(all)}, then: may, cite: law}"))
      + "\nquestionnaires:\n  - {id: q, decides: [d], order: [\(ids.joined(separator: ", "))]}\n"
  }

  /// What the checks say of diagrams that lie about the first decision.
  static func mismatch(_ book: RuleBook, asOf day: CalendarDate) throws -> [Diagnostic] {
    var checker = RuleChecker(book, asOf: day)
    checker.run()
    #expect(!checker.problems.contains { $0.code == .engineMismatch })
    let honest = try #require(checker.intervals.first)
    var nodes = honest.nodes
    nodes.decisions[0] = DecisionNodes(
      id: book.decisions[0].id, covered: DiagramStore.yes, rules: [],
      unanswered: DiagramStore.yes, fallback: DiagramStore.firstOutcome,
      function: DiagramStore.firstOutcome, root: DiagramStore.firstOutcome)
    checker.intervals = [.init(start: honest.start, nodes: nodes)]
    checker.checkAgainstEnumeration()
    return checker.problems
  }

  /// One decision with a usual answer and these rules.
  static func decision(_ rules: String, usually: String? = nil) -> String {
    """
    decisions:
      d:
        title: "May they?"
        usually: \(usually ?? "{id: D-base, then: no_way, cite: law (a)}")
        rules:
    \(rules.split(separator: "\n").map { "      " + $0 }.joined(separator: "\n"))
    """
  }
}

/// Texts that must not change unseen. `UPDATE_GOLDENS=1` writes them anew.
enum Golden {
  static func expect(
    _ text: String, _ name: String, sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) throws {
    try expect(
      text, Books.folder.appendingPathComponent("Goldens/\(name)"), sourceLocation: sourceLocation)
  }

  static func expect(
    _ text: String, _ file: URL, sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) throws {
    if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1" {
      try text.write(to: file, atomically: true, encoding: .utf8)
      return
    }
    let golden = try String(contentsOf: file, encoding: .utf8)
    #expect(text == golden, sourceLocation: sourceLocation)
  }
}
