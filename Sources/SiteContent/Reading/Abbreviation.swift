/// Short forms whose stop does not end a sentence.
enum Abbreviation {
  /// Whether the core of a token is a short form: "U.S", "J", "Cal". "I" alone is a word.
  static func matches(_ core: Span<UInt8>) -> Bool {
    if core.count == 1 {
      return core[0].isCapital && core[0] != UInt8(ascii: "I") || core[0] == UInt8(ascii: "v")
    }
    guard core.count > 1 else { return false }
    if core[0] >= 0x80, let scalar = core.onlyScalar { return scalar.properties.isUppercase }
    return isInitials(core) || isWord(core)
  }

  /// One letter and a stop by turns, at least twice: "U.S" of "U.S.".
  private static func isInitials(_ core: Span<UInt8>) -> Bool {
    guard core.count >= 3, core.count % 2 == 1, core[1] == UInt8(ascii: ".") else { return false }
    for index in core.indices {
      guard index % 2 == 0 ? core[index].isLetter : core[index] == UInt8(ascii: ".") else {
        return false
      }
    }
    return true
  }

  private static func isWord(_ core: Span<UInt8>) -> Bool {
    guard core.count <= 4 else { return false }
    var letters: UInt32 = 0
    for index in core.indices {
      guard core[index].isLetter else { return false }
      letters = letters << 8 | UInt32(core[index] | 0x20)
    }
    return words.contains(letters)
  }

  /// The letters of each as one number.
  private static let words = [
    "vs", "cal", "gov", "civ", "mr", "mrs", "ms", "dr", "st", "inc", "cf",
  ].map { $0.utf8.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } }
}
