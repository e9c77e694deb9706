/// Follows every branch of diagrams that fits what is known.
///
/// What follows from a node is worked out once for all diagrams that share it.
struct Walker {
  typealias Node = DiagramStore.Node

  let nodes: FrozenDiagrams
  /// By variable: a bit for each value that is still possible.
  let masks: [UInt64]
  /// By node: the terminals that can follow; 0 where that is not known yet.
  private var known: [UInt64]

  init(nodes: FrozenDiagrams, masks: [UInt64]) {
    self.nodes = nodes
    self.masks = masks
    known = Array(repeating: 0, count: nodes.levels.count)
    for terminal in 0..<nodes.terminalCount { known[terminal] = 1 << UInt64(terminal) }
  }

  /// The terminals that the function can still have, as a bit for each.
  mutating func terminals(of root: Node) -> UInt64 {
    let done = known[Int(root)]
    if done != 0 { return done }
    let level = nodes.level(root)
    var found: UInt64 = 0
    var left = masks[level]
    while left != 0 {
      found |= terminals(of: nodes.child(root, left.trailingZeroBitCount))
      left &= left - 1
    }
    known[Int(root)] = found
    return found
  }

  /// Terminals other than "impossible".
  mutating func possibleTerminals(of root: Node) -> UInt64 {
    terminals(of: root) & ~(1 << UInt64(DiagramStore.impossible))
  }

  /// Whether a function of `yes` and `no` can still be `yes`.
  mutating func canHold(_ root: Node) -> Bool { terminals(of: root) & 0b10 != 0 }

  /// The nodes that can still be reached, each once.
  func reached(_ root: Node) -> [Node] {
    var seen = Array(repeating: false, count: nodes.levels.count)
    seen[Int(root)] = true
    var order = [root]
    var position = 0
    while position < order.count {
      let node = order[position]
      position += 1
      if nodes.isTerminal(node) { continue }
      // Bit by bit: a list of the values for each node would cost more than the walk.
      var left = masks[nodes.level(node)]
      while left != 0 {
        let child = nodes.child(node, left.trailingZeroBitCount)
        left &= left - 1
        if !seen[Int(child)] {
          seen[Int(child)] = true
          order.append(child)
        }
      }
    }
    return order
  }

  func values(_ level: Int) -> [Int] {
    (0..<nodes.arities[level]).filter { masks[level] >> UInt64($0) & 1 == 1 }
  }

  /// Whether the value of a variable is open.
  func isOpen(_ level: Int) -> Bool { masks[level].nonzeroBitCount > 1 }
}
