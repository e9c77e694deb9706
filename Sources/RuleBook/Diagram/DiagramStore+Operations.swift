extension DiagramStore {
  /// The function where a variable has one value.
  mutating func restrict(_ root: Node, level: Int, to value: Int) -> Node {
    var memo = NumberMap<Node>()
    return rebuild(root, &memo) { store, node in
      store.level(node) == level ? store.child(node, value) : nil
    }
  }

  /// The function with other terminals: terminal `t` becomes `table[t]`.
  mutating func relabel(_ root: Node, _ table: [Node]) -> Node {
    var memo = NumberMap<Node>()
    return rebuild(root, &memo) { store, node in
      store.isTerminal(node) ? table[Int(node)] : nil
    }
  }

  /// Where the function gives one of these terminals.
  mutating func region(of root: Node, where isWanted: (Node) -> Bool) -> Node {
    relabel(root, (0..<Node(terminalCount)).map { isWanted($0) ? Self.yes : Self.no })
  }

  /// Whether there is a value of the variable for which the function, of `yes` and `no`, holds.
  mutating func exists(_ root: Node, level: Int) -> Node {
    any((0..<arities[level]).map { restrict(root, level: level, to: $0) })
  }

  private mutating func rebuild(
    _ root: Node, _ memo: inout NumberMap<Node>, _ replace: (DiagramStore, Node) -> Node?
  ) -> Node {
    if let known = memo[root] { return known }
    var result = root
    if let replacement = replace(self, root) {
      result = replacement
    } else if !isTerminal(root) {
      let level = level(root)
      var values: [Node] = []
      for value in 0..<arities[level] {
        values.append(rebuild(child(root, value), &memo, replace))
      }
      result = node(level: level, children: values)
    }
    memo[root] = result
    return result
  }

  /// Where two functions differ; a situation that either calls impossible never counts.
  mutating func difference(_ left: Node, _ right: Node) -> Node {
    var memo = NumberMap<Node>()
    return difference(left, right, &memo)
  }

  private mutating func difference(_ left: Node, _ right: Node, _ memo: inout NumberMap<Node>)
    -> Node
  {
    if left == right || left == Self.impossible || right == Self.impossible { return Self.no }
    if isTerminal(left), isTerminal(right) { return Self.yes }
    if let known = memo[left, right] { return known }
    let level = min(levels[Int(left)], levels[Int(right)])
    var values: [Node] = []
    for value in 0..<arities[Int(level)] {
      values.append(
        difference(cofactor(left, level, value), cofactor(right, level, value), &memo))
    }
    let result = node(level: Int(level), children: values)
    memo[left, right] = result
    return result
  }

  /// The variables that the function depends on, in order.
  func support(_ root: Node) -> [Int] { support([root]) }

  func support(_ roots: [Node]) -> [Int] {
    var found = Array(repeating: false, count: arities.count)
    for node in reachable(roots) where !isTerminal(node) { found[level(node)] = true }
    return found.indices.filter { found[$0] }
  }

  /// All nodes under the roots, terminals too: roots first, each once, in a fixed order.
  func reachable(_ roots: [Node]) -> [Node] {
    var seen = Array(repeating: false, count: count)
    var order: [Node] = []
    func visit(_ node: Node) {
      if seen[Int(node)] { return }
      seen[Int(node)] = true
      order.append(node)
    }
    roots.forEach(visit)
    var position = 0
    while position < order.count {
      let node = order[position]
      position += 1
      if isTerminal(node) { continue }
      for value in 0..<arities[level(node)] { visit(child(node, value)) }
    }
    return order
  }

  /// Which terminals the function has.
  func terminals(_ root: Node) -> Set<Node> { Set(reachable([root]).filter(isTerminal)) }
}
