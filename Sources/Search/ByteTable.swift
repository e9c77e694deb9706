import Foundation

/// Texts that each stand in it once, numbered in the order in which they came.
struct ByteTable: Sendable {
  private(set) var texts = ByteTexts()
  private var hashes: [UInt32] = []
  /// Numbers plus one by hash; 0 where a slot is free. The count is a power of two.
  private var slots: [UInt32] = Array(repeating: 0, count: 256)

  var count: Int { texts.count }

  /// All of them, one behind the other.
  var bytes: [UInt8] { texts.bytes }

  /// Where a text stands in `bytes`.
  subscript(number: Int) -> Range<Int> { texts[number] }

  /// The number of a text, which joins the others where it is new.
  mutating func number(of text: [UInt8], _ range: Range<Int>) -> Int {
    let hash = Self.hash(text, range)
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let known = Int(slots[slot]) - 1
      if hashes[known] == hash, isEqual(known, text, range) { return known }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = UInt32(count + 1)
    texts.append(text[range])
    hashes.append(hash)
    if count * 2 > slots.count { grow() }
    return count - 1
  }

  private func isEqual(_ number: Int, _ text: [UInt8], _ range: Range<Int>) -> Bool {
    let known = texts[number]
    guard known.count == range.count else { return false }
    return texts.bytes.withUnsafeBytes { left in
      text.withUnsafeBytes { right in
        guard let left = left.baseAddress, let right = right.baseAddress else { return true }
        return memcmp(left + known.lowerBound, right + range.lowerBound, range.count) == 0
      }
    }
  }

  /// Eight bytes at a time, each of which changes all that comes after it.
  private static func hash(_ text: [UInt8], _ range: Range<Int>) -> UInt32 {
    text.withUnsafeBytes { text in
      var hash = UInt64(range.count)
      func add(_ bytes: UInt64) {
        hash = (hash ^ bytes) &* 0x9E37_79B9_7F4A_7C15
        hash ^= hash >> 32
      }
      var place = range.lowerBound
      while range.upperBound - place >= 8 {
        add(text.loadUnaligned(fromByteOffset: place, as: UInt64.self))
        place += 8
      }
      let left = range.upperBound - place
      var rest: UInt64 = 0
      if text.count - place >= 8 {
        // Without the bytes behind the text, which stand highest.
        rest = text.loadUnaligned(fromByteOffset: place, as: UInt64.self).littleEndian
        rest &= (1 << UInt64(left * 8)) - 1
      } else {
        for offset in (0..<left).reversed() { rest = rest << 8 | UInt64(text[place + offset]) }
      }
      add(rest)
      return UInt32(truncatingIfNeeded: hash)
    }
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    for (number, hash) in hashes.enumerated() {
      var slot = Int(hash) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(number + 1)
    }
  }
}

extension ByteTable {
  /// The numbers of the texts, in the order of their bytes.
  var sorted: [Int] {
    (0..<count).map { (key: key($0), number: $0) }.sorted { left, right in
      if left.key != right.key { return left.key < right.key }
      return bytes[self[left.number]].lexicographicallyPrecedes(bytes[self[right.number]])
    }.map(\.number)
  }

  /// The first eight bytes, which decide most comparisons.
  private func key(_ number: Int) -> UInt64 {
    let range = self[number]
    var key: UInt64 = 0
    for offset in 0..<8 {
      let index = range.lowerBound + offset
      key = key << 8 | (index < range.upperBound ? UInt64(bytes[index]) : 0)
    }
    return key
  }
}
