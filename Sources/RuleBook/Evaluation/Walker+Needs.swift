extension Walker {
  /// The variables whose values could still narrow the function's terminals.
  ///
  /// A variable counts where two possible situations that differ in it alone have different
  /// terminals, or where one of its values rules a terminal out.
  mutating func needs(_ root: Node) -> [Int] {
    let all = possibleTerminals(of: root)
    guard all.nonzeroBitCount > 1 else { return [] }
    let questions = openQuestions(root)
    let open = Set(questions.map(nodes.level))
    var needed = decisive(among: questions)
    for level in open where !needed.contains(level) && narrows(level, root, all) {
      needed.insert(level)
    }
    // Where facts exclude each other in a ring, no single one narrows anything; each helps.
    return (needed.isEmpty ? open : needed).sorted()
  }

  /// The variables that make a difference by themselves: two possible situations that differ in
  /// one of them alone have different terminals.
  func decisive(_ root: Node) -> [Int] { decisive(among: openQuestions(root)).sorted() }

  private func decisive(among questions: [Node]) -> Set<Int> {
    var found: Set<Int> = []
    for node in questions where !found.contains(nodes.level(node)) {
      if decides(node) { found.insert(nodes.level(node)) }
    }
    return found
  }

  private func openQuestions(_ root: Node) -> [Node] {
    reached(root).filter { !nodes.isTerminal($0) && isOpen(nodes.level($0)) }
  }

  private func decides(_ node: Node) -> Bool {
    let children = values(nodes.level(node)).map { nodes.child(node, $0) }
    var seen = NumberMap<Bool>()
    for (index, left) in children.enumerated() {
      for right in children[(index + 1)...] where canDiffer(left, right, &seen) { return true }
    }
    return false
  }

  /// Whether two functions differ in a situation that both call possible.
  private func canDiffer(_ left: Node, _ right: Node, _ seen: inout NumberMap<Bool>) -> Bool {
    if left == right || left == DiagramStore.impossible || right == DiagramStore.impossible {
      return false
    }
    if nodes.isTerminal(left), nodes.isTerminal(right) { return true }
    // A pair that was tried before had no difference, or the search would have ended.
    if seen[min(left, right), max(left, right)] != nil { return false }
    seen[min(left, right), max(left, right)] = true
    let level = min(nodes.level(left), nodes.level(right))
    var open = masks[level]
    while open != 0 {
      let value = open.trailingZeroBitCount
      open &= open - 1
      let first = nodes.level(left) == level ? nodes.child(left, value) : left
      let second = nodes.level(right) == level ? nodes.child(right, value) : right
      if canDiffer(first, second, &seen) { return true }
    }
    return false
  }

  private func narrows(_ level: Int, _ root: Node, _ all: UInt64) -> Bool {
    values(level).contains { value in
      var narrowed = masks
      narrowed[level] = 1 << UInt64(value)
      var walker = Walker(nodes: nodes, masks: narrowed)
      let left = walker.possibleTerminals(of: root)
      return left != 0 && left != all
    }
  }
}
