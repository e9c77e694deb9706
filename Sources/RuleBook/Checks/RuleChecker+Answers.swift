import Diagnostics

extension RuleChecker {
  /// Two rules that stand in the same situation and say different things.
  mutating func checkConflicts(_ interval: Interval) {
    for (decision, nodes) in zip(book.decisions, interval.nodes.decisions) {
      for (index, first) in decision.rules.enumerated() {
        guard let answer = first.then else { continue }
        for other in (index + 1)..<max(index + 1, decision.rules.count) {
          let second = decision.rules[other]
          guard let otherAnswer = second.then, otherAnswer != answer else { continue }
          let region = compiler.store.all([
            nodes.rules[index].alive, nodes.rules[other].alive, nodes.covered,
            interval.nodes.possible,
          ])
          guard region != DiagramStore.no else { continue }
          reportConflict(first, second, region, interval)
        }
      }
    }
  }

  private mutating func reportConflict(
    _ first: RuleBook.Rule, _ second: RuleBook.Rule, _ region: Node, _ interval: Interval
  ) {
    // The same pair in a later interval is the same fault.
    guard reported.insert("\(first.id) \(second.id)").inserted else { return }
    let from = isLater(interval) ? " from \(interval.start)" : ""
    report(
      .ruleConflict, "\"\(first.id)\" and \"\(second.id)\" give different answers\(from)",
      at: first.location,
      notes: [describe(first), describe(second)] + evidence(region, interval.nodes),
      help: [
        "if one rule wins, add \"overrides: [\(second.id)]\" to \(first.id), or the other way "
          + "round; which one is a question of law: ask the reviewer"
      ])
  }

  /// Situations for which there is no answer at all.
  mutating func checkGaps(_ interval: Interval) {
    for (decision, nodes) in zip(book.decisions, interval.nodes.decisions)
    where nodes.fallback == DiagramStore.gap {
      let region = compiler.store.and(nodes.unanswered, interval.nodes.possible)
      guard region != DiagramStore.no, reported.insert("gap \(decision.id)").inserted else {
        continue
      }
      let from = isLater(interval) ? " from \(interval.start)" : ""
      report(
        .ruleGap, "no rule answers \"\(decision.id)\" in some situations\(from)",
        at: decision.location, notes: evidence(region, interval.nodes),
        help: isLater(interval)
          ? ["a rule ends on that day: write what is law from then on"]
          : ["add a rule for them, or a usual answer if the law has one"])
    }
  }

  /// Rules that could be deleted without a trace: no answer and no reason would change.
  mutating func checkDeadRules() {
    for (position, decision) in book.decisions.enumerated() {
      for rule in decision.allRules where !reported.contains(rule.id) {
        let lives = intervals.contains { interval in
          rule.inForce.contains(interval.start) && matters(rule, position, interval)
        }
        if lives { continue }
        reported.insert(rule.id)
        let isEver = intervals.contains { rule.inForce.contains($0.start) }
        report(
          .deadRule, "the rule \"\(rule.id)\" never decides anything and cancels nothing",
          at: rule.location, notes: isEver ? shadows(of: rule, position) : [],
          help: isEver ? deadHelp(rule) : ["it is in force on no day on which the file is"])
      }
    }
  }

  private func deadHelp(_ rule: RuleBook.Rule) -> [String] {
    switch rule.role {
    case .usual: ["the rules answer every situation: write \"usually: none\""]
    case .scope: ["every situation is covered: remove \"covers\""]
    case .exception: ["remove it, or correct its condition"]
    }
  }

  private mutating func matters(
    _ rule: RuleBook.Rule, _ position: Int, _ interval: Interval
  ) -> Bool {
    let decision = book.decisions[position]
    let nodes = interval.nodes.decisions[position]
    let possible = interval.nodes.possible
    switch rule.role {
    case .scope:
      return compiler.store.and(compiler.store.not(nodes.covered), possible) != DiagramStore.no
    case .usual: return compiler.store.and(nodes.unanswered, possible) != DiagramStore.no
    case .exception: break
    }
    guard let index = decision.rules.firstIndex(where: { $0.id == rule.id }) else { return false }
    if rule.then != nil {
      // Where it is the only reason it says something, even if the usual answer is the same.
      var alone = compiler.store.all([nodes.rules[index].alive, nodes.covered, possible])
      for (other, compiled) in zip(decision.rules, nodes.rules)
      where alone != DiagramStore.no && other.then != nil && other.id != rule.id {
        alone = compiler.store.and(alone, compiler.store.not(compiled.alive))
      }
      if alone != DiagramStore.no { return true }
    }
    var without = interval.nodes
    let changed = compiler.compile(
      decision.without(rule.id), asOf: interval.start, book, &without)
    return changed.root != nodes.root
  }

  /// The rules that stand wherever a dead rule would.
  private mutating func shadows(of rule: RuleBook.Rule, _ position: Int) -> [Diagnostic.Note] {
    guard let interval = intervals.last(where: { rule.inForce.contains($0.start) }),
      let index = book.decisions[position].rules.firstIndex(where: { $0.id == rule.id })
    else { return [] }
    let nodes = interval.nodes.decisions[position]
    let decision = book.decisions[position]
    let own = compiler.store.all([nodes.rules[index].when, nodes.covered, interval.nodes.possible])
    return zip(decision.rules, nodes.rules).compactMap { other, compiled in
      guard other.id != rule.id, compiled.when != DiagramStore.no,
        compiler.store.and(own, compiler.store.not(compiled.when)) == DiagramStore.no
      else { return nil }
      return .init("\"\(other.id)\" applies wherever it does", at: other.location)
    }
  }

  /// Outcomes that a decision names and never gives.
  mutating func checkUnreachableOutcomes() {
    for decision in book.decisions {
      var seen: Set<String> = []
      for rule in decision.allRules {
        guard let outcome = rule.then, !reported.contains(rule.id), seen.insert(outcome).inserted,
          !isReachable(outcome, decision.id)
        else { continue }
        let isExplained = decision.allRules.contains {
          $0.then == outcome && reported.contains($0.id)
        }
        if isExplained { continue }
        report(
          .unreachableOutcome, "\"\(decision.id)\" can never come to \"\(outcome)\"",
          at: rule.location,
          help: ["see which rules take its place, and correct the conditions, or remove the answer"]
        )
      }
    }
  }
}

extension RuleBook.Decision {
  /// The decision with other rules.
  func with(rules: [RuleBook.Rule]) -> RuleBook.Decision {
    RuleBook.Decision(
      id: id, title: title, label: label, short: short, scope: scope, usual: usual, rules: rules,
      advice: advice, sayThis: sayThis, location: location)
  }

  func without(_ rule: String) -> RuleBook.Decision {
    with(rules: rules.filter { $0.id != rule })
  }
}
