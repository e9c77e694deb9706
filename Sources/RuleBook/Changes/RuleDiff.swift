import Diagnostics
import StrictYAML

/// What a change of the rules changes, in situations.
package struct RuleDiff: Sendable, Equatable {
  /// One situation whose answer is another one now.
  package struct Sample: Sendable, Equatable {
    /// Fact and value, only those that go without saying left out: `agency = local, …`.
    package let situation: String
    /// An outcome's id, `conflict` or `no answer`.
    package let before: String
    package let after: String
  }

  package struct DecisionChange: Sendable, Equatable {
    package let decision: String
    /// How many situations have another answer.
    package let count: UInt64
    /// Three at most, as short as can be; different kinds of change first.
    package let samples: [Sample]
  }

  /// Situations that the old or the new rules call possible.
  package let situationCount: UInt64
  /// Situations in which any decision has another answer.
  package let changedCount: UInt64
  /// By decision, in the new file's order; only those that change.
  package let changes: [DecisionChange]
  package let addedDecisions: [String]
  package let removedDecisions: [String]
  /// Situations that were impossible and are possible now, and the other way round.
  package let newlyPossible: UInt64
  package let noLongerPossible: UInt64

  package var isEmpty: Bool {
    changedCount == 0 && newlyPossible == 0 && noLongerPossible == 0 && addedDecisions.isEmpty
      && removedDecisions.isEmpty
  }
}

extension DiagnosticCode {
  package static let rulesNotComparable = DiagnosticCode("rules-not-comparable")
}

extension RuleDiff {
  /// Compares two versions of a rule file on one day, over every situation.
  ///
  /// Facts, choices and thresholds of both count. A fact that only one version has is ignored by
  /// the other.
  ///
  /// - Returns: nil, with a problem, where a fact changed from words to measures, or where the
  ///   rules are too large.
  package static func between(
    _ old: RuleBook, _ new: RuleBook, asOf date: CalendarDate, problems: inout [Diagnostic]
  ) -> RuleDiff? {
    for fact in new.facts {
      guard let before = old.fact(fact.id), before.isMeasured != fact.isMeasured else { continue }
      problems.append(
        Diagnostic(
          .rulesNotComparable, "\"\(fact.id)\" had another type: the versions share no situations",
          at: fact.location, notes: [.init("before", at: before.location)],
          help: ["give the new fact a new name"]))
      return nil
    }
    var comparison = RuleComparison(old, new, asOf: date)
    let diff = comparison.diff()
    guard !comparison.compiler.store.isFull else {
      problems.append(new.tooLarge())
      return nil
    }
    return diff
  }
}

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
      limit: RuleChecker.workLimit)
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
        guard
          let named = compiler.store.sample(kinds[index].region, plain: compiler.layout.plain)
        else { continue }
        samples.append(
          .init(
            situation: Situation.text(named, compiler.layout), before: name(kinds[index].before),
            after: name(kinds[index].after)))
        kinds[index].region = compiler.store.and(
          kinds[index].region, compiler.store.not(cube(named)))
      }
    }
    return samples
  }

  /// The situations that a sample stands for: its named values, all else plain or free.
  private mutating func cube(_ named: [(level: Int, value: Int)]) -> Node {
    var result = DiagramStore.yes
    for (level, value) in named {
      let values = (0..<compiler.layout.arities[level]).map {
        $0 == value ? DiagramStore.yes : DiagramStore.no
      }
      let node = compiler.store.node(level: level, children: values)
      result = compiler.store.and(result, node)
    }
    return result
  }

  private func name(_ terminal: Node) -> String {
    switch terminal {
    case DiagramStore.conflict: "conflict"
    case DiagramStore.gap: "no answer"
    default: compiler.outcomes[Int(terminal - DiagramStore.firstOutcome)]
    }
  }
}
