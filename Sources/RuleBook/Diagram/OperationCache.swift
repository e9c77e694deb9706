/// Remembers results of operations on three nodes. A later entry may push out an earlier one: a
/// forgotten result is only worked out again.
struct OperationCache {
  private struct Entry {
    var first: Int32 = -1
    var second: Int32 = -1
    var third: Int32 = -1
    var result: Int32 = -1
  }

  private var entries: [Entry]
  private var stored = 0

  init(bits: Int) { entries = Array(repeating: Entry(), count: 1 << bits) }

  @inline(__always)
  private func slot(_ first: Int32, _ second: Int32, _ third: Int32) -> Int {
    var hash = UInt64(UInt32(bitPattern: first)) &* 0x9E37_79B9_7F4A_7C15
    hash = (hash ^ UInt64(UInt32(bitPattern: second))) &* 0xFF51_AFD7_ED55_8CCD
    hash = (hash ^ UInt64(UInt32(bitPattern: third))) &* 0xC4CE_B9FE_1A85_EC53
    return Int(truncatingIfNeeded: hash >> 24) & (entries.count - 1)
  }

  subscript(first: Int32, second: Int32, third: Int32) -> Int32? {
    let entry = entries[slot(first, second, third)]
    return entry.first == first && entry.second == second && entry.third == third
      ? entry.result : nil
  }

  mutating func store(_ first: Int32, _ second: Int32, _ third: Int32, _ result: Int32) {
    stored += 1
    // A table that is written over again and again forgets what it will need next.
    if stored > entries.count * 2, entries.count < 1 << 20 {
      entries = Array(repeating: Entry(), count: entries.count * 4)
      stored = 0
    }
    entries[slot(first, second, third)] = Entry(
      first: first, second: second, third: third, result: result)
  }
}
