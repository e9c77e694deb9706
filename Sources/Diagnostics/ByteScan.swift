extension UInt8 {
  /// 1 where the bytes are equal, and 0 where they are not: reckoned, without a branch, so that a compiler
  /// can reckon it of many bytes at once. A comparison would become a branch for each byte.
  @inlinable @inline(__always)
  package func equals(_ other: UInt8) -> UInt8 {
    let difference = self ^ other
    return ~(difference | (0 &- difference)) >> 7
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Where the first byte of a kind stands; nil where none does. 32 bytes are looked at in a few steps of
  /// the processor.
  ///
  /// - Parameters:
  ///   - start: where it may stand.
  ///   - isWanted: 0 where a byte is of another kind; put together from `equals`, without a comparison.
  @inlinable @inline(__always)
  package func place(from start: Int = 0, where isWanted: (UInt8) -> UInt8) -> Int? {
    guard let base = baseAddress else { return nil }
    var index = start
    while count &- index >= 32 {
      var found: UInt8 = 0
      for offset in 0..<32 { found |= isWanted((base + index)[offset]) }
      if found != 0 { break }
      index &+= 32
    }
    while count &- index >= 8 {
      var found: UInt8 = 0
      for offset in 0..<8 { found |= isWanted((base + index)[offset]) }
      if found != 0 { break }
      index &+= 8
    }
    while index < count {
      if isWanted(base[index]) != 0 { return index }
      index &+= 1
    }
    return nil
  }

  /// Whether two bytes of a kind stand side by side somewhere.
  ///
  /// - Parameter areWanted: as `isWanted` of `place`.
  @inlinable @inline(__always)
  package func hasPair(where areWanted: (UInt8, UInt8) -> UInt8) -> Bool {
    guard let base = baseAddress else { return false }
    var index = 0
    while count &- index > 32 {
      var found: UInt8 = 0
      for offset in 0..<32 {
        found |= areWanted((base + index)[offset], (base + index)[offset &+ 1])
      }
      if found != 0 { return true }
      index &+= 32
    }
    while count &- index > 8 {
      var found: UInt8 = 0
      for offset in 0..<8 {
        found |= areWanted((base + index)[offset], (base + index)[offset &+ 1])
      }
      if found != 0 { return true }
      index &+= 8
    }
    while index &+ 1 < count {
      if areWanted(base[index], base[index &+ 1]) != 0 { return true }
      index &+= 1
    }
    return false
  }
}
