/// Which characters play which part around words. Each function gives the length of such a character
/// in bytes of UTF-8, and 0 where none stands there.
enum Marks {
  /// What divides words: the property White_Space, which Unicode never changes. Asking its tables
  /// would take longer than all else that reads a text.
  static func space(at place: Int, in text: Span<UInt8>) -> Int {
    let byte = text[place]
    if byte < 0x80 { return isSpace(byte) ? 1 : 0 }
    guard 0xC2...0xE3 ~= byte, place + 1 < text.count else { return 0 }
    let second = text[place + 1]
    if byte == 0xC2 { return second == 0x85 || second == 0xA0 ? 2 : 0 }
    guard 0xE1...0xE3 ~= byte, place + 2 < text.count else { return 0 }
    switch (byte, second, text[place + 2]) {
    case (0xE1, 0x9A, 0x80), (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8...0xA9),
      (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80):
      return 3
    default: return 0
    }
  }

  /// Of ASCII.
  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || 0x09...0x0D ~= byte }

  static func isStop(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
  }

  /// What may stand after a word, ending before `end`.
  static func tail(before end: Int, from start: Int, in text: Span<UInt8>) -> Int {
    let byte = text[end - 1]
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "]"),
      UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"):
      return 1
    case 0..<0x80: return isStop(byte) ? 1 : 0
    // » and, of three bytes, – — ’ ” …
    case 0xBB where text.has(0xC2, 0xBB, before: end, from: start): return 2
    case 0x93, 0x94, 0x99, 0x9D, 0xA6:
      return text.has(0xE2, 0x80, before: end - 1, from: start) ? 3 : 0
    default: return 0
    }
  }

  /// What may stand before a word.
  static func lead(at place: Int, in text: Span<UInt8>) -> Int {
    let byte = text[place]
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "["), UInt8(ascii: "("): return 1
    case 0..<0x80: return isStop(byte) ? 1 : 0
    case 0xC2: return place + 1 < text.count && text[place + 1] == 0xAB ? 2 : 0
    case 0xE2:
      guard place + 2 < text.count, text[place + 1] == 0x80 else { return 0 }
      let third = text[place + 2]
      return third == 0x98 || third == 0x9C || third == 0xA6 ? 3 : 0
    default: return 0
    }
  }

  /// Whether a stop stands in marks that follow a word.
  static func hasStop(_ tail: Span<UInt8>) -> Bool {
    for index in tail.indices where isStop(tail[index]) || tail[index] == 0xA6 { return true }
    return false
  }

  /// Letters and numbers beyond ASCII; a token without any letter or number is no word.
  static func hasWordBeyondASCII(_ text: Span<UInt8>) -> Bool {
    text.scalars.contains { scalar in
      guard !scalar.isASCII else { return false }
      return switch scalar.properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
        .decimalNumber, .letterNumber, .otherNumber:
        true
      default: false
      }
    }
  }
}
