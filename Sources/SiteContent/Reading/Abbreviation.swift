/// Short forms whose stop does not end a sentence.
enum Abbreviation {
  /// Whether the core of a token is a short form: "U.S", "J", "Cal". "I" alone is a word.
  static func matches(_ core: ArraySlice<Unicode.Scalar>) -> Bool {
    guard core.count > 1 else {
      return core.first.map { isUpper($0) && $0 != "I" || $0 == "v" } ?? false
    }
    return isInitials(core) || words.contains(lowerCased(core))
  }

  /// One letter and a stop by turns, at least twice: "U.S" of "U.S.".
  private static func isInitials(_ core: ArraySlice<Unicode.Scalar>) -> Bool {
    guard core.count >= 3, core.count % 2 == 1 else { return false }
    return core.enumerated().allSatisfy { offset, scalar in
      offset % 2 == 0 ? SectionShape.isLetter(scalar) : scalar == "."
    }
  }

  private static func isUpper(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? "A"..."Z" ~= scalar : scalar.properties.isUppercase
  }

  private static func lowerCased(_ core: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(core)).lowercased()
  }

  private static let words: Set<String> = [
    "vs", "cal", "gov", "civ", "mr", "mrs", "ms", "dr", "st", "inc", "cf",
  ]
}
