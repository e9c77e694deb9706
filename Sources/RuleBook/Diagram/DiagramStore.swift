/// Nodes of reduced, ordered, multi-valued decision diagrams, each stored once.
///
/// A node tests one variable (its level) and has one child for each of the variable's values. Two
/// functions are equal exactly when their nodes have the same number. Terminals come first:
/// `false`, `true`, impossible, conflict, gap, then the outcomes.
///
/// Numbers depend only on the order of the operations, so a build is repeatable.
struct DiagramStore {
  typealias Node = Int32

  static let no: Node = 0
  static let yes: Node = 1
  static let impossible: Node = 2
  static let conflict: Node = 3
  static let gap: Node = 4
  static let firstOutcome: Node = 5

  /// The number of values of each variable, in order.
  let arities: [Int]
  let terminalCount: Int
  /// The most nodes that may be made; beyond it `isFull` is set and results mean nothing.
  var limit: Int
  private(set) var isFull = false
  /// By node; terminals have the level after the last variable.
  private(set) var levels: [Int32]
  /// By node: where its children begin in `children`.
  private(set) var starts: [Int32]
  private(set) var children: [Node] = []
  private var unique: UniqueTable
  private var cache: OperationCache
  private var stack: [Node] = []

  init(arities: [Int], outcomeCount: Int, limit: Int) {
    self.arities = arities
    self.limit = limit
    terminalCount = Int(Self.firstOutcome) + outcomeCount
    levels = Array(repeating: Int32(arities.count), count: terminalCount)
    starts = Array(repeating: 0, count: terminalCount)
    unique = UniqueTable(capacity: 1 << 10)
    cache = OperationCache(bits: 14)
  }

  var count: Int { levels.count }

  func isTerminal(_ node: Node) -> Bool { Int(node) < terminalCount }

  func level(_ node: Node) -> Int { Int(levels[Int(node)]) }

  /// The child for a value of the node's own variable.
  func child(_ node: Node, _ value: Int) -> Node { children[Int(starts[Int(node)]) + value] }

  /// The child for a value of `level`, or the node itself where it does not test that variable.
  @inline(__always)
  func cofactor(_ node: Node, _ level: Int32, _ value: Int) -> Node {
    levels[Int(node)] == level ? children[Int(starts[Int(node)]) + value] : node
  }

  /// The node that tests a variable and has these children.
  mutating func node(level: Int, children values: [Node]) -> Node {
    let base = stack.count
    stack.append(contentsOf: values)
    return make(Int32(level), base)
  }

  /// The node whose children are the top of the stack from `base`, which it removes.
  private mutating func make(_ level: Int32, _ base: Int) -> Node {
    defer { stack.removeSubrange(base...) }
    let first = stack[base]
    var areEqual = true
    var hash = UInt64(bitPattern: Int64(level)) &* 0x9E37_79B9_7F4A_7C15
    for index in base..<stack.count {
      let value = stack[index]
      if value != first { areEqual = false }
      hash = (hash ^ UInt64(UInt32(bitPattern: value))) &* 0xFF51_AFD7_ED55_8CCD
      hash ^= hash >> 29
    }
    if areEqual || isFull { return first }
    var slot = unique.firstSlot(hash)
    while true {
      let candidate = unique[slot]
      if candidate < 0 { break }
      if levels[Int(candidate)] == level, hasChildren(candidate, from: base) { return candidate }
      slot = unique.next(slot)
    }
    if count - terminalCount >= limit {
      isFull = true
      return first
    }
    let node = Node(count)
    levels.append(level)
    starts.append(Int32(children.count))
    children.append(contentsOf: stack[base...])
    unique.insert(node, hash: hash, at: slot)
    return node
  }

  private func hasChildren(_ node: Node, from base: Int) -> Bool {
    var position = Int(starts[Int(node)])
    for index in base..<stack.count {
      if children[position] != stack[index] { return false }
      position += 1
    }
    return true
  }

  /// `condition ? first : second`, where `condition` has the terminals `yes` and `no` only.
  mutating func ite(_ condition: Node, _ first: Node, _ second: Node) -> Node {
    if condition == Self.yes { return first }
    if condition == Self.no { return second }
    if first == second { return first }
    if first == Self.yes, second == Self.no { return condition }
    if isFull { return Self.no }
    if let known = cache[condition, first, second] { return known }
    let level = min(
      levels[Int(condition)], min(levels[Int(first)], levels[Int(second)]))
    let base = stack.count
    for value in 0..<arities[Int(level)] {
      let result = ite(
        cofactor(condition, level, value), cofactor(first, level, value),
        cofactor(second, level, value))
      stack.append(result)
    }
    let result = make(level, base)
    cache.store(condition, first, second, result)
    return result
  }

  mutating func not(_ node: Node) -> Node { ite(node, Self.no, Self.yes) }

  mutating func and(_ left: Node, _ right: Node) -> Node {
    left < right ? ite(left, right, Self.no) : ite(right, left, Self.no)
  }

  mutating func or(_ left: Node, _ right: Node) -> Node {
    left < right ? ite(left, Self.yes, right) : ite(right, Self.yes, left)
  }

  mutating func any(_ nodes: [Node]) -> Node { nodes.reduce(Self.no) { or($0, $1) } }
  mutating func all(_ nodes: [Node]) -> Node { nodes.reduce(Self.yes) { and($0, $1) } }
}
