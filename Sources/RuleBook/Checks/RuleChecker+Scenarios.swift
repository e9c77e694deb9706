import Diagnostics
import StrictYAML

extension RuleChecker {
  /// Each scenario on each of its days; and rules that no scenario exercises.
  mutating func checkScenarios() {
    var exercised: Set<String> = []
    var compiled: [CalendarDate: CompiledRules] = [:]
    for scenario in book.scenarios {
      for date in scenario.asOf.isEmpty ? [asOf] : scenario.asOf {
        guard book.inForce.contains(date) else {
          report(
            .scenarioFails, "the rules are not law on \(date), the day of this scenario",
            at: scenario.location)
          continue
        }
        let rules = compiled[date] ?? CompiledRules(book, asOf: date, &compiler)
        compiled[date] = rules
        run(scenario, rules, &exercised)
      }
    }
    guard !book.scenarios.isEmpty else { return }
    for decision in book.decisions {
      for rule in decision.allRules
      where !exercised.contains(rule.id) && !reported.contains(rule.id)
        && rule.inForce.contains(asOf)
      {
        report(
          .ruleWithoutScenario,
          rule.then == nil
            ? "the rule \"\(rule.id)\" takes nothing away in any scenario"
            : "the rule \"\(rule.id)\" decides no scenario",
          at: rule.location, severity: .warning,
          help: ["add a scenario that turns on it"])
      }
    }
  }

  private mutating func run(
    _ scenario: RuleBook.Scenario, _ rules: CompiledRules, _ exercised: inout Set<String>
  ) {
    let facts = book.situation(of: scenario)
    for expectation in scenario.expect {
      do throws(ContradictoryFacts) {
        guard let answer = try rules.decide(expectation.decision, facts) else { continue }
        exercised.formUnion(answer.because.map(\.rule))
        exercised.formUnion(answer.takenAway.flatMap(\.by))
        compare(answer, expectation, scenario, rules.asOf)
      } catch {
        report(
          .scenarioFails, "the scenario \"\(scenario.name)\" cannot happen: \(error.message)",
          at: scenario.location, help: ["a fact that is not named counts as no or none"])
        return
      }
    }
    for expectation in scenario.because
    where !scenario.expect.contains(where: { $0.decision == expectation.decision }) {
      report(
        .scenarioFails, "\"because\" speaks of \"\(expectation.decision)\", \"expect\" does not",
        at: expectation.location)
    }
  }

  private mutating func compare(
    _ answer: DecisionAnswer, _ expectation: RuleBook.Expectation, _ scenario: RuleBook.Scenario,
    _ date: CalendarDate
  ) {
    let day = date == asOf ? "" : " on \(date)"
    let reasons = answer.because.map(\.rule)
    if Set(answer.outcomes) != Set(expectation.ids) {
      report(
        .scenarioFails,
        "the scenario \"\(scenario.name)\" fails\(day): \"\(answer.decision)\" is "
          + "\(found(answer)), expected \(list(expectation.ids))",
        at: expectation.location, notes: trace(answer),
        help: ["correct the rules, or what the scenario expects"])
    } else if let wanted = scenario.because.first(where: { $0.decision == answer.decision }),
      let missing = wanted.ids.first(where: { !reasons.contains($0) })
    {
      report(
        .scenarioFails,
        "the scenario \"\(scenario.name)\" fails\(day): \"\(missing)\" is not among the reasons "
          + "for \"\(answer.decision)\", which are \(list(reasons))",
        at: wanted.location, notes: trace(answer),
        help: ["correct the rules, or what the scenario expects"])
    }
  }

  /// What the rules say; where they say nothing, why.
  private func found(_ answer: DecisionAnswer) -> String {
    if !answer.outcomes.isEmpty { return list(answer.outcomes) }
    guard answer.hasConflict else { return "undecided, because no rule answers" }
    let rules = answer.because.map { "\"\($0.rule)\"" }.joined(separator: " and ")
    return "undecided, because \(rules.isEmpty ? "rules" : rules) give different answers"
  }

  private func list(_ ids: [String]) -> String { ids.joined(separator: " or ") }

  /// The rules that decided, and those that were taken away.
  private func trace(_ answer: DecisionAnswer) -> [Diagnostic.Note] {
    var notes = answer.because.compactMap { reason in
      book.rule(reason.rule).map { describe($0.rule) }
    }
    for taken in answer.takenAway {
      notes.append(
        .init(
          "\(taken.rule) is taken away by \(taken.by.joined(separator: ", "))",
          at: book.rule(taken.rule)?.rule.location))
    }
    if !answer.needs.isEmpty {
      notes.append(.init("not known: \(answer.needs.joined(separator: ", "))"))
    }
    return notes
  }
}
