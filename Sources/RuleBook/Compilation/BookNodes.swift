/// The diagrams of one version of a book on one day.
struct BookNodes {
  typealias Node = DiagramStore.Node

  /// By fact: where it applies.
  var applies: [String: Node] = [:]
  var terms: [String: Node] = [:]
  /// For each `impossible` case: where it does not hold, and the variables it reads.
  var constraints: [(node: Node, facts: Set<Int>)] = []
  /// Where no `impossible` case holds.
  var possible = DiagramStore.yes
  /// Possible, and with facts that do not apply held at their first value: counts situations.
  var counted = DiagramStore.yes
  var decisions: [DecisionNodes] = []
}

struct DecisionNodes {
  typealias Node = DiagramStore.Node

  let id: String
  /// Where the decision's scope holds.
  let covered: Node
  let rules: [RuleNodes]
  /// Covered, and no rule answers: where the usual answer decides.
  let unanswered: Node
  /// The terminal of the usual answer, or the gap.
  let fallback: Node
  /// The outcome in each situation, as if none were impossible.
  let function: Node
  /// The outcome, with impossible situations kept apart.
  let root: Node
}

struct RuleNodes {
  typealias Node = DiagramStore.Node

  let id: String
  /// Where its condition holds, if it is in force.
  var when: Node
  /// Where it holds and nothing takes it away; inside and outside of the scope.
  var alive = DiagramStore.no
  /// By attacking rule: where that rule takes it away, inside of the scope.
  var takenAway: [(by: Int, node: Node)] = []

  init(id: String, when: Node) {
    self.id = id
    self.when = when
  }
}
