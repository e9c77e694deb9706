extension CompiledRules {
  /// The answer to every decision, in the file's order.
  ///
  /// Exact under "I don't know": every situation that fits the facts is followed, none is guessed.
  package func decide(
    _ facts: FactAssignment
  ) throws(ContradictoryFacts) -> [DecisionAnswer] {
    var walker = try walker(facts)
    var answers: [DecisionAnswer] = []
    for decision in decisions { answers.append(answer(decision, facts, &walker)) }
    return answers
  }

  /// The answer to one decision; nil where there is no such decision.
  package func decide(
    _ decisionID: String, _ facts: FactAssignment
  ) throws(ContradictoryFacts) -> DecisionAnswer? {
    var walker = try walker(facts)
    guard let decision = decisions.first(where: { $0.id == decisionID }) else { return nil }
    return answer(decision, facts, &walker)
  }

  func masks(_ facts: FactAssignment) -> [UInt64] {
    variables.map { $0.mask(of: facts.values[$0.factID] ?? .unknown, asOf: asOf) }
  }

  private func walker(_ facts: FactAssignment) throws(ContradictoryFacts) -> Walker {
    let masks = masks(facts)
    guard isPossible(masks) else { throw contradiction(facts) }
    return Walker(nodes: nodes, masks: masks)
  }

  private func isPossible(_ masks: [UInt64]) -> Bool {
    guard !masks.contains(0) else { return false }
    var walker = Walker(nodes: nodes, masks: masks)
    return walker.canHold(possible)
  }

  /// The fewest of the facts that exclude each other, found by leaving out one after another.
  private func contradiction(_ facts: FactAssignment) -> ContradictoryFacts {
    var kept = facts
    for variable in variables {
      var fewer = kept
      fewer.values[variable.factID] = nil
      if !isPossible(masks(fewer)) { kept = fewer }
    }
    let named = variables.map(\.factID).filter { id in
      kept.values[id].map { $0 != .unknown } ?? false
    }
    let why = book.impossible.filter { item in
      let read = book.factsRead(by: item.when)
      return named.contains { read.contains($0) }
    }.map(\.why)
    return ContradictoryFacts(facts: named, why: why)
  }

  private func answer(
    _ decision: Decision, _ facts: FactAssignment, _ walker: inout Walker
  ) -> DecisionAnswer {
    let terminals = walker.possibleTerminals(of: decision.root)
    let found = outcomes.indices.filter {
      terminals >> (UInt64(DiagramStore.firstOutcome) + UInt64($0)) & 1 == 1
    }
    let because = reasons(decision, isSettled: terminals.nonzeroBitCount == 1, &walker)
    var takenAway: [DecisionAnswer.TakenAway] = []
    for rule in decision.rules {
      if let taken = taken(rule, &walker) { takenAway.append(taken) }
    }
    let citations = citations(of: because, decision)
    return DecisionAnswer(
      decision: decision.id, outcomes: found.map { outcomes[$0] }, because: because,
      takenAway: takenAway, citations: citations, cites: citations.map { book.text(of: $0) },
      needs: walker.needs(decision.root).map { variables[$0].factID },
      unsettled: touched(decision, because, takenAway, &walker),
      assumed: assumed(decision, facts, walker),
      hasConflict: terminals >> UInt64(DiagramStore.conflict) & 1 == 1,
      hasGap: terminals >> UInt64(DiagramStore.gap) & 1 == 1)
  }

  private func reasons(
    _ decision: Decision, isSettled: Bool, _ walker: inout Walker
  ) -> [DecisionAnswer.Reason] {
    var all: [DecisionAnswer.Reason] = []
    for rule in decision.rules {
      let found = walker.possibleTerminals(of: rule.decides)
      guard found & 0b10 != 0 else { continue }
      all.append(.init(rule: rule.rule.id, isCertain: found == 0b10))
    }
    let certain = all.filter(\.isCertain)
    return isSettled && !certain.isEmpty ? certain : all
  }

  private func taken(_ rule: Rule, _ walker: inout Walker) -> DecisionAnswer.TakenAway? {
    let found = walker.possibleTerminals(of: rule.isTakenAway)
    guard found & 0b10 != 0 else { return nil }
    let by = rule.takenAwayBy.filter { walker.canHold($0.node) }
    return .init(rule: rule.rule.id, by: by.map(\.rule), isCertain: found == 0b10)
  }

  private func citations(
    of reasons: [DecisionAnswer.Reason], _ decision: Decision
  ) -> [RuleBook.Citation] {
    var found: [RuleBook.Citation] = []
    for rule in decision.rules where reasons.contains(where: { $0.rule == rule.rule.id }) {
      for citation in rule.rule.citations
      where !found.contains(where: { $0.source == citation.source && $0.label == citation.label }) {
        found.append(citation)
      }
    }
    return found
  }

  /// The unsettled points about a rule that plays a part, about the decision, or about a term that
  /// such a rule reads.
  private func touched(
    _ decision: Decision, _ reasons: [DecisionAnswer.Reason],
    _ takenAway: [DecisionAnswer.TakenAway], _ walker: inout Walker
  ) -> [String] {
    guard !notes.isEmpty else { return [] }
    let active = Set(reasons.map(\.rule) + takenAway.map(\.rule) + takenAway.flatMap(\.by))
    var names = active.union([decision.id])
    for rule in decision.rules where active.contains(rule.rule.id) {
      names.formUnion(book.termsRead(by: rule.rule.when))
    }
    return notes.filter { note in
      note.point.about.contains { names.contains($0.id) }
        && walker.canHold(note.when)
    }.map(\.point.id)
  }

  private func assumed(
    _ decision: Decision, _ facts: FactAssignment, _ walker: Walker
  ) -> [String] {
    let candidates = variables.indices.filter { index in
      let value = facts.values[variables[index].factID] ?? .unknown
      return variables[index].assumedValue != nil && value == .unknown
    }
    guard !candidates.isEmpty else { return [] }
    let tested = Set(
      walker.reached(decision.root).filter { !nodes.isTerminal($0) }.map(nodes.level))
    return candidates.filter { tested.contains($0) }.map { variables[$0].factID }
  }
}
