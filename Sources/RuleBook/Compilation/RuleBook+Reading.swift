import StrictYAML

extension RuleBook {
  /// Every condition of the file.
  package var allConditions: [Condition] {
    facts.compactMap(\.onlyIf) + terms.map(\.when)
      + decisions.flatMap(\.allRules).compactMap(\.when) + impossible.map(\.when)
      + unsettled.compactMap(\.when)
      + promises.compactMap { promise in
        if case .implication(let condition, _) = promise.kind { condition } else { nil }
      }
  }

  /// The facts that a condition names, with those of its terms; in order of first mention.
  package func factsRead(by condition: Condition?) -> [String] {
    var found: [String] = []
    var seenTerms: Set<String> = []
    func read(_ condition: Condition?) {
      condition?.forEachAtom { atom in
        switch atom.kind {
        case .fact(let id, _): if !found.contains(id) { found.append(id) }
        case .term(let id, _): if seenTerms.insert(id).inserted { read(term(id)?.when) }
        default: break
        }
      }
    }
    read(condition)
    return found
  }

  /// The terms that a condition names, with those inside them.
  package func termsRead(by condition: Condition?) -> [String] {
    var found: [String] = []
    func read(_ condition: Condition?) {
      condition?.forEachAtom { atom in
        if case .term(let id, _) = atom.kind, !found.contains(id) {
          found.append(id)
          read(term(id)?.when)
        }
      }
    }
    read(condition)
    return found
  }

  /// The days on which the set of rules in force changes, the first day of the book first.
  ///
  /// Without a first day, the earliest day of the calendar stands for it.
  package var intervalStarts: [CalendarDate] {
    let first = inForce.from ?? CalendarDate(dayNumber: -719_162)
    let edges = decisions.flatMap(\.allRules).flatMap { rule in
      [rule.inForce.from, rule.inForce.repealedOn].compactMap { $0 }
    }
    let later = Set(edges).filter { day in
      first.map { day > $0 } ?? true && inForce.contains(day)
    }
    return [first].compactMap { $0 } + later.sorted()
  }
}
