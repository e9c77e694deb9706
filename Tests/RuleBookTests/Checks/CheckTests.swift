import Diagnostics
import Foundation
import StrictYAML
import Testing

@testable import RuleBook

/// For each check: a book in which it speaks, and the same book mended, in which it is silent.
@Suite("Checks")
struct CheckTests {
  private func check(
    _ code: DiagnosticCode, _ text: String, asOf day: String = "2026-11-21"
  ) throws -> [Diagnostic] {
    try Books.load(text).check(asOf: try Books.day(day)).filter { $0.code == code }
  }

  private func decision(_ rules: String, usually: String? = nil, facts: String = "") -> String {
    Books.small(facts: facts, Books.decision(rules, usually: usually))
  }

  private let ruleA = "- {id: D-a, when: {a: yes}, then: may, cite: law (b)}"
  private let ruleB = "- {id: D-b, when: {b: yes}, then: must, cite: law (c)}"

  @Test("a rule, a usual answer, a term and a scope need citations")
  func citations() throws {
    let text =
      decision(
        "- {id: D-a, when: {t: yes}, then: may}", usually: "{id: D-base, then: no_way}")
      + "\nterms:\n  t: {when: {a: yes}}\n"
    #expect(
      try check(.missingCitation, text).map(\.message) == [
        "the rule \"D-base\" has no citation", "the rule \"D-a\" has no citation",
        "the term \"t\" has no citation",
      ])
    let scope = decision(ruleA).replacingOccurrences(
      of: "    usually:", with: "    covers: {when: {b: yes}, else: must}\n    usually:")
    #expect(
      try check(.missingCitation, scope).map(\.message) == ["the scope of \"d\" has no citation"])
    #expect(try check(.missingCitation, decision(ruleA)).isEmpty)
  }

  @Test("two rules that disagree are an error; an override ends it")
  func conflicts() throws {
    let found = try check(.ruleConflict, decision("\(ruleA)\n\(ruleB)"))
    #expect(found.count == 1)
    #expect(
      found.first?.notes.map(\.message) == [
        "D-a says may (Small Code § 1(b))", "D-b says must (Small Code § 1(c))",
        "for example: a = yes, b = yes", "this happens in 2 of 8 situations",
      ])
    let mended = "- {id: D-a, when: {a: yes}, then: may, overrides: [D-b], cite: law (b)}\n\(ruleB)"
    #expect(try check(.ruleConflict, decision(mended)).isEmpty)
    let same = "\(ruleA)\n- {id: D-b, when: {b: yes}, then: may, cite: law (c)}"
    #expect(try check(.ruleConflict, decision(same)).isEmpty)
  }

  @Test("a conflict that begins later is found and dated")
  func laterConflict() throws {
    let later = ruleB.replacingOccurrences(
      of: "cite: law (c)", with: "cite: law (c), in_force: {from: 2027-01-01}")
    let found = try check(.ruleConflict, decision("\(ruleA)\n\(later)"))
    #expect(
      found.map(\.message) == ["\"D-a\" and \"D-b\" give different answers from 2027-01-01"])
    let ended = ruleA.replacingOccurrences(
      of: "cite: law (b)", with: "cite: law (b), in_force: {repealed_on: 2027-01-01}")
    #expect(try check(.ruleConflict, decision("\(ended)\n\(later)")).isEmpty)
  }

  @Test("situations without an answer are an error, and a future gap names its day")
  func gaps() throws {
    let open = try check(.ruleGap, decision(ruleA, usually: "none"))
    #expect(
      open.first?.notes.map(\.message) == [
        "for example: every answer is no or none", "this happens in 4 of 8 situations",
      ])
    let both = "\(ruleA)\n- {id: D-n, when: {a: no}, then: no_way, cite: law}"
    #expect(try check(.ruleGap, decision(both, usually: "none")).isEmpty)
    let ending = both.replacingOccurrences(
      of: "then: no_way, cite: law",
      with: "then: no_way, cite: law, in_force: {repealed_on: 2031-01-01}")
    #expect(
      try check(.ruleGap, decision(ending, usually: "none")).map(\.message)
        == ["no rule answers \"d\" in some situations from 2031-01-01"])
  }

  @Test("a rule without effect is an error; a rule that only adds a reason is not")
  func deadRules() throws {
    let shadowed = "\(ruleA)\n- {id: D-ab, when: {a: yes, b: yes}, then: may, cite: law}"
    let found = try check(.deadRule, decision(shadowed))
    #expect(found.map { $0.location?.line } == [22])
    #expect(found.first?.notes.map(\.message) == ["\"D-a\" applies wherever it does"])
    let idle = "\(ruleA)\n- {id: D-x, when: {b: yes, a: no}, cancels: [D-a], cite: law}"
    #expect(try check(.deadRule, decision(idle)).count == 1)
    let reason = "\(ruleA)\n- {id: D-b, when: {b: yes, a: no}, then: no_way, cite: law}"
    #expect(try check(.deadRule, decision(reason)).isEmpty)
    let complete = "\(ruleA)\n- {id: D-n, when: {a: no}, then: must, cite: law}"
    #expect(
      try check(.deadRule, decision(complete)).first?.help
        == ["the rules answer every situation: write \"usually: none\""])
  }

  @Test("a rule that is dead on some days and alive on others is alive")
  func deadForATime() throws {
    let rules = """
      - {id: D-a, when: {a: yes}, then: may, cite: law, in_force: {from: 2027-01-01}}
      - {id: D-ab, when: {a: yes, b: yes}, then: may, cite: law}
      """
    #expect(try check(.deadRule, decision(rules)).isEmpty)
  }

  @Test("conditions that are never or always true")
  func constants() throws {
    let never = "- {id: D-a, when: {all: [{a: yes}, {a: no}]}, then: may, cite: law}"
    let found = try check(.neverTrue, decision(never))
    #expect(found.map(\.severity) == [.error])
    let always = "- {id: D-a, when: {any: [{a: yes}, {a: no}]}, then: may, cite: law}"
    #expect(try check(.alwaysTrue, decision(always)).map(\.severity) == [.warning])
    #expect(try check(.neverTrue, decision(ruleA)).isEmpty)
    #expect(try check(.alwaysTrue, decision(ruleA)).isEmpty)
  }

  @Test("an impossible case that swallows a rule is an error with its reason")
  func impossible() throws {
    let text = decision("- {id: D-a, when: {a: yes, b: yes}, then: may, cite: law}")
    let narrow = text + "\nimpossible:\n  - {why: \"Never both.\", when: {a: yes, b: yes}}\n"
    let found = try check(.ruleImpossible, narrow)
    #expect(found.first?.notes.map(\.message) == ["Never both."])
    let wide = text + "\nimpossible:\n  - {why: \"Not all.\", when: {a: yes, b: yes, c: yes}}\n"
    #expect(try check(.ruleImpossible, wide).isEmpty)
  }

  @Test("a fact may be read only where it applies")
  func applicability() throws {
    let fact = "  x: {ask: \"X?\", only_if: {a: yes}}"
    let wrong = decision("- {id: D-x, when: {x: no}, then: may, cite: law}", facts: fact)
    let found = try check(.factNotApplicable, wrong)
    #expect(found.map(\.message) == ["the rule \"D-x\" reads \"x\" where it does not apply"])
    let right = decision("- {id: D-x, when: {a: yes, x: no}, then: may, cite: law}", facts: fact)
    #expect(try check(.factNotApplicable, right).isEmpty)
    #expect(try check(.redundantCondition, right).isEmpty)
  }

  @Test("a part of a condition that says nothing is a warning")
  func redundancy() throws {
    let wordy = "- {id: D-a, when: {any: [{a: yes}, {a: yes, b: yes}]}, then: may, cite: law}"
    let found = try check(.redundantCondition, decision(wordy))
    #expect(found.allSatisfy { $0.severity == .warning })
    #expect(
      found.map(\.message) == [
        "\"all: [a: yes, b: yes]\" makes no difference in the rule \"D-a\"",
        "\"b: yes\" makes no difference in the rule \"D-a\"",
      ])
    #expect(try check(.redundantCondition, decision("\(ruleA)\n\(ruleB)")).isEmpty)
  }

  @Test("a redundant part of a term is found, a needed one is not")
  func redundantTerm() throws {
    func text(_ parts: String) -> String {
      decision("- {id: D-t, when: {t: yes}, then: may, cite: law}")
        + "\nterms:\n  t: {when: {any: [\(parts)]}, cite: law}\n"
    }
    #expect(try check(.redundantCondition, text("{a: yes}, {all: [{a: yes}, {b: no}]}")).count == 2)
    #expect(try check(.redundantCondition, text("{a: yes}, {b: no}")).isEmpty)
  }

  @Test("unused terms, facts, outcomes and sources are warnings")
  func unused() throws {
    let text = decision(ruleA) + "\nterms:\n  t: {when: {b: yes}, cite: law}\n"
    let found = try check(
      .unusedRulePart,
      text.replacingOccurrences(of: "sources:\n", with: "sources:\n  other: {cite: \"X\"}\n"))
    #expect(
      found.map(\.message) == [
        "the source \"other\" is never used", "the outcome \"must\" is never used",
        "the fact \"b\" is never used", "the fact \"c\" is never used",
        "the term \"t\" is never used",
      ])
  }

  @Test("promises: implication, independence and direction, kept and broken")
  func promises() throws {
    func text(_ promise: String) -> String {
      decision("\(ruleA)\n- {id: D-c, when: {c: yes}, cancels: [D-a], cite: law}")
        + "\nalways:\n  - {why: \"So it is.\", \(promise)}\n"
    }
    for kept in [
      "if: {a: no}, then: {d: no_way}", "if: {a: yes}, then: {d: [no_way, may]}",
      "decision: d, never_looks_at: [b]",
      "decision: d, when_fact: c, goes: {from: no, to: yes}, never_from: no_way, never_to: may",
    ] {
      #expect(try check(.brokenPromise, text(kept)).isEmpty, "\(kept)")
    }
    for (broken, sample) in [
      ("if: {a: yes}, then: {d: may}", "for example: a = yes, c = yes"),
      ("decision: d, never_looks_at: [b, c]", "for example: a = yes, c = yes"),
      (
        "decision: d, when_fact: c, goes: {from: yes, to: no}, never_from: no_way, never_to: may",
        "for example: a = yes, c = yes"
      ),
    ] {
      let found = try check(.brokenPromise, text(broken))
      #expect(found.map(\.message) == ["this promise does not hold: So it is"], "\(broken)")
      #expect(found.first?.notes.map(\.message).contains(sample) == true, "\(found)")
    }
  }

  @Test("a promise about a fact that only excludes situations still holds")
  func promiseWithConstraint() throws {
    let text =
      decision(ruleA)
        + """

        impossible:
          - {why: "Never both.", when: {a: yes, b: yes}}
        always:
          - {why: "b has no say.", decision: d, never_looks_at: [b]}

        """
    #expect(try check(.brokenPromise, text).isEmpty)
  }

  @Test("a promise is kept on later days too")
  func laterPromise() throws {
    let text =
      decision(
        "\(ruleA)\n- {id: D-b, when: {b: yes}, then: may, cite: law, in_force: {from: 2028-01-01}}")
      + "\nalways:\n  - {why: \"b has no say.\", decision: d, never_looks_at: [b]}\n"
    #expect(
      try check(.brokenPromise, text).map(\.message)
        == ["this promise does not hold from 2028-01-01: b has no say"])
  }

  @Test("scenarios: outcome, reason, unknown facts, dates")
  func scenarios() throws {
    func text(_ scenario: String) -> String {
      decision(
        "\(ruleA)\n- {id: D-b, when: {b: yes}, then: may, cite: law, in_force: {from: 2027-01-01}}")
        + "\nscenarios:\n  - {name: S, \(scenario)}\n"
    }
    for passes in [
      "facts: {a: yes}, expect: {d: may}, because: {d: D-a}",
      "facts: {a: unknown}, expect: {d: [may, no_way]}",
      "expect: {d: no_way}, because: {d: D-base}",
      "facts: {b: yes}, expect: {d: no_way}, as_of: 2026-12-31",
      "facts: {b: yes}, expect: {d: may}, as_of: [2027-01-01, 2030-01-01]",
    ] {
      #expect(try check(.scenarioFails, text(passes)).isEmpty, "\(passes)")
    }
    for fails in [
      "facts: {a: yes}, expect: {d: no_way}", "facts: {a: yes}, expect: {d: [may, no_way]}",
      "facts: {a: unknown}, expect: {d: may}",
      "facts: {a: yes}, expect: {d: may}, because: {d: D-b}",
      "facts: {b: yes}, expect: {d: may}, as_of: [2026-12-31, 2027-01-01]",
      "facts: {b: yes}, expect: {d: may}, as_of: 2019-12-31",
    ] {
      #expect(try check(.scenarioFails, text(fails)).count == 1, "\(fails)")
    }
  }

  @Test("a failing scenario shows what was expected, what came out and why")
  func scenarioMessage() throws {
    let book = try Books.example([
      (
        "expect: {notify: optional, transfer: forbidden}",
        "expect: {notify: forbidden, transfer: optional}"
      ),
      (
        "expect: {notify: forbidden, transfer: forbidden}\n    because: {notify: N-base}",
        "expect: {notify: optional, transfer: forbidden}"
      ),
    ])
    let found = book.check(asOf: try Books.day("2026-11-21")).filter { $0.code == .scenarioFails }
    try Golden.expect(DiagnosticFormat.text.render(found), "scenarios.txt")
  }

  @Test("a scenario on which rules disagree is undecided, not nothing")
  func undecidedScenario() throws {
    let rules = "\(ruleA)\n- {id: D-b, when: {b: yes}, then: must, cite: law}"
    let text =
      decision(rules) + "\nscenarios:\n  - {name: S, facts: {a: yes, b: yes}, expect: {d: may}}\n"
    let message = try check(.scenarioFails, text).first?.message ?? ""
    #expect(message.contains("\"d\" is undecided, because \"D-a\" and \"D-b\" give"))
    #expect(message.contains("expected may"))
  }

  @Test("a scenario that cannot happen is an error")
  func impossibleScenario() throws {
    let text =
      decision(ruleA)
        + """

        impossible:
          - {why: "One of them must be.", when: {a: no, b: no}}
        scenarios:
          - {name: S, expect: {d: no_way}}

        """
    let found = try check(.scenarioFails, text)
    #expect(found.first?.message.contains("cannot happen") == true)
    #expect(found.first?.message.contains("One of them must be.") == true)
  }

  @Test("rules that no scenario turns on are warnings")
  func coverage() throws {
    let rules = "\(ruleA)\n- {id: D-c, when: {c: yes}, cancels: [D-a], cite: law}"
    let one = decision(rules) + "\nscenarios:\n  - {name: S, facts: {a: yes}, expect: {d: may}}\n"
    #expect(
      try check(.ruleWithoutScenario, one).map(\.message) == [
        "the rule \"D-base\" decides no scenario",
        "the rule \"D-c\" takes nothing away in any scenario",
      ])
    let both = one + "  - {name: T, facts: {a: yes, c: yes}, expect: {d: no_way}}\n"
    #expect(try check(.ruleWithoutScenario, both).isEmpty)
    #expect(try check(.ruleWithoutScenario, decision(rules)).isEmpty)
  }

  @Test("questionnaires ask what matters, and in an order that makes sense")
  func questionnaires() throws {
    let fact = "  x: {ask: \"X?\", only_if: {a: yes}}"
    func text(_ order: String) -> String {
      decision("- {id: D-x, when: {a: yes, x: yes}, then: may, cite: law}", facts: fact)
        + "\nquestionnaires:\n  - {id: q, decides: [d], order: [\(order)]}\n"
    }
    #expect(try check(.deadQuestion, text("a, x")).isEmpty)
    #expect(try check(.missingQuestion, text("a, x")).isEmpty)
    #expect(try check(.questionOrder, text("a, x")).isEmpty)
    #expect(try check(.deadQuestion, text("a, x, b")).count == 1)
    #expect(try check(.missingQuestion, text("a")).count == 1)
    #expect(try check(.questionOrder, text("x, a")).count == 1)
  }

  @Test("a questionnaire need not ask what only excludes situations of others")
  func constraintQuestions() throws {
    let text =
      decision(ruleA)
        + """

        impossible:
          - {why: "Never both.", when: {b: yes, c: yes}}
          - {why: "Nor these.", when: {a: yes, b: yes}}
        questionnaires:
          - {id: q, decides: [d], order: [a]}

        """
    #expect(try check(.missingQuestion, text).isEmpty)
  }

  @Test("a sensitive question waits for a plain one that could settle the answer")
  func sensitive() throws {
    let fact = "  s: {ask: \"S?\", sensitive: yes}"
    func text(_ order: String) -> String {
      decision("- {id: D-s, when: {a: yes, s: yes}, then: may, cite: law}", facts: fact)
        + "\nquestionnaires:\n  - {id: q, decides: [d], order: [\(order)]}\n"
    }
    #expect(try check(.sensitiveQuestionEarly, text("s, a")).count == 1)
    #expect(try check(.sensitiveQuestionEarly, text("a, s")).isEmpty)
  }

  @Test("too many questions in a row are a warning")
  func budget() throws {
    #expect(try check(.questionBudget, Books.many(25)).isEmpty)
    let found = try check(.questionBudget, Books.many(26))
    #expect(found.map(\.message) == ["\"q\" can ask 26 questions (2.0 on average)"])
  }

  @Test("advice, where it is given, is given for each answer")
  func advice() throws {
    func text(_ advice: String) -> String {
      decision(ruleA).replacingOccurrences(
        of: "    usually:", with: "    advice: {\(advice)}\n    usually:")
    }
    #expect(
      try check(.missingAdvice, text("may: \"Ask.\"")).map(\.message) == [
        "\"d\" has no advice for the answer \"no_way\""
      ])
    #expect(try check(.missingAdvice, text("may: \"Ask.\", no_way: \"Say no.\"")).isEmpty)
    #expect(try check(.missingAdvice, decision(ruleA)).isEmpty)
  }

  @Test("a review that is due is a warning from the day after")
  func review() throws {
    let text = decision(ruleA) + "\nreviewed: {on: 2026-01-01, next: 2027-01-01}\n"
    #expect(try check(.rulesReviewOverdue, text, asOf: "2027-01-01").isEmpty)
    #expect(try check(.rulesReviewOverdue, text, asOf: "2027-01-02").count == 1)
  }

  @Test("an outcome that rules name and never give is an error")
  func unreachable() throws {
    // Both rules stand only together, so that each of their answers is lost in the conflict.
    let rules = """
      - {id: D-a, when: {a: yes}, then: may, cite: law}
      - {id: D-b, when: {a: yes}, then: must, cite: law}
      """
    #expect(
      try check(.unreachableOutcome, decision(rules)).map(\.message) == [
        "\"d\" can never come to \"may\"", "\"d\" can never come to \"must\"",
      ])
    #expect(try check(.unreachableOutcome, decision(ruleA)).isEmpty)
  }

  @Test("a diagram that lies is caught by counting")
  func enumeration() throws {
    let book = try Books.load(decision("\(ruleA)\n\(ruleB)"))
    let problems = try Books.mismatch(book, asOf: try Books.day("2026-11-21"))
    #expect(problems.contains { $0.code == .engineMismatch })
  }
}
