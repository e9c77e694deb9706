/// Copies diagrams for readers outside of the module.
struct DiagramExport {
  typealias Node = DiagramStore.Node

  let nodes: FrozenDiagrams
  let outcomes: [String]

  private func answer(_ terminal: Node) -> Diagram.Answer? {
    switch terminal {
    case DiagramStore.impossible: nil
    case DiagramStore.conflict: .conflict
    case DiagramStore.gap: .gap
    default: .outcome(outcomes[Int(terminal - DiagramStore.firstOutcome)])
    }
  }

  func forest(_ roots: [Node]) -> Diagram {
    var walk = Numbering<Node>()
    for root in roots { visit(root, &walk) }
    return walk.diagram(
      roots: roots, isTerminal: nodes.isTerminal, level: nodes.level,
      terminal: { answer($0).map { .answers([$0]) } ?? .impossible })
  }

  private func visit(_ node: Node, _ walk: inout Numbering<Node>) {
    guard !walk.knows(node) else { return }
    guard !nodes.isTerminal(node) else { return walk.add(node, children: []) }
    let children = (0..<nodes.arities[nodes.level(node)]).map { nodes.child(node, $0) }
    walk.add(node, children: children)
    for child in children { visit(child, &walk) }
  }

  /// Walks all roots side by side. A state in which any root is impossible is impossible.
  func joint(_ roots: [Node]) -> Diagram {
    if roots.count == 1 { return forest(roots) }
    var product = Product(nodes: nodes)
    let root = product.node(of: roots)
    var walk = Numbering<Int>()
    func visit(_ state: Int) {
      guard !walk.knows(state) else { return }
      let children = product.children[state]
      walk.add(state, children: children)
      for child in children { visit(child) }
    }
    visit(root)
    return walk.diagram(
      roots: [root], isTerminal: { product.children[$0].isEmpty }, level: { product.levels[$0] },
      terminal: { state in
        let answers = product.terminals[state].compactMap(answer)
        return answers.count == roots.count ? .answers(answers) : .impossible
      })
  }
}

/// The product of several diagrams, reduced: tuples of nodes that act alike are one state.
private struct Product {
  typealias Node = DiagramStore.Node

  let nodes: FrozenDiagrams
  var levels: [Int] = []
  var children: [[Int]] = []
  /// The terminals of a state without children.
  var terminals: [[Node]] = []
  private var memo: [[Node]: Int] = [:]
  private var unique: [[Int]: Int] = [:]

  init(nodes: FrozenDiagrams) { self.nodes = nodes }

  mutating func node(of tuple: [Node]) -> Int {
    let tuple =
      tuple.contains(DiagramStore.impossible)
      ? Array(repeating: DiagramStore.impossible, count: tuple.count) : tuple
    if let known = memo[tuple] { return known }
    let level = tuple.map(nodes.level).min() ?? nodes.arities.count
    let state: Int
    if level == nodes.arities.count {
      state = add(level: level, children: [], terminals: tuple)
    } else {
      var values: [Int] = []
      for value in 0..<nodes.arities[level] {
        values.append(
          node(of: tuple.map { nodes.level($0) == level ? nodes.child($0, value) : $0 }))
      }
      if values.allSatisfy({ $0 == values[0] }) {
        state = values[0]
      } else if let known = unique[[level] + values] {
        state = known
      } else {
        state = add(level: level, children: values, terminals: [])
        unique[[level] + values] = state
      }
    }
    memo[tuple] = state
    return state
  }

  private mutating func add(level: Int, children: [Int], terminals: [Node]) -> Int {
    levels.append(level)
    self.children.append(children)
    self.terminals.append(terminals)
    return levels.count - 1
  }
}

/// Nodes in the order of a depth-first walk, questions and terminals apart.
private struct Numbering<Node: Hashable> {
  private var order: [Node] = []
  private var children: [Node: [Node]] = [:]

  func knows(_ node: Node) -> Bool { children[node] != nil }

  mutating func add(_ node: Node, children: [Node]) {
    order.append(node)
    self.children[node] = children
  }

  func diagram(
    roots: [Node], isTerminal: (Node) -> Bool, level: (Node) -> Int,
    terminal: (Node) -> Diagram.Terminal
  ) -> Diagram {
    let terminals = order.filter(isTerminal)
    let questions = order.filter { !isTerminal($0) }
    var numbers: [Node: Int] = [:]
    for (index, node) in (terminals + questions).enumerated() { numbers[node] = index }
    var starts = [0]
    var flat: [Int] = []
    for question in questions {
      flat += (children[question] ?? []).compactMap { numbers[$0] }
      starts.append(flat.count)
    }
    return Diagram(
      terminals: terminals.map(terminal), roots: roots.compactMap { numbers[$0] },
      variables: questions.map(level), starts: starts, children: flat)
  }
}
