extension ScalarReading {
  /// The shapes of numbers that name a place in the law or a form.
  enum SectionShape {
    /// Whether a token is such a number: `7284.6`, `(a)(1)`, `1(b)`, `I-247A`, or has a section sign.
    static func matches(_ core: ArraySlice<Unicode.Scalar>, after before: ReadingToken?) -> Bool {
      guard let first = core.first else { return false }
      if core.contains("§") { return true }
      if isDigit(first), before?.core.last == "§" { return true }
      return isDigit(first)
        ? isNumber(core) || isNumberedGroup(core) : isGroups(core) || isForm(core)
    }

    /// `(a)(1)(B)` and nothing else.
    static func isGroups(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
      var rest = text
      var found = false
      while takeGroup(&rest) { found = true }
      return found && rest.isEmpty
    }

    static func beginsWithGroup(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
      var rest = text
      return takeGroup(&rest)
    }

    /// Takes one `(x)`: a letter, up to three digits, or a Roman numeral of up to five.
    private static func takeGroup(_ rest: inout ArraySlice<Unicode.Scalar>) -> Bool {
      guard rest.first == "(", let close = rest.firstIndex(of: ")") else { return false }
      let inner = rest[(rest.startIndex + 1)..<close]
      let isMark =
        inner.count == 1 && inner.allSatisfy(isLetter)
        || (1...3).contains(inner.count) && inner.allSatisfy(isDigit)
        || (1...5).contains(inner.count) && inner.allSatisfy { "ivx".unicodeScalars.contains($0) }
        || (1...5).contains(inner.count) && inner.allSatisfy { "IVX".unicodeScalars.contains($0) }
      if isMark { rest = rest[(close + 1)...] }
      return isMark
    }

    /// Digits with stops between them, perhaps a letter, perhaps `-2` at the end: `7282.5`, `44.1a-2`.
    private static func isNumber(_ core: ArraySlice<Unicode.Scalar>) -> Bool {
      var rest = core.drop(while: isDigit)
      var parts = 0
      while rest.first == ".", rest.dropFirst().first.map(isDigit) == true {
        rest = rest.dropFirst().drop(while: isDigit)
        parts += 1
      }
      guard parts > 0 else { return false }
      if let letter = rest.first, "a"..."z" ~= letter { rest = rest.dropFirst() }
      if rest.first == "-", rest.dropFirst().first.map(isDigit) == true {
        rest = rest.dropFirst().drop(while: isDigit)
      }
      return rest.isEmpty
    }

    /// A number and subdivisions: `7284.6(a)(1)`, `287(g)`.
    private static func isNumberedGroup(_ core: ArraySlice<Unicode.Scalar>) -> Bool {
      guard let opening = core.firstIndex(of: "(") else { return false }
      let isNumber = core[..<opening].allSatisfy { scalar in
        isDigit(scalar) || scalar == "." || scalar == "-" || "a"..."z" ~= scalar
      }
      return isNumber && isGroups(core[opening...])
    }

    /// One to three capitals, a hyphen, digits, perhaps a capital: `I-247A`.
    private static func isForm(_ core: ArraySlice<Unicode.Scalar>) -> Bool {
      let afterLetters = core.drop(while: isCapital)
      guard (1...3).contains(core.count - afterLetters.count), afterLetters.first == "-" else {
        return false
      }
      let digits = afterLetters.dropFirst()
      let end = digits.drop(while: isDigit)
      guard end.count < digits.count else { return false }
      return end.isEmpty || end.count == 1 && end.allSatisfy(isCapital)
    }

    static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
      "a"..."z" ~= scalar || "A"..."Z" ~= scalar
    }

    private static func isCapital(_ scalar: Unicode.Scalar) -> Bool { "A"..."Z" ~= scalar }

    static func isDigit(_ scalar: Unicode.Scalar) -> Bool { "0"..."9" ~= scalar }
  }

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
}
