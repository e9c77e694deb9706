import StrictYAML

extension RuleBook {
  /// The facts of a case where what is not named is `no` or `none`; a fact without such a value is
  /// unknown.
  package func situation(naming named: [String: FactValue]) -> FactAssignment {
    var values = named
    for fact in facts where values[fact.id] == nil {
      if let plain = fact.plainValue { values[fact.id] = .named(plain) }
    }
    return FactAssignment(values)
  }

  package func situation(of scenario: Scenario) -> FactAssignment {
    situation(
      naming: Dictionary(
        scenario.facts.map { ($0.fact, $0.value) }, uniquingKeysWith: { first, _ in first }))
  }
}
