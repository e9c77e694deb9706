/// How the bytes of a text compare with those of a term.
///
/// Capitals of ASCII count as small letters, the no-break space as a space, the no-break hyphen as
/// a hyphen, and the curly apostrophe as a straight one: authors write all of these inside terms.
enum TermFolding {
  /// The byte that a sign counts as, and how many bytes of the text the sign takes.
  @inline(__always)
  static func fold(
    _ text: UnsafeBufferPointer<UInt8>, at offset: Int
  ) -> (byte: UInt8, length: Int) {
    let byte = text[offset]
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): return (byte | 0x20, 1)
    case 0xC2 where offset + 1 < text.count && text[offset + 1] == 0xA0:
      return (UInt8(ascii: " "), 2)
    case 0xE2 where offset + 2 < text.count && text[offset + 1] == 0x80:
      switch text[offset + 2] {
      case 0x99: return (UInt8(ascii: "'"), 3)
      case 0x91: return (UInt8(ascii: "-"), 3)
      default: return (byte, 1)
      }
    default: return (byte, 1)
    }
  }

  /// The bytes of a term. Spaces at its ends go, and runs of spaces become one.
  static func folded(_ word: String) -> [UInt8] {
    var result: [UInt8] = []
    Array(word.utf8).withUnsafeBufferPointer { text in
      var offset = 0
      while offset < text.count {
        let (byte, length) = fold(text, at: offset)
        offset += length
        if byte == UInt8(ascii: " "), result.last ?? byte == byte { continue }
        result.append(byte)
      }
    }
    if result.last == UInt8(ascii: " ") { result.removeLast() }
    return result
  }

  static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  /// Whether a sign that begins at `offset` belongs to a word whose ends can be seen: a letter or
  /// digit of ASCII, of a script of two bytes (Latin to Arabic), or of Vietnamese. Scripts
  /// without spaces, such as Chinese, have no such ends, and their terms match anywhere.
  @inline(__always)
  static func isWord(_ text: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
    let byte = text[offset]
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return true
    case 0..<0x80: return isLetter(byte)
    // The comma, semicolon and question mark of Arabic and Persian end a word.
    case 0xD8 where offset + 1 < text.count && [0x8C, 0x9B, 0x9F].contains(text[offset + 1]):
      return false
    case 0xC3...0xDF: return true
    case 0xE1:
      return offset + 1 < text.count && (0xB8...0xBB).contains(text[offset + 1])
    default: return false
    }
  }

  /// Whether the sign before `offset` belongs to such a word.
  static func isWord(_ text: UnsafeBufferPointer<UInt8>, before offset: Int) -> Bool {
    var start = offset - 1
    while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
    return start >= 0 && isWord(text, at: start)
  }
}
