import Diagnostics

/// A mistake: the book with it, and which decisions it can reach.
struct Mutation {
  let change: String
  let location: SourceLocation
  let book: RuleBook
  /// Positions of the decisions that may answer differently.
  let decisions: [Int]

  static func all(of book: RuleBook) -> [Mutation] {
    var result: [Mutation] = []
    for (position, decision) in book.decisions.enumerated() {
      for (index, rule) in decision.rules.enumerated() {
        var others = decision.rules
        others.remove(at: index)
        result.append(
          Mutation(
            change: "without the rule \(rule.id)", location: rule.location,
            book: book.replacing(decision: position, rules: others), decisions: [position]))
        for (change, mutant, place) in ruleMutants(of: rule, in: book) {
          var rules = decision.rules
          rules[index] = mutant
          result.append(
            Mutation(
              change: change, location: place,
              book: book.replacing(decision: position, rules: rules), decisions: [position]))
        }
      }
    }
    for (index, term) in book.terms.enumerated() {
      let readers = book.decisions.indices.filter { position in
        book.decisions[position].allRules.contains {
          book.termsRead(by: $0.when).contains(term.id)
        }
      }
      for (change, condition, place) in conditionMutants(
        of: term.when, in: book, "the term \(term.id)")
      {
        result.append(
          Mutation(
            change: change, location: place, book: book.replacing(term: index, when: condition),
            decisions: readers))
      }
    }
    return result
  }

  private static func ruleMutants(
    of rule: RuleBook.Rule, in book: RuleBook
  ) -> [(change: String, rule: RuleBook.Rule, place: SourceLocation)] {
    var found: [(change: String, rule: RuleBook.Rule, place: SourceLocation)] = []
    for (index, target) in rule.cancels.enumerated() {
      var left = rule.cancels
      left.remove(at: index)
      let change = "\(rule.id) no longer cancels \(target.id)"
      found.append((change, rule.with(cancels: left), target.location))
    }
    for (index, target) in rule.overrides.enumerated() {
      var left = rule.overrides
      left.remove(at: index)
      let change = "\(rule.id) no longer overrides \(target.id)"
      found.append((change, rule.with(overrides: left), target.location))
    }
    guard let when = rule.when else { return found }
    for (change, condition, place) in conditionMutants(
      of: when, in: book, "the rule \(rule.id)")
    {
      found.append((change, rule.with(when: condition), place))
    }
    return found
  }

  /// A condition without a part, with a value flipped, or with a threshold moved by one.
  private static func conditionMutants(
    of condition: RuleBook.Condition, in book: RuleBook, _ owner: String
  ) -> [(change: String, condition: RuleBook.Condition, place: SourceLocation)] {
    let dropped = condition.droppingParts().map { edit in
      ("\(owner) without \"\(edit.dropped.text)\"", edit.condition, edit.dropped.location)
    }
    let replaced = condition.replacingTests { replacements(of: $0, in: book) }.map { edit in
      (
        "\(owner) with \"\(edit.new.text)\" instead of \"\(edit.old.text)\"", edit.condition,
        edit.old.location
      )
    }
    return dropped + replaced
  }

  private static func replacements(
    of atom: RuleBook.Condition, in book: RuleBook
  ) -> [RuleBook.Condition] {
    switch atom.kind {
    case .term(let id, let isWanted): return [atom.with(.term(id, !isWanted))]
    case .fact(let id, .compare(let comparison, let threshold)):
      return [threshold.amount + 1, threshold.amount - 1].filter { $0 > 0 }.map { amount in
        atom.with(
          .fact(id, .compare(comparison, .init(amount: amount, unit: threshold.unit))))
      }
    case .fact(let id, .oneOf(let values)):
      guard let fact = book.fact(id), !fact.isMeasured else { return [] }
      let others = fact.valueNames.filter { !values.contains($0) }
      if values.count == 1 { return others.prefix(1).map { atom.with(.fact(id, .oneOf([$0]))) } }
      return values.map { left in
        atom.with(.fact(id, .oneOf(values.filter { $0 != left })))
      }
    case .all, .any, .not: return []
    }
  }
}

extension RuleBook {
  func replacing(decision position: Int, rules: [Rule]) -> RuleBook {
    var decisions = decisions
    decisions[position] = decisions[position].with(rules: rules)
    return with(decisions: decisions)
  }
}
