/// Diagrams that no longer change: the nodes that are in use, under small numbers.
struct FrozenDiagrams: Sendable {
  typealias Node = DiagramStore.Node

  let terminalCount: Int
  let arities: [Int]
  let levels: [Int32]
  let starts: [Int32]
  let children: [Node]

  /// New numbers by old ones.
  struct Renumbering {
    fileprivate var numbers: [Node]
    subscript(node: Node) -> Node { numbers[Int(node)] }
  }

  static func freeze(
    _ store: DiagramStore, _ roots: [Node]
  ) -> (FrozenDiagrams, Renumbering) {
    var moved = Renumbering(numbers: Array(repeating: -1, count: store.count))
    var levels: [Int32] = Array(
      repeating: Int32(store.arities.count), count: store.terminalCount)
    for terminal in 0..<store.terminalCount { moved.numbers[terminal] = Node(terminal) }
    let used = store.reachable(roots).filter { !store.isTerminal($0) }
    for node in used {
      moved.numbers[Int(node)] = Node(levels.count)
      levels.append(Int32(store.level(node)))
    }
    var starts: [Int32] = Array(repeating: 0, count: store.terminalCount)
    var children: [Node] = []
    for node in used {
      starts.append(Int32(children.count))
      for value in 0..<store.arities[store.level(node)] {
        children.append(moved[store.child(node, value)])
      }
    }
    let frozen = FrozenDiagrams(
      terminalCount: store.terminalCount, arities: store.arities, levels: levels, starts: starts,
      children: children)
    return (frozen, moved)
  }

  func isTerminal(_ node: Node) -> Bool { Int(node) < terminalCount }
  func level(_ node: Node) -> Int { Int(levels[Int(node)]) }
  func child(_ node: Node, _ value: Int) -> Node { children[Int(starts[Int(node)]) + value] }
}
