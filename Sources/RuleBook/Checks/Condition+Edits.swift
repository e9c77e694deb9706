extension RuleBook.Condition {
  /// The condition with one of its parts left out, for each part that can be.
  func droppingParts() -> [(condition: RuleBook.Condition, dropped: RuleBook.Condition)] {
    switch kind {
    case .all(let parts): return Self.dropping(parts) { with(.all($0)) }
    case .any(let parts): return Self.dropping(parts) { with(.any($0)) }
    case .not(let part):
      return part.droppingParts().map { (with(.not($0.condition)), $0.dropped) }
    case .fact, .term: return []
    }
  }

  private static func dropping(
    _ parts: [RuleBook.Condition], _ build: ([RuleBook.Condition]) -> RuleBook.Condition
  ) -> [(condition: RuleBook.Condition, dropped: RuleBook.Condition)] {
    var result: [(condition: RuleBook.Condition, dropped: RuleBook.Condition)] = []
    for (index, part) in parts.enumerated() {
      if parts.count > 1 {
        var others = parts
        others.remove(at: index)
        result.append((build(others), part))
      }
      for edit in part.droppingParts() {
        var changed = parts
        changed[index] = edit.condition
        result.append((build(changed), edit.dropped))
      }
    }
    return result
  }

  /// The condition with one test replaced, for each test and each of its replacements.
  func replacingTests(
    _ replacements: (RuleBook.Condition) -> [RuleBook.Condition]
  ) -> [(condition: RuleBook.Condition, old: RuleBook.Condition, new: RuleBook.Condition)] {
    switch kind {
    case .fact, .term: return replacements(self).map { ($0, self, $0) }
    case .not(let part):
      return part.replacingTests(replacements).map { (with(.not($0.condition)), $0.old, $0.new) }
    case .all(let parts), .any(let parts):
      var isAll = false
      if case .all = kind { isAll = true }
      return parts.indices.flatMap { index in
        parts[index].replacingTests(replacements).map { edit in
          var changed = parts
          changed[index] = edit.condition
          return (with(isAll ? .all(changed) : .any(changed)), edit.old, edit.new)
        }
      }
    }
  }

  func with(_ kind: Kind) -> RuleBook.Condition {
    RuleBook.Condition(kind: kind, location: location)
  }

  /// The condition as an author would write it on one line.
  package var text: String {
    switch kind {
    case .all(let parts): "all: [\(parts.map(\.text).joined(separator: ", "))]"
    case .any(let parts): "any: [\(parts.map(\.text).joined(separator: ", "))]"
    case .not(let part): "not: {\(part.text)}"
    case .term(let id, let isWanted): "\(id): \(isWanted ? "yes" : "no")"
    case .fact(let id, .oneOf(let values)):
      values.count == 1 ? "\(id): \(values[0])" : "\(id): [\(values.joined(separator: ", "))]"
    case .fact(let id, .compare(let comparison, let threshold)):
      "\(id): \(comparison == .exactly ? "" : comparison.rawValue + " ")\(threshold.text)"
    }
  }
}

extension RuleBook.Threshold {
  /// `15 years`, or the bare number.
  package var text: String {
    switch unit {
    case .none: "\(amount)"
    case .years: "\(amount) \(amount == 1 ? "year" : "years")"
    case .days: "\(amount) \(amount == 1 ? "day" : "days")"
    }
  }
}

extension RuleBook.Rule {
  func with(
    when: RuleBook.Condition? = nil, overrides: [RuleBook.Reference]? = nil,
    cancels: [RuleBook.Reference]? = nil
  ) -> RuleBook.Rule {
    RuleBook.Rule(
      id: id, role: role, when: when ?? self.when, then: then,
      overrides: overrides ?? self.overrides, cancels: cancels ?? self.cancels,
      citations: citations, say: say, inForce: inForce, location: location)
  }
}

extension RuleBook {
  /// The book with other terms, decisions or questionnaires.
  func with(
    terms: [Term]? = nil, decisions: [Decision]? = nil, questionnaires: [Questionnaire]? = nil
  ) -> RuleBook {
    RuleBook(
      file: file, written: written, id: id, title: title, inForce: inForce, reviewed: reviewed,
      sources: sources,
      outcomes: outcomes, facts: facts, terms: terms ?? self.terms,
      decisions: decisions ?? self.decisions, impossible: impossible, unsettled: unsettled,
      promises: promises, questionnaires: questionnaires ?? self.questionnaires,
      scenarios: scenarios)
  }

  func replacing(term index: Int, when: Condition) -> RuleBook {
    var terms = terms
    let old = terms[index]
    terms[index] = Term(
      id: old.id, when: when, meaning: old.meaning, citations: old.citations,
      location: old.location)
    return with(terms: terms)
  }
}
