import Diagnostics
import StrictYAML

/// Judges mutants over one store, on each set of rules that a scenario's day calls for.
struct MutationRun {
  typealias Node = DiagramStore.Node

  /// What a scenario asks of one decision.
  private struct Case {
    let masks: [UInt64]
    let position: Int
    let outcomes: UInt64
    let because: [String]
  }

  /// The days that share a set of rules in force, and the cases on them.
  private struct Group {
    let date: CalendarDate
    let signature: [Bool]
    let nodes: BookNodes
    var cases: [Case] = []
    /// Those that the rules keep as they are: what fails anyway notices nothing.
    var promises: [RuleBook.Promise] = []
  }

  private let book: RuleBook
  private var compiler: RuleCompiler
  private var groups: [Group] = []

  init(_ book: RuleBook, _ mutations: [Mutation], asOf date: CalendarDate) {
    self.book = book
    compiler = RuleCompiler(
      layout: VariableLayout(book, together: mutations.map(\.book)),
      outcomes: book.outcomes.map(\.id),
      limit: RuleCompiler.comparisonLimit)
    add(date)
    for scenario in book.scenarios {
      for day in scenario.asOf.isEmpty ? [date] : scenario.asOf where book.inForce.contains(day) {
        let group = add(day)
        groups[group].cases += cases(scenario, day)
      }
    }
    for index in groups.indices { keepWhatHolds(index, asOf: date) }
  }

  private mutating func keepWhatHolds(_ index: Int, asOf date: CalendarDate) {
    let group = groups[index]
    groups[index].cases = group.cases.filter { !fails($0, book, group.nodes) }
    // Promises are made for the day of the build and for later ones.
    guard group.date >= date else { return }
    groups[index].promises = book.promises.filter {
      compiler.breach(of: $0, book, group.nodes) == nil
    }
  }

  @discardableResult
  private mutating func add(_ date: CalendarDate) -> Int {
    let signature = book.decisions.flatMap(\.allRules).map { $0.inForce.contains(date) }
    if let known = groups.firstIndex(where: { $0.signature == signature }) { return known }
    groups.append(
      Group(date: date, signature: signature, nodes: compiler.compile(book, asOf: date)))
    return groups.count - 1
  }

  private func cases(_ scenario: RuleBook.Scenario, _ date: CalendarDate) -> [Case] {
    let facts = book.situation(of: scenario)
    let masks = compiler.layout.variables.map {
      $0.mask(of: facts.values[$0.factID] ?? .unknown, asOf: date)
    }
    return scenario.expect.compactMap { expectation in
      guard let position = book.decisions.firstIndex(where: { $0.id == expectation.decision })
      else { return nil }
      let outcomes = expectation.ids.reduce(UInt64(0)) { $0 | 1 << UInt64(compiler.terminal($1)) }
      let because = scenario.because.filter { $0.decision == expectation.decision }
      return Case(
        masks: masks, position: position, outcomes: outcomes, because: because.flatMap(\.ids))
    }
  }

  mutating func judge(_ mutation: Mutation) -> MutationReport.Mutant {
    var isEquivalent = true
    var isCaught = false
    var changed = DiagramStore.no
    var possible = DiagramStore.yes
    for group in groups where !isCaught {
      var nodes = BookNodes()
      compiler.prepare(mutation.book, &nodes)
      nodes.decisions = group.nodes.decisions
      if nodes.possible != group.nodes.possible { isEquivalent = false }
      for position in mutation.decisions {
        let new = compiler.compile(
          mutation.book.decisions[position], asOf: group.date, mutation.book, &nodes)
        let old = group.nodes.decisions[position]
        nodes.decisions[position] = new
        if new.root == old.root { continue }
        isEquivalent = false
        changed = compiler.store.or(changed, compiler.store.difference(old.root, new.root))
        possible = group.nodes.possible
        let found = compiler.store.terminals(new.root)
        if found.contains(DiagramStore.conflict) || found.contains(DiagramStore.gap) {
          isCaught = true
        }
      }
      if !isCaught { isCaught = isNoticed(mutation, group, nodes) }
    }
    // A reason that goes missing is noticed even where no answer changes.
    let fate: MutationReport.Mutant.Fate =
      isCaught ? .caught : isEquivalent ? .equivalent : .survived
    let region = compiler.store.and(changed, possible)
    let example = fate == .survived ? self.example(region) : nil
    return .init(
      change: mutation.change, location: mutation.location, fate: fate, example: example)
  }

  private func example(_ region: Node) -> String? {
    compiler.store.sample(region, plain: compiler.layout.plain).map {
      Situation.text($0, compiler.layout)
    }
  }

  private mutating func isNoticed(
    _ mutation: Mutation, _ group: Group, _ nodes: BookNodes
  ) -> Bool {
    for item in group.cases
    where mutation.decisions.contains(item.position) && fails(item, mutation.book, nodes) {
      return true
    }
    return group.promises.contains { compiler.breach(of: $0, mutation.book, nodes) != nil }
  }

  private mutating func fails(_ item: Case, _ book: RuleBook, _ nodes: BookNodes) -> Bool {
    let decision = nodes.decisions[item.position]
    let found = compiler.store.terminals(decision.root, masks: item.masks)
    if found & ~(1 << UInt64(DiagramStore.impossible)) != item.outcomes { return true }
    for rule in item.because where !decides(rule, decision, item, nodes) { return true }
    return false
  }

  /// Whether a rule is among the reasons in a case.
  private mutating func decides(
    _ rule: String, _ decision: DecisionNodes, _ item: Case, _ nodes: BookNodes
  ) -> Bool {
    let written = book.decisions[item.position]
    let node: Node
    if written.scope?.id == rule {
      node = compiler.store.not(decision.covered)
    } else if written.usual?.id == rule {
      node = decision.unanswered
    } else if let own = decision.rules.first(where: { $0.id == rule }) {
      node = compiler.store.and(decision.covered, own.alive)
    } else {
      return false
    }
    let place = compiler.store.and(node, nodes.possible)
    return compiler.store.terminals(place, masks: item.masks) & 0b10 != 0
  }
}

extension DiagramStore {
  /// The terminals that fit what is known, as a bit for each.
  func terminals(_ root: Node, masks: [UInt64]) -> UInt64 {
    var seen: Set<Node> = [root]
    var open = [root]
    var found: UInt64 = 0
    while let node = open.popLast() {
      if isTerminal(node) {
        found |= 1 << UInt64(node)
        continue
      }
      let level = level(node)
      for value in 0..<arities[level] where masks[level] >> UInt64(value) & 1 == 1 {
        if seen.insert(child(node, value)).inserted { open.append(child(node, value)) }
      }
    }
    return found
  }
}
