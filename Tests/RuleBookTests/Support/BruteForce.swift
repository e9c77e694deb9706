import StrictYAML

@testable import RuleBook

/// The meaning of the rules, written down a second time and as plainly as possible: every
/// situation is visited, and every condition is worked out on it.
struct BruteForce {
  /// A value index for each variable; nil where the fact does not apply.
  typealias Situation = [Int?]

  let book: RuleBook
  let variables: [CompiledRules.Variable]
  let date: CalendarDate
  /// Every situation that is possible.
  private(set) var situations: [Situation] = []

  init(_ rules: CompiledRules) {
    book = rules.book
    variables = rules.variables
    date = rules.asOf
    var situation: Situation = Array(repeating: nil, count: variables.count)
    visit(0, &situation)
  }

  private mutating func visit(_ index: Int, _ situation: inout Situation) {
    guard index < variables.count else {
      if !book.impossible.contains(where: { holds($0.when, situation) }) {
        situations.append(situation)
      }
      return
    }
    let onlyIf = book.fact(variables[index].factID)?.onlyIf
    if let onlyIf, !holds(onlyIf, situation) {
      situation[index] = nil
      return visit(index + 1, &situation)
    }
    for value in variables[index].values.indices {
      situation[index] = value
      visit(index + 1, &situation)
    }
    situation[index] = nil
  }

  func holds(_ condition: RuleBook.Condition, _ situation: Situation) -> Bool {
    switch condition.kind {
    case .all(let parts): return parts.allSatisfy { holds($0, situation) }
    case .any(let parts): return parts.contains { holds($0, situation) }
    case .not(let part): return !holds(part, situation)
    case .term(let id, let isWanted):
      return (book.term(id).map { holds($0.when, situation) } ?? false) == isWanted
    case .fact(let id, let test):
      guard let index = variables.firstIndex(where: { $0.factID == id }),
        let value = situation[index]
      else { return false }
      return passes(variables[index].values[value], test)
    }
  }

  /// Compares in half units, so that "more than 5" has a number of its own.
  private func passes(_ value: CompiledRules.Value, _ test: RuleBook.Condition.Test) -> Bool {
    switch test {
    case .oneOf(let names): return names.contains(value.id)
    case .compare(let comparison, let threshold):
      let lower = value.band?.lower.map { $0.amount * 2 + ($0.isInside ? 0 : 1) } ?? -1
      let amount = threshold.amount * 2
      switch comparison {
      case .atMost: return lower <= amount
      case .moreThan: return lower > amount
      case .atLeast: return lower >= amount
      case .lessThan: return lower < amount
      case .exactly: return lower == amount
      }
    }
  }

  /// What one situation comes to: outcome ids (several if rules conflict, none if none answers),
  /// and the rules that decide it.
  func answer(
    _ decision: RuleBook.Decision, _ situation: Situation
  ) -> (outcomes: Set<String>, rules: Set<String>) {
    if let scope = decision.scope, scope.inForce.contains(date), let when = scope.when,
      !holds(when, situation)
    {
      return ([scope.then ?? ""], [scope.id])
    }
    let standing = decision.rules.filter { stands($0, decision, situation) && $0.then != nil }
    if standing.isEmpty {
      guard let usual = decision.usual, usual.inForce.contains(date) else { return ([], []) }
      return ([usual.then ?? ""], [usual.id])
    }
    return (Set(standing.compactMap(\.then)), Set(standing.map(\.id)))
  }

  private func stands(
    _ rule: RuleBook.Rule, _ decision: RuleBook.Decision, _ situation: Situation
  ) -> Bool {
    guard rule.inForce.contains(date), let when = rule.when, holds(when, situation) else {
      return false
    }
    return !decision.rules.contains { other in
      other.attacks.contains { $0.id == rule.id } && stands(other, decision, situation)
    }
  }
}
