/// A table from numbers to values that only grows: open addressing, quicker than a dictionary
/// where a walk over a large diagram remembers every node.
struct NumberMap<Value> {
  private var keys: [UInt64]
  private var values: [Value?]
  private var count = 0

  init() {
    keys = Array(repeating: 0, count: 64)
    values = Array(repeating: nil, count: 64)
  }

  private func slot(of key: UInt64) -> Int {
    let mask = keys.count - 1
    var hash = key &* 0x9E37_79B9_7F4A_7C15
    hash ^= hash >> 32
    var slot = Int(truncatingIfNeeded: hash) & mask
    while values[slot] != nil, keys[slot] != key { slot = (slot + 1) & mask }
    return slot
  }

  subscript(key: UInt64) -> Value? {
    get { values[slot(of: key)] }
    set {
      let slot = slot(of: key)
      if values[slot] == nil { count += 1 }
      keys[slot] = key
      values[slot] = newValue
      if count * 2 > keys.count { grow() }
    }
  }

  subscript(node: DiagramStore.Node) -> Value? {
    get { self[UInt64(UInt32(bitPattern: node))] }
    set { self[UInt64(UInt32(bitPattern: node))] = newValue }
  }

  /// The value of two nodes, whose order counts.
  subscript(left: DiagramStore.Node, right: DiagramStore.Node) -> Value? {
    get { self[Self.key(left, right)] }
    set { self[Self.key(left, right)] = newValue }
  }

  private static func key(_ left: DiagramStore.Node, _ right: DiagramStore.Node) -> UInt64 {
    UInt64(UInt32(bitPattern: left)) << 32 | UInt64(UInt32(bitPattern: right))
  }

  private mutating func grow() {
    let (oldKeys, oldValues) = (keys, values)
    keys = Array(repeating: 0, count: oldKeys.count * 2)
    values = Array(repeating: nil, count: oldKeys.count * 2)
    for index in oldKeys.indices where oldValues[index] != nil {
      let slot = slot(of: oldKeys[index])
      keys[slot] = oldKeys[index]
      values[slot] = oldValues[index]
    }
  }
}
