/// Follows every branch of diagrams that fits what is known.
struct Walker {
  typealias Node = DiagramStore.Node

  let nodes: FrozenDiagrams
  /// By variable: a bit for each value that is still possible.
  var masks: [UInt64]

  /// The terminals that the function can still have, as a bit for each.
  func terminals(of root: Node) -> UInt64 {
    var found: UInt64 = 0
    for node in reached(root) where nodes.isTerminal(node) { found |= 1 << UInt64(node) }
    return found
  }

  /// Terminals other than "impossible".
  func possibleTerminals(of root: Node) -> UInt64 {
    terminals(of: root) & ~(1 << UInt64(DiagramStore.impossible))
  }

  /// The nodes that can still be reached, each once.
  func reached(_ root: Node) -> [Node] {
    if nodes.isTerminal(root) { return [root] }
    var seen: Set<Node> = [root]
    var order = [root]
    var position = 0
    while position < order.count {
      let node = order[position]
      position += 1
      if nodes.isTerminal(node) { continue }
      let level = nodes.level(node)
      for value in values(level) {
        let child = nodes.child(node, value)
        if seen.insert(child).inserted { order.append(child) }
      }
    }
    return order
  }

  func values(_ level: Int) -> [Int] {
    (0..<nodes.arities[level]).filter { masks[level] >> UInt64($0) & 1 == 1 }
  }

  /// Whether the value of a variable is open.
  func isOpen(_ level: Int) -> Bool { masks[level].nonzeroBitCount > 1 }

  /// The variables whose values could still narrow the function's terminals.
  ///
  /// A variable counts where two possible situations that differ in it alone have different
  /// terminals, or where one of its values rules a terminal out.
  func needs(_ root: Node) -> [Int] {
    let all = possibleTerminals(of: root)
    guard all.nonzeroBitCount > 1 else { return [] }
    let questions = openQuestions(root)
    var needed = Set(decisive(root))
    for level in Set(questions.map(nodes.level)) where !needed.contains(level) {
      if narrows(level, root, all) { needed.insert(level) }
    }
    // Where facts exclude each other in a ring, no single one narrows anything; each helps.
    if needed.isEmpty { needed = Set(questions.map(nodes.level)) }
    return needed.sorted()
  }

  private func openQuestions(_ root: Node) -> [Node] {
    reached(root).filter { !nodes.isTerminal($0) && isOpen(nodes.level($0)) }
  }

  /// The variables that make a difference by themselves: two possible situations that differ in
  /// one of them alone have different terminals.
  func decisive(_ root: Node) -> [Int] {
    var found: Set<Int> = []
    for node in openQuestions(root) where !found.contains(nodes.level(node)) {
      if decides(node) { found.insert(nodes.level(node)) }
    }
    return found.sorted()
  }

  private func decides(_ node: Node) -> Bool {
    let children = values(nodes.level(node)).map { nodes.child(node, $0) }
    var seen: Set<UInt64> = []
    for (index, left) in children.enumerated() {
      for right in children[(index + 1)...] where canDiffer(left, right, &seen) { return true }
    }
    return false
  }

  /// Whether two functions differ in a situation that both call possible.
  private func canDiffer(_ left: Node, _ right: Node, _ seen: inout Set<UInt64>) -> Bool {
    if left == right || left == DiagramStore.impossible || right == DiagramStore.impossible {
      return false
    }
    if nodes.isTerminal(left), nodes.isTerminal(right) { return true }
    let pair = UInt64(UInt32(bitPattern: min(left, right))) << 32
      | UInt64(UInt32(bitPattern: max(left, right)))
    // A pair that was tried before had no difference, or the search would have ended.
    guard seen.insert(pair).inserted else { return false }
    let level = min(nodes.level(left), nodes.level(right))
    for value in values(level) {
      let first = nodes.level(left) == level ? nodes.child(left, value) : left
      let second = nodes.level(right) == level ? nodes.child(right, value) : right
      if canDiffer(first, second, &seen) { return true }
    }
    return false
  }

  private func narrows(_ level: Int, _ root: Node, _ all: UInt64) -> Bool {
    var walker = self
    for value in values(level) {
      walker.masks[level] = 1 << UInt64(value)
      let left = walker.possibleTerminals(of: root)
      if left != 0, left != all { return true }
    }
    return false
  }
}
