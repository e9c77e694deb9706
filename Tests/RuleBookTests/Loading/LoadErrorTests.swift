import Diagnostics
import Foundation
import Testing

@testable import RuleBook

@Suite("Messages of the loader")
struct LoadErrorTests {
  /// Each of these lines is wrong in its own way.
  private static let faults = """
    format: 2
    id: small
    title: A small book
    titel: Again
    in_force: {from: 2026-01-01, repealed_on: 2025-01-01}
    reviewed: {on: yesterday, next: 2027-01-01}
    sources:
      law: {cite: "Small Code § 1", checkd: 2026-01-01}
    outcomes:
      no_way: "They may not."
      may:
    facts:
      a: {ask: "Is a true?", type: perhaps}
      all: {ask: "Is it all?"}
      b: {ask: "How long?", type: years, choices: {x: "X"}}
      c: {ask: "Which?", choices: {p: "P", q: "Q"}, only_if: {z: yes}}
      d: {ask: "Sure?", assume: maybe}
      e: {ask: "When?", type: years, unknown: never}
      f: {ask: "Really?"}
    terms:
      f: {when: {a: yes}, cite: law}
      t: {when: {any: {c: p, e: at most 3 years}}, cite: law}
      u: {when: {e: 5 years}, cite: law}
      v: {when: {e: at most 30 days}, cite: law}
      w: {when: {f: at most 2 years}, cite: law}
      x: {when: {u: maybe}, cite: law}
    decisions:
      d:
        title: "May they?"
        usually: {id: D-base, then: never, cite: law}
        rules:
          - {id: D-a, when: {c: r}, then: may, cite: law}
          - {id: D-b, when: {c: p}, overrides: [D-a], cite: law}
          - {id: D-c, when: {c: p}, then: may, cancels: [D-a], cite: law}
          - {id: D-d, when: {c: p}, cancels: [D-d, E-a, D-z, D-base], cite: law}
          - {id: D-e, when: {c: p}, cite: law}
          - {id: D-e, when: [c, p], then: may, cite: law}
          - {id: D f, when: {}, then: may}
      e:
        title: "And this?"
        rules:
          - {id: E-a, when: {c: p}, then: may, cite: law}
    always:
      - {why: "So.", if: {c: p}}
      - {why: "So.", decision: d, never_looks_at: [cc]}
      - {why: "So.", decision: d, when_fact: c, goes: {from: p, to: z}, never_from: may, never_to: may}
      - {decision: d, never_looks_at: [c]}
    scenarios:
      - {name: one, facts: {c: p, g: yes, e: 12}, expect: {d: may, x: may}}
      - {name: one, facts: {c: x}, expect: {d: [may, must]}, because: {d: E-a}}
      - {name: two, expect: may}
    """

  @Test("each fault of a bad file is told at its place, in one run")
  func messages() throws {
    let problems = Books.problems(Self.faults)
    try Golden.expect(DiagnosticFormat.text.render(problems), "loading.txt")
  }

  @Test(
    "circles are refused and shown",
    arguments: [
      (
        "terms:\n  t: {when: {u: yes}, cite: law}\n  u: {when: {not: {t: yes}}, cite: law}",
        "\"t\" rests on itself: t → u → t"
      ),
      (
        "terms:\n  t: {when: {all: [{a: yes}, {t: no}]}, cite: law}", "\"t\" rests on itself: t → t"
      ),
    ])
  func termCircles(terms: String, message: String) throws {
    let text = Books.small(
      terms + "\n" + Books.decision("- {id: D-a, when: {t: yes}, then: may, cite: law}"))
    let problem = try #require(Books.problems(text).first)
    #expect(problem.code == .ruleCycle)
    #expect(problem.message == message)
  }

  @Test("a fact cannot decide whether it applies itself, not even through a term")
  func applicabilityCircle() throws {
    let text = Books.small(
      facts: "  x: {ask: \"X?\", only_if: {t: yes}}",
      "terms:\n  t: {when: {x: yes}, cite: law}\n"
        + Books.decision("- {id: D-a, when: {t: yes}, then: may, cite: law}"))
    #expect(Books.problems(text).map(\.message) == ["\"x\" rests on itself: x → t → x"])
  }

  @Test("rules that take each other away are refused")
  func attackCircle() throws {
    let text = Books.small(
      Books.decision(
        """
        - {id: D-a, when: {a: yes}, then: may, overrides: [D-b], cite: law}
        - {id: D-b, when: {b: yes}, then: must, overrides: [D-c], cite: law}
        - {id: D-c, when: {c: yes}, cancels: [D-a], cite: law}
        """))
    let problem = try #require(Books.problems(text).first)
    #expect(problem.code == .ruleCycle)
    #expect(problem.message == "these rules take each other away: D-a → D-b → D-c → D-a")
    #expect(problem.notes.count == 2)
  }

  @Test("the usual answer and the scope cannot be taken away by name")
  func usualAttacked() throws {
    let text = Books.small(
      Books.decision("- {id: D-a, when: {a: yes}, then: may, overrides: [D-base], cite: law}"))
    #expect(
      Books.problems(text).map(\.message)
        == ["\"D-base\" cannot be taken away: it is not one of the rules"])
  }

  @Test("scenario files hold scenarios and nothing else")
  func scenarioFiles() throws {
    let book = SourceFile(path: "rules.yaml", text: try Books.exampleText())
    let good = SourceFile(
      path: "more.yaml",
      text: "scenarios:\n  - {name: More, facts: {agency: local}, expect: {hold: forbidden}}\n")
    var problems: [Diagnostic] = []
    let loaded = RuleBook.load(book, scenarios: [good], problems: &problems)
    #expect(problems.isEmpty)
    #expect(loaded?.scenarios.count == 9)
    let bad = SourceFile(path: "bad.yaml", text: "facts: {}\n")
    #expect(RuleBook.load(book, scenarios: [bad], problems: &problems) == nil)
    #expect(problems.map(\.code) == [.unknownKey])
    #expect(problems.first?.location?.file.path == "bad.yaml")
  }

  @Test("the answer in brief is put together from rules of the decision, in the author's order")
  func brief() throws {
    func book(_ short: String) throws -> String {
      Books.small(
        Books.decision("- {id: D-a, when: {a: yes}, then: may, cite: law, say: \"Yes, if.\"}")
      ).replacingOccurrences(
        of: "    title: \"May they?\"", with: "    title: \"May they?\"\n\(short)")
    }
    let usual = try #require(try Books.load(try book("")).decision("d"))
    #expect(usual.brief == usual.usual?.say)
    let short = try #require(try Books.load(try book("    short: [D-a]")).decision("d"))
    #expect(short.brief == "Yes, if.")
    let unknown = Books.problems(try book("    short: [D-z]"))
    #expect(unknown.map(\.message) == ["there is no rule \"D-z\""])
  }

  @Test("a choice of a decision's own words is kept")
  func decisionTexts() throws {
    let text = Books.small(Books.decision("- {id: D-a, when: {a: yes}, then: may, cite: law}"))
      .replacingOccurrences(
        of: "    title: \"May they?\"",
        with: """
              title: "May they?"
              label: May they
              advice: {no_way: "Say no.", may: "Ask why."}
              say_this: {may: [p1, p2]}
          """)
    let decision = try #require(try Books.load(text).decision("d"))
    #expect(decision.label == "May they")
    #expect(decision.advice.map(\.outcome) == ["no_way", "may"])
    #expect(decision.sayThis.map(\.text) == ["p1", "p2"])
    #expect(decision.sayThis.map(\.outcome) == ["may", "may"])
  }
}
