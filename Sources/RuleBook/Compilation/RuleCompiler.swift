import StrictYAML

/// Turns conditions and rules into diagrams.
///
/// Several versions of a book may be compiled into one store: equal functions then have equal
/// nodes, and work that was done for one version is not done again for the next.
struct RuleCompiler {
  typealias Node = DiagramStore.Node

  /// The most nodes that the diagrams of a book may have.
  static let nodeLimit = 200_000
  /// The most nodes that may be made on the way to them. Those of the Values Act
  /// make 2,200.
  static let workLimit = 2 * nodeLimit
  /// The most that may be made where many variants of one book are compared on an author's wish.
  static let comparisonLimit = 50 * nodeLimit

  let layout: VariableLayout
  /// Outcome ids, of all versions, in the order of their terminals.
  let outcomes: [String]
  var store: DiagramStore

  init(layout: VariableLayout, outcomes: [String], limit: Int = RuleCompiler.workLimit) {
    self.layout = layout
    self.outcomes = outcomes
    store = DiagramStore(arities: layout.arities, outcomeCount: outcomes.count, limit: limit)
  }

  func terminal(_ outcome: String) -> Node {
    DiagramStore.firstOutcome + Node(outcomes.firstIndex(of: outcome) ?? 0)
  }

  mutating func compile(_ book: RuleBook, asOf date: CalendarDate) -> BookNodes {
    var nodes = BookNodes()
    prepare(book, &nodes)
    for decision in book.decisions {
      nodes.decisions.append(compile(decision, asOf: date, book, &nodes))
    }
    return nodes
  }

  /// Applicability, terms, possibility.
  mutating func prepare(_ book: RuleBook, _ nodes: inout BookNodes) {
    for fact in book.facts { _ = applicability(of: fact.id, book, &nodes) }
    for term in book.terms { _ = self.term(term.id, book, &nodes) }
    for item in book.impossible {
      let node = store.not(condition(item.when, book, &nodes))
      nodes.constraints.append((node, Set(store.support(node))))
      nodes.possible = store.and(nodes.possible, node)
    }
    nodes.counted = nodes.possible
    for fact in book.facts {
      // Where a fact does not apply it counts as one situation, not as many as it has values.
      guard let index = layout.indices[fact.id], let applies = nodes.applies[fact.id],
        applies != DiagramStore.yes
      else { continue }
      let values = (0..<layout.arities[index]).map { $0 == 0 ? DiagramStore.yes : DiagramStore.no }
      let first = store.node(level: index, children: values)
      nodes.counted = store.and(nodes.counted, store.or(applies, first))
    }
  }

  mutating func compile(
    _ decision: RuleBook.Decision, asOf date: CalendarDate, _ book: RuleBook,
    _ nodes: inout BookNodes
  ) -> DecisionNodes {
    var covered = DiagramStore.yes
    if let scope = decision.scope, scope.inForce.contains(date), let when = scope.when {
      covered = condition(when, book, &nodes)
    }
    var rules = decision.rules.map { rule in
      RuleNodes(
        id: rule.id,
        when: rule.inForce.contains(date)
          ? rule.when.map { condition($0, book, &nodes) } ?? DiagramStore.no : DiagramStore.no)
    }
    settleAttacks(decision, covered: covered, &rules)
    return outcome(of: decision, asOf: date, covered: covered, rules, nodes)
  }

  /// Attackers before attacked: a rule stands where it applies and no standing rule names it.
  private mutating func settleAttacks(
    _ decision: RuleBook.Decision, covered: Node, _ rules: inout [RuleNodes]
  ) {
    let indices = Dictionary(
      decision.rules.enumerated().map { ($0.element.id, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    var attackers: [[Int]] = Array(repeating: [], count: rules.count)
    for (index, rule) in decision.rules.enumerated() {
      for target in rule.attacks.compactMap({ indices[$0.id] }) { attackers[target].append(index) }
    }
    var isSettled = Array(repeating: false, count: rules.count)
    func order() -> [Int] {
      var result: [Int] = []
      func visit(_ index: Int) {
        if isSettled[index] { return }
        isSettled[index] = true
        attackers[index].forEach(visit)
        result.append(index)
      }
      rules.indices.forEach(visit)
      return result
    }
    for index in order() {
      var alive = rules[index].when
      for attacker in attackers[index] {
        let taken = store.and(rules[index].when, rules[attacker].alive)
        rules[index].takenAway.append((attacker, store.and(covered, taken)))
        alive = store.and(alive, store.not(rules[attacker].alive))
      }
      rules[index].alive = alive
    }
  }

  private mutating func outcome(
    of decision: RuleBook.Decision, asOf date: CalendarDate, covered: Node, _ rules: [RuleNodes],
    _ nodes: BookNodes
  ) -> DecisionNodes {
    var alive: [(outcome: Node, node: Node)] = []
    for (rule, compiled) in zip(decision.rules, rules) {
      guard let then = rule.then else { continue }
      let terminal = terminal(then)
      if let index = alive.firstIndex(where: { $0.outcome == terminal }) {
        alive[index].node = store.or(alive[index].node, compiled.alive)
      } else {
        alive.append((terminal, compiled.alive))
      }
    }
    var function = DiagramStore.gap
    if let usual = decision.usual, usual.inForce.contains(date), let then = usual.then {
      function = terminal(then)
    }
    let fallback = function
    var answered = DiagramStore.no
    var conflict = DiagramStore.no
    for (outcome, node) in alive {
      conflict = store.or(conflict, store.and(answered, node))
      answered = store.or(answered, node)
      function = store.ite(node, outcome, function)
    }
    function = store.ite(conflict, DiagramStore.conflict, function)
    if let scope = decision.scope, scope.inForce.contains(date), let then = scope.then {
      function = store.ite(covered, function, terminal(then))
    }
    return DecisionNodes(
      id: decision.id, covered: covered, rules: rules,
      unanswered: store.and(covered, store.not(answered)), fallback: fallback, function: function,
      root: store.ite(
        possible(for: function, nodes), function, DiagramStore.impossible))
  }

  /// The constraints that share facts with a function, directly or through each other. The others
  /// cannot narrow its outcomes, and would only make its diagram larger.
  private mutating func possible(for function: Node, _ nodes: BookNodes) -> Node {
    var reach = Set(store.support(function))
    var left = nodes.constraints
    var result = DiagramStore.yes
    while let index = left.firstIndex(where: { !$0.facts.isDisjoint(with: reach) }) {
      let next = left.remove(at: index)
      reach.formUnion(next.facts)
      result = store.and(result, next.node)
    }
    return result
  }
}
