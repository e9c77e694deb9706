import Diagnostics
import Foundation
import StrictYAML
import Testing

@testable import RuleBook

@Suite("Traps of the text")
struct TrapTests {
  private func one(_ text: String) throws -> Diagnostic {
    let problems = Books.problems(text)
    return try #require(problems.first)
  }

  private func fact(_ line: String) -> String {
    Books.small(
      facts: "  x: \(line)", Books.decision("- {id: D-a, when: {a: yes}, then: may, cite: law}"))
  }

  @Test("words that YAML likes to change stay as they are written")
  func words() throws {
    let book = try Books.load(
      Books.small(
        facts: """
            x:
              ask: "Which?"
              choices: {no: "0x1F", yes: "12:30", on: "010", none: "7284.10"}
          """,
        Books.decision("- {id: D-a, when: {x: [no, on]}, then: may, cite: law (7284.10)}")))
    let fact = try #require(book.fact("x"))
    #expect(fact.valueNames == ["no", "yes", "on", "none"])
    guard case .choice(let choices) = fact.kind else {
      Issue.record("no choice")
      return
    }
    #expect(choices.map(\.text) == ["0x1F", "12:30", "010", "7284.10"])
    #expect(book.rule("D-a")?.rule.citations.first?.label == "(7284.10)")
    #expect(book.rule("D-a")?.rule.citations.first?.path == "7284.10")
    guard case .fact("x", .oneOf(["no", "on"]))? = book.rule("D-a")?.rule.when?.kind else {
      Issue.record("values changed")
      return
    }
  }

  @Test("a comma cuts prose inside braces: the error says so")
  func comma() throws {
    let problem = try one(fact("{ask: Was it a serious, violent felony?}"))
    #expect(problem.code == .unquotedProse)
    #expect(
      problem.message
        == "\"violent felony?\" is cut off from its sentence by a comma or a line break")
    #expect(problem.location?.line == 15)
  }

  @Test("a comma in a choice or in an outcome is found too")
  func commaInNames() throws {
    let choice = try one(fact("{ask: \"Which?\", choices: {p: Yes, as a felony, q: No}}"))
    #expect(choice.code == .unquotedProse)
    let outcome = try one(
      fact("{ask: \"X?\"}").replacingOccurrences(
        of: "outcomes:\n", with: "outcomes: {bad: No, never again.}\nothers:\n"))
    #expect([.unquotedProse, .unknownKey].contains(outcome.code))
  }

  @Test("a colon inside of prose is found, in braces and outside of them")
  func colon() throws {
    for line in ["{ask: The person: is free}", "\n    ask: The person: is free"] {
      let problem = try one(fact(line))
      #expect(problem.code == .yamlSyntax)
      #expect(problem.help.contains { $0.contains("quotes") }, "\(problem)")
    }
  }

  @Test("unknown keys name the nearest one, at their own place")
  func unknownKeys() throws {
    let problem = try one(fact("{ask: \"X?\", sensitve: yes}"))
    #expect(problem.code == .unknownKey)
    #expect(problem.help == ["did you mean \"sensitive\"?"])
    #expect(problem.location?.column == 18)
  }

  @Test("true and false are not yes and no", arguments: ["true", "false", "True", "on", "1"])
  func booleans(value: String) throws {
    let text = Books.small(
      Books.decision("- {id: D-a, when: {a: \(value)}, then: may, cite: law}"))
    let problem = try one(text)
    #expect(problem.code == .invalidFactValue)
  }

  @Test("\"unknown\" is no value in a rule")
  func unknown() throws {
    let text = Books.small(
      Books.decision("- {id: D-a, when: {a: unknown}, then: may, cite: law}"))
    #expect(
      try one(text).help
        == ["rules are true or false in each situation: leave the fact out instead"])
  }

  @Test("tabs, anchors, tags and second documents are refused")
  func features() throws {
    #expect(try one("format: 1\nfacts:\n\ta: x\n").code == .yamlSyntax)
    #expect(try one("format: 1\nid: &x small\n").code == .yamlAnchor)
    #expect(try one("format: 1\nid: !!int 5\n").code == .yamlTag)
    #expect(try one("format: 1\n---\nformat: 1\n").code == .yamlSyntax)
    #expect(try one("").code == .ruleFormat)
    #expect(try one("- a\n- b\n").code == .wrongType)
  }

  @Test("a key that stands twice is shown with both places")
  func duplicateKeys() throws {
    let problem = try one(fact("{ask: \"X?\"}") + "\nid: again\n")
    #expect(problem.code == .duplicateKey)
  }

  @Test("days must exist", arguments: ["2026-02-30", "2026-13-01", "1 January 2026", "2026-1-1"])
  func dates(day: String) throws {
    let text = Books.small(Books.decision("- {id: D-a, when: {a: yes}, then: may, cite: law}"))
      .replacingOccurrences(of: "from: 2020-01-01", with: "from: \(day)")
    #expect(try one(text).code == .invalidDate)
  }

  @Test("citations point at a part, at several, or at a range")
  func citations() throws {
    let book = try Books.load(
      Books.small(
        Books.decision(
          """
          - {id: D-a, when: {a: yes}, then: may, cite: law}
          - {id: D-b, when: {b: yes}, then: may, cite: law (a)(1)(B)}
          - {id: D-c, when: {c: yes}, then: may, cite: [law (a)(1)-(5), law (b)]}
          """)))
    let all = book.decisions[0].rules.flatMap(\.citations)
    #expect(all.map(\.label) == ["", "(a)(1)(B)", "(a)(1)-(5)", "(b)"])
    #expect(all.map(\.path) == ["", "a-1-B", "a-1", "b"])
    #expect(book.text(of: all[0]) == "Small Code § 1")
    #expect(book.text(of: all[1]) == "Small Code § 1(a)(1)(B)")
  }

  @Test(
    "a citation that names no part is refused",
    arguments: [
      "law a", "law (a", "law ()", "law (a)(", "law (a) and more", "lw (a)", "law -(a)",
    ])
  func badCitations(cite: String) throws {
    let text = Books.small(
      Books.decision("- {id: D-a, when: {a: yes}, then: may, cite: \"\(cite)\"}"))
    let code = try one(text).code
    #expect(code == .invalidCitation || code == .unknownRuleName)
  }

  @Test("every byte of a book may be cut off without a crash")
  func truncation() throws {
    let bytes = Array(try Books.exampleText().utf8)
    for length in stride(from: 0, to: bytes.count, by: 97) {
      var problems: [Diagnostic] = []
      let file = SourceFile(path: "cut.yaml", bytes: Array(bytes[..<length]))
      let book = RuleBook.load(file, problems: &problems)
      #expect(book != nil || problems.hasErrors)
    }
  }
}
