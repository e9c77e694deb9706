import Diagnostics

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

  /// - Parameter text: Blocks on lines of their own, as `MarkdownOutput.readingText` gives them.
  package init(text: String) {
    self.init(text: text, formula: .fleschKincaid)
  }

  /// - Parameter formula: nil counts no syllables and gives no grade.
  package init(text: String, formula: ReadingFormula?) {
    let bytes = Array(text.utf8)
    let whole = bytes.span
    var tally = ReadingTally()
    var longest = LongestSentence()
    var known = formula.map(KnownSyllables.borrow)
    var counted = ReadingLine()
    var place = 0
    while place < whole.count {
      let start = place
      let (end, mayQuote) = bytes.withUnsafeBufferPointer { bytes in
        let end = bytes.place(from: start) { $0.equals(UInt8(ascii: "\n")) } ?? bytes.count
        let line = UnsafeBufferPointer(rebasing: bytes[start..<end])
        return (end, line.place { $0.equals(UInt8(ascii: "\"")) | $0.equals(0xE2) } != nil)
      }
      let line = whole.extracting(start..<end)
      place = end + 1
      if mayQuote, let terms = QuotedTerms.removed(from: line) {
        counted.read(terms.span)
        tally.add(counted.tokens, of: terms.span, &known)
        counted.read(line)
      } else {
        counted.read(line)
        tally.add(counted.tokens, of: line, &known)
      }
      longest.add(counted.tokens, lineStart: start)
    }
    if let known { KnownSyllables.giveBack(known) }
    sentences = max(1, tally.sentences)
    words = tally.words
    syllables = tally.syllables
    longestSentence = longest.words > 0 ? (longest.words, longest.text(in: whole)) : nil
    guard words > 0 else {
      (grade, roundedGrade, meanSentence) = (0, 0, 0)
      return
    }
    let perSentence = Double(words) / Double(sentences)
    let perWord = Double(syllables) / Double(words)
    meanSentence = perSentence
    guard let formula else {
      (grade, roundedGrade) = (0, 0)
      return
    }
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
