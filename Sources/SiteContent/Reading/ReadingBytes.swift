/// What a reading grade asks of single bytes of UTF-8, and of the characters they begin.
extension UInt8 {
  var isCapital: Bool { 0x41...0x5A ~= self }
  var isSmallLetter: Bool { 0x61...0x7A ~= self }
  var isLetter: Bool { (self | 0x20).isSmallLetter }
  var isDigit: Bool { 0x30...0x39 ~= self }
}

extension Span<UInt8> {
  /// Whether the bytes are those of an ASCII text.
  func equals(_ text: StaticString) -> Bool {
    guard count == text.utf8CodeUnitCount else { return false }
    return text.withUTF8Buffer { other in
      for index in indices where self[index] != other[index] { return false }
      return true
    }
  }

  /// Whether the two bytes before `end` are these; false where they reach before `start`.
  func has(_ first: UInt8, _ second: UInt8, before end: Int, from start: Int = 0) -> Bool {
    end - start >= 2 && self[end - 2] == first && self[end - 1] == second
  }

  /// Whether a section sign stands anywhere.
  var hasSectionSign: Bool {
    for index in 1..<Swift.max(1, count) where has(0xC2, 0xA7, before: index + 1) { return true }
    return false
  }

  /// The characters, for what bytes alone do not tell.
  var scalars: String.UnicodeScalarView {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count)
    for index in indices { bytes.append(self[index]) }
    return String(decoding: bytes, as: UTF8.self).unicodeScalars
  }

  /// The character, where there is just one.
  var onlyScalar: Unicode.Scalar? {
    guard count <= 4 else { return nil }
    let scalars = scalars
    return scalars.count == 1 ? scalars.first : nil
  }
}
