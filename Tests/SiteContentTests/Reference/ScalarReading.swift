@testable import SiteContent

/// Reading grades one Unicode scalar after the other, with nothing kept: slow, and plain to read.
/// The product goes through bytes and must come to the same.
enum ScalarReading {
  /// What a text comes to: sentences, words, syllables, and the longest sentence.
  static func counts(
    of text: String, _ formula: ReadingFormula
  ) -> (sentences: Int, words: Int, syllables: Int, longest: LongestSentence) {
    let scalars = Array(text.unicodeScalars)
    var tally = ReadingTally(formula: formula)
    var longest = LongestSentence()
    for line in scalars.split(separator: "\n") {
      let terms = QuotedTerms.removed(from: line)
      let counted = ReadingLine(terms)
      tally.add(counted)
      longest.add(terms.count == line.count ? counted : ReadingLine(line))
    }
    return (max(1, tally.sentences), tally.words, tally.syllables, longest)
  }

  /// The counts that a formula needs, line by line.
  struct ReadingTally {
    let formula: ReadingFormula
    private(set) var sentences = 0
    private(set) var words = 0
    private(set) var syllables = 0

    init(formula: ReadingFormula) {
      self.formula = formula
    }

    mutating func add(_ line: ReadingLine) {
      var inSentence = 0
      for token in line.tokens {
        if token.exclusion == nil, token.hasWord {
          inSentence += 1
          syllables += formula.syllables(in: token.core)
        }
        guard token.endsSentence else { continue }
        words += inSentence
        // textstat leaves out what is too short to be a sentence.
        if inSentence > 2 { sentences += 1 }
        inSentence = 0
      }
    }
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

  /// Quoted terms, such as "judge" in: look for the word "judge".
  enum QuotedTerms {
    /// The line without quotes of at most five words. A quote with a stop in it is speech and stays.
    static func removed(from line: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
      guard line.contains(where: isQuote) else { return line }
      var result: [Unicode.Scalar] = []
      var rest = line
      while let opening = rest.firstIndex(where: { $0 == "\"" || $0 == "\u{201C}" }) {
        result += rest[..<opening]
        let inside = rest[(opening + 1)...]
        let closing = inside.firstIndex(where: isQuote)
        guard let closing, closes(inside[closing], rest[opening]) else {
          result.append(rest[opening])
          rest = inside
          continue
        }
        if !isTerm(inside[..<closing]) { result += rest[opening...closing] }
        rest = rest[(closing + 1)...]
      }
      return (result + rest)[...]
    }

    private static func isTerm(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
      !text.contains(where: Marks.isStop)
        && text.split(whereSeparator: Marks.isSpace).count <= 5
    }

    private static func closes(_ mark: Unicode.Scalar, _ opening: Unicode.Scalar) -> Bool {
      opening == "\"" ? mark == "\"" : mark == "\u{201D}"
    }

    private static func isQuote(_ scalar: Unicode.Scalar) -> Bool {
      scalar == "\"" || scalar == "\u{201C}" || scalar == "\u{201D}"
    }
  }
}
