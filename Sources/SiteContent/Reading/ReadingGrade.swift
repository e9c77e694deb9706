/// How hard a text is to read.
///
/// Counts as textstat 0.7.4 does: a sentence ends at a stop, and one of two words or fewer is not
/// counted as a sentence, while its words are. Quoted terms, names and section numbers are left
/// out first. The result is not rounded on the way; `roundedGrade` is.
package struct ReadingGrade: Sendable {
  /// The formula's result: for English the Flesch–Kincaid grade. 0 for a text without words.
  package let grade: Double
  /// The result as textstat prints it by default: words a sentence and syllables a word are rounded
  /// to one decimal before the formula. It may lie 0.6 from `grade`.
  package let roundedGrade: Double
  /// Sentences of more than two words, at least 1.
  package let sentences: Int
  package let words: Int
  package let syllables: Int
  /// The sentence with the most words; names and quoted terms are words here, since the reader
  /// reads them. Nil for a text without words.
  package let longestSentence: (words: Int, text: String)?
  /// Words a sentence; 0 for a text without words.
  package let meanSentence: Double
  package let formula: ReadingFormula

  /// - Parameter text: Blocks on lines of their own, as `MarkdownOutput.readingText` gives them.
  package init(text: String) {
    self.init(text: text, formula: .fleschKincaid)
  }

  package init(text: String, formula: ReadingFormula) {
    let scalars = Array(text.unicodeScalars)
    var tally = ReadingTally(formula: formula)
    var longest = LongestSentence()
    for line in scalars.split(separator: "\n") {
      let terms = QuotedTerms.removed(from: line)
      let counted = ReadingLine(terms)
      tally.add(counted)
      longest.add(terms.count == line.count ? counted : ReadingLine(line))
    }
    tally.finish()
    self.formula = formula
    sentences = max(1, tally.sentences)
    words = tally.words
    syllables = tally.syllables
    longestSentence = longest.words > 0 ? (longest.words, longest.text) : nil
    guard words > 0 else {
      (grade, roundedGrade, meanSentence) = (0, 0, 0)
      return
    }
    let perSentence = Double(words) / Double(sentences)
    let perWord = Double(syllables) / Double(words)
    meanSentence = perSentence
    grade = formula.result(wordsPerSentence: perSentence, syllablesPerWord: perWord)
    roundedGrade = Self.oneDecimal(
      formula.result(
        wordsPerSentence: Self.oneDecimal(perSentence),
        syllablesPerWord: Self.oneDecimal(perWord)))
  }

  /// Half up, away from zero below it.
  private static func oneDecimal(_ number: Double) -> Double {
    (number * 10 + (number < 0 ? -0.5 : 0.5)).rounded(.down) / 10
  }
}
