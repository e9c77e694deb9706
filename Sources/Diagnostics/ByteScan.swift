extension UnsafeBufferPointer<UInt8> {
  /// Where the first byte of a kind stands; nil where none does.
  ///
  /// Asked of 32 bytes at a time, without a way out between them, which a processor does in a few steps.
  ///
  /// - Parameter start: where it may stand.
  @inlinable @inline(__always)
  package func place(from start: Int = 0, where isWanted: (UInt8) -> Bool) -> Int? {
    var index = start
    while count - index >= 32 {
      var found: UInt8 = 0
      for offset in 0..<32 { found |= isWanted(self[index + offset]) ? 1 : 0 }
      if found != 0 { break }
      index += 32
    }
    while index < count {
      if isWanted(self[index]) { return index }
      index += 1
    }
    return nil
  }

  /// Whether two bytes of a kind stand side by side somewhere.
  @inlinable @inline(__always)
  package func hasPair(where areWanted: (UInt8, UInt8) -> Bool) -> Bool {
    var index = 0
    while count - index > 32 {
      var found: UInt8 = 0
      for offset in 0..<32 {
        found |= areWanted(self[index + offset], self[index + offset + 1]) ? 1 : 0
      }
      if found != 0 { return true }
      index += 32
    }
    while index + 1 < count {
      if areWanted(self[index], self[index + 1]) { return true }
      index += 1
    }
    return false
  }
}
