import Diagnostics
import Foundation
import StrictYAML
import Testing

@testable import RuleBook

@Suite("The worked example")
struct WorkedExampleTests {
  @Test("it has 19,200 situations, and the checks find no error")
  func situations() throws {
    let book = try Books.example()
    #expect(try Books.compile(book).situationCount == 19_200)
    let found = book.check(asOf: try Books.day("2026-11-21"))
    #expect(!found.hasErrors)
    #expect(Set(found.map(\.code)) == [.ruleWithoutScenario])
  }

  @Test("its questionnaire has 81 questions and at most 13 in a row")
  func questionnaire() throws {
    let rules = try Books.compile(try Books.example())
    let diagram = try #require(rules.jointDiagram(of: ["hold", "notify", "transfer"]))
    #expect(diagram.nodeCount == 81)
    #expect(diagram.cost.longest == 13)
  }

  @Test("a lost override is a conflict in 2,592 situations")
  func conflict() throws {
    let book = try Books.example([("        overrides: [T-conviction]\n", "")])
    let found = book.check(asOf: try Books.day("2026-11-21")).filter { $0.code == .ruleConflict }
    #expect(found.count == 1)
    try Golden.expect(DiagnosticFormat.text.render(found), "conflict.txt")
    #expect(found.first?.notes.last?.message == "this happens in 2,592 of 19,200 situations")
  }

  @Test("a limit of 5 years instead of 15 changes 27 situations")
  func limit() throws {
    let old = try Books.example()
    let new = try Books.example([("at most 15 years", "at most 5 years")])
    let diff = try diff(old, new)
    #expect(diff.situationCount == 19_200)
    #expect(diff.changedCount == 27)
    #expect(diff.changes.map(\.decision) == ["notify", "transfer"])
    let sample = try #require(diff.changes.last?.samples.first)
    #expect(
      sample.situation
        == "agency = local, conv_listed = felony, conv_age = more than 5 and at most 15 years")
    #expect(sample.before == "optional")
    #expect(sample.after == "forbidden")
  }

  @Test("the common misreading of (b) changes 4,464 situations and breaks a promise")
  func misreading() throws {
    let rule = """
            - id: T-held
              when: {held_to_answer: yes}
              then: optional
              cite: s82 (b)
            - id: T-local

      """
    let old = try Books.example()
    let new = try Books.example([("      - id: T-local\n", rule)])
    let diff = try diff(old, new)
    #expect(diff.changedCount == 4464)
    let found = new.check(asOf: try Books.day("2026-11-21"))
    #expect(found.contains { $0.code == .brokenPromise })
    let conflict = try #require(found.first { $0.code == .ruleConflict })
    #expect(conflict.notes.contains { $0.message == "this happens in 2,880 of 19,200 situations" })
  }

  @Test("situations that only the usual answer decides are counted and shown")
  func defaults() throws {
    let book = try Books.example()
    let reports = book.defaults(asOf: try Books.day("2026-11-21"))
    #expect(reports.map(\.decision) == ["hold", "notify", "transfer"])
    let hold = try #require(reports.first)
    #expect(hold.outcome == "forbidden")
    // Three of five agencies are covered; a warrant halves them.
    #expect(hold.count == 19_200 * 3 / 5 / 2)
    #expect(hold.samples == ["agency = local", "agency = school", "agency = state"])
  }

  @Test("no change is no difference, and a comment is no change")
  func same() throws {
    let diff = try diff(try Books.example(), try Books.load("# New\n" + Books.exampleText()))
    #expect(diff.isEmpty)
  }

  @Test("new facts, choices, decisions and outcomes can be compared")
  func grown() throws {
    let old = try Books.example()
    let new = try Books.example([
      ("      federal: \"Federal", "      tribal: \"Tribal police\"\n      federal: \"Federal"),
      (
        "  registry:\n    ask:",
        "  at_night:\n    ask: \"Is it night?\"\n  registry:\n    ask:"
      ),
      (
        "when: {public_info: yes}\n        then: optional",
        "when: {public_info: yes, at_night: no}\n        then: optional"
      ),
    ])
    let diff = try diff(old, new)
    #expect(diff.newlyPossible > 0)
    #expect(diff.noLongerPossible == 0)
    #expect(diff.changes.map(\.decision) == ["notify"])
    let backwards = try self.diff(new, old)
    #expect(backwards.noLongerPossible == diff.newlyPossible)
    #expect(backwards.changedCount == diff.changedCount)
    #expect(backwards.situationCount == diff.situationCount)
  }

  @Test("a fact that changes from words to measures cannot be compared")
  func incomparable() throws {
    let old = try Books.load(
      Books.small(Books.decision("- {id: D-a, when: {a: yes}, then: may, cite: law}")))
    let new = try Books.load(
      Books.small(Books.decision("- {id: D-a, when: {a: at most 3}, then: may, cite: law}"))
        .replacingOccurrences(
          of: "a: {ask: \"Is a true?\"}", with: "a: {ask: \"A?\", type: number}"))
    var problems: [Diagnostic] = []
    #expect(
      RuleDiff.between(old, new, asOf: try Books.day("2026-11-21"), problems: &problems) == nil)
    #expect(problems.map(\.code) == [.rulesNotComparable])
  }

  private func diff(_ old: RuleBook, _ new: RuleBook) throws -> RuleDiff {
    var problems: [Diagnostic] = []
    let diff = RuleDiff.between(old, new, asOf: try Books.day("2026-11-21"), problems: &problems)
    return try #require(diff)
  }
}
