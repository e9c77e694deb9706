extension CompiledRules {
  /// The same rules with the words of a translation. Words decide nothing, so nothing is worked out
  /// anew.
  ///
  /// - Parameter book: `translated` of the book that these rules were compiled from.
  package func inWords(of book: RuleBook) -> CompiledRules {
    CompiledRules(
      book: book, asOf: asOf,
      variables: variables.map { variable in
        guard let fact = book.fact(variable.factID), case .choice(let choices) = fact.kind else {
          return variable
        }
        return variable.with(
          labels: Dictionary(
            choices.map { ($0.id, $0.text) }, uniquingKeysWith: { first, _ in first }))
      }, outcomes: outcomes, nodes: nodes, decisions: decisions, notes: notes, possible: possible,
      situationCount: situationCount)
  }
}

extension CompiledRules.Variable {
  fileprivate func with(labels: [String: String]) -> CompiledRules.Variable {
    CompiledRules.Variable(
      factID: factID,
      values: values.map { value in
        CompiledRules.Value(
          id: value.id, label: labels[value.id] ?? value.label, band: value.band)
      }, plainValue: plainValue, assumedValue: assumedValue, cuts: cuts)
  }
}
