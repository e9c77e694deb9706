import StrictYAML

/// Two versions of a book over one set of variables.
struct RuleComparison {
  typealias Node = DiagramStore.Node

  let old: RuleBook
  let new: RuleBook
  var compiler: RuleCompiler
  let before: BookNodes
  let after: BookNodes
  /// Where both versions are possible, either is, and a fact that applies in neither is at rest.
  private var both = DiagramStore.yes
  private var rest = DiagramStore.yes
  private var possibleBefore = DiagramStore.yes
  private var possibleAfter = DiagramStore.yes

  init(_ old: RuleBook, _ new: RuleBook, asOf date: CalendarDate) {
    self.old = old
    self.new = new
    let added = new.outcomes.map(\.id).filter { old.outcome($0) == nil }
    compiler = RuleCompiler(
      layout: VariableLayout(new, together: [old]), outcomes: old.outcomes.map(\.id) + added,
      limit: RuleCompiler.comparisonLimit)
    before = compiler.compile(old, asOf: date)
    after = compiler.compile(new, asOf: date)
    possibleBefore = compiler.store.and(before.possible, known(old))
    possibleAfter = compiler.store.and(after.possible, known(new))
    both = compiler.store.and(possibleBefore, possibleAfter)
    for (level, variable) in compiler.layout.variables.enumerated() {
      let first = before.applies[variable.factID] ?? DiagramStore.no
      let second = after.applies[variable.factID] ?? DiagramStore.no
      let values = variable.values.indices.map { $0 == 0 ? DiagramStore.yes : DiagramStore.no }
      let atRest = compiler.store.node(level: level, children: values)
      let applies = compiler.store.or(first, second)
      rest = compiler.store.and(rest, compiler.store.or(applies, atRest))
    }
  }

  /// Situations that use only values which a version knows.
  private mutating func known(_ book: RuleBook) -> Node {
    var result = DiagramStore.yes
    for (level, variable) in compiler.layout.variables.enumerated() {
      guard let fact = book.fact(variable.factID), !fact.isMeasured else { continue }
      let values = variable.values.map { fact.valueNames.contains($0.id) }
      let node = compiler.store.node(
        level: level, children: values.map { $0 ? DiagramStore.yes : DiagramStore.no })
      result = compiler.store.and(result, node)
    }
    return result
  }

  mutating func diff() -> RuleDiff {
    var changed = DiagramStore.no
    var changes: [RuleDiff.DecisionChange] = []
    for nodes in after.decisions {
      guard let former = before.decisions.first(where: { $0.id == nodes.id }) else { continue }
      let difference = compiler.store.difference(former.function, nodes.function)
      let region = compiler.store.and(difference, both)
      guard region != DiagramStore.no else { continue }
      changed = compiler.store.or(changed, region)
      changes.append(
        .init(
          decision: nodes.id, count: count(region),
          samples: samples(former.function, nodes.function, region)))
    }
    let either = compiler.store.or(possibleBefore, possibleAfter)
    let opened = compiler.store.and(possibleAfter, compiler.store.not(possibleBefore))
    let closed = compiler.store.and(possibleBefore, compiler.store.not(possibleAfter))
    return RuleDiff(
      situationCount: count(either), changedCount: count(changed), changes: changes,
      addedDecisions: new.decisions.map(\.id).filter { old.decision($0) == nil },
      removedDecisions: old.decisions.map(\.id).filter { new.decision($0) == nil },
      newlyPossible: count(opened), noLongerPossible: count(closed))
  }

  private mutating func count(_ region: Node) -> UInt64 {
    // In two steps: a call that only reads would begin with the store as it was before.
    let counted = compiler.store.and(region, rest)
    return compiler.store.count(counted)
  }

  /// One sample of each kind of change, then more of the first kinds, three in all.
  private mutating func samples(
    _ former: Node, _ latter: Node, _ region: Node
  ) -> [RuleDiff.Sample] {
    var kinds: [(before: Node, after: Node, region: Node)] = []
    for first in compiler.store.terminals(former).sorted() {
      for second in compiler.store.terminals(latter).sorted() where first != second {
        let part = compiler.store.all([
          region, compiler.store.region(of: former) { $0 == first },
          compiler.store.region(of: latter) { $0 == second },
        ])
        if part != DiagramStore.no { kinds.append((first, second, part)) }
      }
    }
    var samples: [RuleDiff.Sample] = []
    while samples.count < 3, kinds.contains(where: { $0.region != DiagramStore.no }) {
      for index in kinds.indices where samples.count < 3 {
        guard let named = compiler.sample(&kinds[index].region) else { continue }
        samples.append(
          .init(
            situation: Situation.text(named, compiler.layout), before: name(kinds[index].before),
            after: name(kinds[index].after)))
      }
    }
    return samples
  }

  private func name(_ terminal: Node) -> String {
    switch terminal {
    case DiagramStore.conflict: "conflict"
    case DiagramStore.gap: "no answer"
    default: compiler.outcomes[Int(terminal - DiagramStore.firstOutcome)]
    }
  }
}
