/// Finds the node that has given children: open addressing over node numbers.
struct UniqueTable {
  private var slots: [Int32]
  private var hashes: [UInt64]
  private var used = 0

  /// - Parameter capacity: a power of two.
  init(capacity: Int) {
    slots = Array(repeating: -1, count: capacity)
    hashes = Array(repeating: 0, count: capacity)
  }

  func firstSlot(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash) & (slots.count - 1) }
  func next(_ slot: Int) -> Int { (slot + 1) & (slots.count - 1) }

  /// The node in a slot, or -1.
  subscript(slot: Int) -> Int32 { slots[slot] }

  /// Puts a node into a free slot; `slot` is where the search for it ended.
  mutating func insert(_ node: Int32, hash: UInt64, at slot: Int) {
    slots[slot] = node
    hashes[slot] = hash
    used += 1
    if used * 2 > slots.count { grow() }
  }

  private mutating func grow() {
    let (oldSlots, oldHashes) = (slots, hashes)
    slots = Array(repeating: -1, count: oldSlots.count * 2)
    hashes = Array(repeating: 0, count: oldSlots.count * 2)
    for index in oldSlots.indices where oldSlots[index] >= 0 {
      var slot = firstSlot(oldHashes[index])
      while slots[slot] >= 0 { slot = next(slot) }
      slots[slot] = oldSlots[index]
      hashes[slot] = oldHashes[index]
    }
  }
}
