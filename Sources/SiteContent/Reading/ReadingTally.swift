/// The counts that a formula needs, line by line.
struct ReadingTally {
  let formula: ReadingFormula
  private(set) var sentences = 0
  private(set) var words = 0
  private(set) var syllables = 0
  private var known: KnownSyllables

  init(formula: ReadingFormula) {
    self.formula = formula
    known = KnownSyllables(formula)
  }

  mutating func add(_ line: ReadingLine) {
    var inSentence = 0
    for token in line.tokens {
      if token.exclusion == nil, token.hasWord {
        inSentence += 1
        syllables += known.count(token.core)
      }
      guard token.endsSentence else { continue }
      words += inSentence
      // textstat leaves out what is too short to be a sentence.
      if inSentence > 2 { sentences += 1 }
      inSentence = 0
    }
  }

  /// To be called after the last line.
  func finish() { known.share() }
}

/// The sentence with the most words so far; the first of equals.
struct LongestSentence {
  private(set) var words = 0
  private(set) var text = ""

  mutating func add(_ line: ReadingLine) {
    var start = 0
    var count = 0
    for (index, token) in line.tokens.enumerated() {
      if token.exclusion != .section, token.hasWord { count += 1 }
      guard token.endsSentence else { continue }
      if count > words {
        words = count
        text = line.tokens[start...index]
          .map { String(String.UnicodeScalarView($0.raw)) }.joined(separator: " ")
      }
      start = index + 1
      count = 0
    }
  }
}
