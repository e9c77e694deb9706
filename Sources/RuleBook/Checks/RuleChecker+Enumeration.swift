import Diagnostics

extension RuleChecker {
  /// The most situations that are counted out one by one for a decision.
  static let enumerationLimit = 2_000_000

  /// Works every decision out a second time, situation by situation, and compares.
  mutating func checkAgainstEnumeration() {
    for interval in intervals {
      for (decision, nodes) in zip(book.decisions, interval.nodes.decisions) {
        guard let mismatch = mismatch(decision, nodes, interval) else { continue }
        report(
          .engineMismatch,
          "the two ways to work out \"\(decision.id)\" do not agree; this is a fault of the "
            + "program, not of the rules",
          at: decision.location, notes: [.init("for example: \(mismatch)")])
      }
    }
  }

  private func mismatch(
    _ decision: RuleBook.Decision, _ nodes: DecisionNodes, _ interval: Interval
  ) -> String? {
    guard var evaluator = TableEvaluator(book, decision, compiler.layout) else { return nil }
    let expected = evaluator.outcomes(
      of: decision, asOf: interval.start, terminal: compiler.terminal)
    let table = evaluator.table
    let found = table.expand(nodes.function, compiler.store)
    guard let index = found.indices.first(where: { found[$0] != expected[$0] }) else { return nil }
    return Situation.text(table.values(index), compiler.layout)
  }
}
