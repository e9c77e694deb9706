import Diagnostics

extension RuleChecker {
  /// Conditions that are never or always true, and rules that nothing possible reaches.
  mutating func checkConditions() {
    guard let nodes = intervals.first?.nodes else { return }
    for term in book.terms {
      judge(
        nodes.terms[term.id] ?? DiagramStore.no, "the term \"\(term.id)\"", nodes, term.location)
    }
    for fact in book.facts {
      guard let onlyIf = fact.onlyIf else { continue }
      judge(
        nodes.applies[fact.id] ?? DiagramStore.yes, "\"only_if\" of \"\(fact.id)\"", nodes,
        onlyIf.location)
    }
    for decision in book.decisions {
      for rule in decision.allRules {
        guard let when = rule.when else { continue }
        var nodes = nodes
        let node = compiler.condition(when, book, &nodes)
        judge(node, "the condition of \"\(rule.id)\"", nodes, rule.location, rule: rule.id)
      }
    }
    for item in book.impossible {
      var nodes = nodes
      let node = compiler.condition(item.when, book, &nodes)
      if node == DiagramStore.no {
        report(.neverTrue, "this impossible case can never be true", at: item.location)
      } else if node == DiagramStore.yes {
        report(
          .alwaysTrue, "this impossible case rules out everything", at: item.location,
          help: ["say when it is that something cannot be"])
      }
    }
  }

  private mutating func judge(
    _ node: Node, _ what: String, _ nodes: BookNodes, _ place: SourceLocation,
    rule: String? = nil
  ) {
    if node == DiagramStore.no {
      report(
        .neverTrue, "\(what) can never be true", at: place,
        help: ["its parts exclude each other, or exclude the place where a fact applies"])
    } else if node == DiagramStore.yes {
      report(
        .alwaysTrue, "\(what) is always true", at: place, severity: .warning,
        help: ["leave it out, or correct it"])
      return
    } else if compiler.store.and(node, nodes.possible) == DiagramStore.no {
      report(
        .ruleImpossible, "\"impossible\" rules out every case of \(what)", at: place,
        notes: hiding(node, nodes), help: ["correct the condition, or the impossible case"])
    } else {
      return
    }
    if let rule { reported.insert(rule) }
  }

  /// The impossible cases that share situations with a condition.
  private mutating func hiding(_ node: Node, _ nodes: BookNodes) -> [Diagnostic.Note] {
    zip(book.impossible, nodes.constraints).compactMap { item, constraint in
      let hidden = compiler.store.and(node, compiler.store.not(constraint.node))
      return hidden == DiagramStore.no ? nil : .init(item.why, at: item.location)
    }
  }

  /// A fact may be read only where it applies.
  mutating func checkApplicability() {
    guard var nodes = intervals.first?.nodes else { return }
    for decision in book.decisions {
      let covered = decision.scope?.when.map { compiler.condition($0, book, &nodes) }
      for rule in decision.allRules {
        let region = rule.role == .exception ? covered ?? DiagramStore.yes : DiagramStore.yes
        checkReads(rule.when, "the rule \"\(rule.id)\"", rule.location, where: region, nodes)
      }
    }
    for fact in book.facts {
      checkReads(
        fact.onlyIf, "\"only_if\" of \"\(fact.id)\"", fact.location, where: DiagramStore.yes, nodes)
    }
    for item in book.impossible {
      checkReads(
        item.when, "this impossible case", item.location, where: DiagramStore.yes, nodes)
    }
    for point in book.unsettled {
      checkReads(
        point.when, "the point \"\(point.id)\"", point.location, where: DiagramStore.yes, nodes)
    }
    for promise in book.promises {
      guard case .implication(let condition, _) = promise.kind else { continue }
      checkReads(
        condition, "this promise", promise.location, where: DiagramStore.yes, nodes)
    }
  }

  private mutating func checkReads(
    _ condition: RuleBook.Condition?, _ what: String, _ place: SourceLocation, where region: Node,
    _ nodes: BookNodes
  ) {
    guard let condition else { return }
    for id in book.factsRead(by: condition) {
      guard let applies = nodes.applies[id], applies != DiagramStore.yes,
        let level = compiler.layout.indices[id]
      else { continue }
      let raw = compiler.unguarded(condition, book)
      let first = compiler.store.restrict(raw, level: level, to: 0)
      var depends = DiagramStore.no
      for value in 1..<max(1, compiler.layout.arities[level]) {
        let other = compiler.store.restrict(raw, level: level, to: value)
        depends = compiler.store.or(depends, compiler.store.difference(first, other))
      }
      let outside = compiler.store.and(compiler.store.not(applies), nodes.possible)
      let fault = compiler.store.all([depends, outside, region])
      guard fault != DiagramStore.no else { continue }
      var atom = place
      condition.forEachAtom { part in
        if case .fact(id, _) = part.kind { atom = part.location }
      }
      report(
        .factNotApplicable, "\(what) reads \"\(id)\" where it does not apply", at: atom,
        notes: [
          .init("for example: \(sample(fault, nodes))"),
          .init(
            "\"\(id)\" applies only here", at: book.fact(id)?.onlyIf?.location),
        ],
        help: ["add the condition of its \"only_if\" beside it"])
    }
  }
}
