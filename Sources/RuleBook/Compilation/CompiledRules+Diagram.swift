extension CompiledRules {
  /// The diagrams of some decisions, one root for each; equal parts are shared.
  ///
  /// - Returns: nil where a decision is unknown.
  package func diagram(of decisionIDs: [String]) -> Diagram? {
    let roots = decisionIDs.compactMap { id in decisions.first { $0.id == id }?.root }
    guard roots.count == decisionIDs.count else { return nil }
    return DiagramExport(nodes: nodes, outcomes: outcomes).forest(roots)
  }

  /// One diagram that answers some decisions at once: a terminal holds an answer for each.
  package func jointDiagram(of decisionIDs: [String]) -> Diagram? {
    let roots = decisionIDs.compactMap { id in decisions.first { $0.id == id }?.root }
    guard roots.count == decisionIDs.count, !roots.isEmpty else { return nil }
    return DiagramExport(nodes: nodes, outcomes: outcomes).joint(roots)
  }

  /// The index in `variables` of a fact.
  package func variableIndex(of factID: String) -> Int? {
    variables.firstIndex { $0.factID == factID }
  }

  /// The facts that can matter to a decision, in the order of the diagrams.
  package func facts(readBy decisionID: String) -> [String] {
    guard let diagram = diagram(of: [decisionID]) else { return [] }
    return Set(diagram.variables).sorted().map { variables[$0].factID }
  }
}
