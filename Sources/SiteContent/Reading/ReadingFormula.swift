/// A formula that says how hard a text is to read, with the counter of syllables it needs.
///
/// Formulas hold for one language each. A language without one has no grade: a number from a
/// formula made for another language would be false comfort.
package enum ReadingFormula: Sendable, Equatable {
  /// English; the result is a US school grade. Higher is harder.
  case fleschKincaid
  /// Spanish; the result is a score of about 0 to 100. Higher is easier.
  case fernandezHuerta

  /// The formula of a language, by its BCP 47 tag; nil where there is no sound one.
  package init?(language: String) {
    switch language.prefix(while: { $0 != "-" }).lowercased() {
    case "en": self = .fleschKincaid
    case "es": self = .fernandezHuerta
    default: return nil
    }
  }

  /// Whether a text with this result is harder than a bar that is stated as an English grade.
  ///
  /// Spanish has one bar for every kind of page: a score of 75, fairly easy. A bar of infinity holds
  /// no text in any language.
  package func isTooHard(_ result: Double, for grade: Double) -> Bool {
    switch self {
    case .fleschKincaid: result > grade
    case .fernandezHuerta: grade.isFinite && result < Self.lowestHuerta
    }
  }

  /// The bar in the formula's own unit, as messages show it.
  package func bar(for grade: Double) -> Double {
    switch self {
    case .fleschKincaid: grade
    case .fernandezHuerta: Self.lowestHuerta
    }
  }

  /// The key of the words that stand before the result on a page.
  package static func label(of language: String) -> String {
    ReadingFormula(language: language) == .fernandezHuerta ? "reading_ease" : "reading_grade"
  }

  private static let lowestHuerta = 75.0

  /// The result from words a sentence and syllables a word.
  func result(wordsPerSentence: Double, syllablesPerWord: Double) -> Double {
    switch self {
    case .fleschKincaid: 0.39 * wordsPerSentence + 11.8 * syllablesPerWord - 15.59
    case .fernandezHuerta: 206.84 - 60 * syllablesPerWord - 1.02 * wordsPerSentence
    }
  }

  /// The syllables of one word, at least 1. Hyphens, dashes and slashes divide it into parts; a
  /// number counts 1, as in textstat.
  package func syllables(in word: String) -> Int {
    syllables(in: word.unicodeScalars)
  }

  func syllables(in word: some Sequence<Unicode.Scalar>) -> Int {
    var letters: [UInt8] = []
    var partStarts = [0]
    for (index, scalar) in word.enumerated() {
      if index == 0, "0"..."9" ~= scalar { return 1 }
      if let letter = letter(of: scalar) {
        letters.append(letter)
      } else if Self.isDivider(scalar), partStarts.last != letters.count {
        partStarts.append(letters.count)
      }
    }
    if partStarts.count > 1, self == .fleschKincaid, let known = EnglishWords.count(of: letters) {
      return known
    }
    let partEnds = partStarts.dropFirst() + [letters.count]
    let total = zip(partStarts, partEnds).reduce(0) { sum, range in
      range.0 < range.1 ? sum + syllables(inPart: Array(letters[range.0..<range.1])) : sum
    }
    return max(1, total)
  }

  private static func isDivider(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "-" || scalar == "/" || scalar == "\u{2013}" || scalar == "\u{2014}"
  }

  private func syllables(inPart part: [UInt8]) -> Int {
    switch self {
    case .fleschKincaid: EnglishSyllables.count(part)
    case .fernandezHuerta: SpanishSyllables.count(part)
    }
  }

  private func letter(of scalar: Unicode.Scalar) -> UInt8? {
    switch scalar {
    case "a"..."z": UInt8(ascii: scalar)
    case "A"..."Z": UInt8(ascii: scalar) + 32
    case _ where scalar.isASCII: nil
    default: self == .fleschKincaid ? FoldedLetter.plain(scalar) : FoldedLetter.spanish(scalar)
    }
  }
}
