/// One character in UTF-8 (RFC 3629).
enum UTF8Sequence {
  /// The code point that begins at an offset and its length in bytes; nil where the bytes are cut
  /// off, overlong, a surrogate, or above U+10FFFF.
  static func decode(
    _ text: UnsafeBufferPointer<UInt8>, at offset: Int
  ) -> (scalar: UInt32, length: Int)? {
    let lead = text[offset]
    let length: Int
    let smallest: UInt32
    var scalar: UInt32
    switch lead {
    case 0..<0x80: return (UInt32(lead), 1)
    case 0xC2...0xDF: (length, smallest, scalar) = (2, 0x80, UInt32(lead & 0x1F))
    case 0xE0...0xEF: (length, smallest, scalar) = (3, 0x800, UInt32(lead & 0x0F))
    case 0xF0...0xF4: (length, smallest, scalar) = (4, 0x10000, UInt32(lead & 0x07))
    default: return nil
    }
    guard offset + length <= text.count else { return nil }
    for position in (offset + 1)..<(offset + length) {
      guard text[position] & 0xC0 == 0x80 else { return nil }
      scalar = scalar << 6 | UInt32(text[position] & 0x3F)
    }
    guard scalar >= smallest, scalar <= 0x10FFFF, !(0xD800...0xDFFF).contains(scalar) else {
      return nil
    }
    return (scalar, length)
  }
}
