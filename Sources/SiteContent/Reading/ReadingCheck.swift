import Diagnostics

extension DiagnosticCode {
  package static let readingGrade = DiagnosticCode("reading-grade")
  package static let longSentence = DiagnosticCode("long-sentence")
}

/// Holds a text to the bar for its kind of page.
package enum ReadingCheck {
  /// What is too hard in a text.
  ///
  /// A language without a formula is held to the length of its sentences only.
  /// - Parameters:
  ///   - text: Blocks on lines of their own, as `MarkdownOutput.readingText` gives them.
  ///   - limit: The highest grade and the most words in a sentence.
  ///   - location: The start of the text; a long sentence is looked for from there on.
  ///   - language: A BCP 47 tag.
  package static func problems(
    for text: String, limit: (grade: Double, sentence: Int), at location: SourceLocation?,
    language: String, severity: Diagnostic.Severity = .warning
  ) -> [Diagnostic] {
    let formula = ReadingFormula(language: language)
    return problems(
      of: ReadingGrade(text: text, formula: formula), formula: formula,
      limit: limit, at: location, severity: severity)
  }

  /// What is too hard in a text that was read already.
  ///
  /// - Parameter formula: Nil where the language has none.
  static func problems(
    of reading: ReadingGrade, formula: ReadingFormula?, limit: (grade: Double, sentence: Int),
    at location: SourceLocation?, severity: Diagnostic.Severity = .warning
  ) -> [Diagnostic] {
    guard let longest = reading.longestSentence else { return [] }
    var problems: [Diagnostic] = []
    if let formula, formula.isTooHard(reading.grade, for: limit.grade) {
      problems.append(
        Diagnostic(
          .readingGrade, message(reading, formula, bar: formula.bar(for: limit.grade)),
          at: location,
          severity: severity,
          notes: [
            Diagnostic.Note(
              "the longest sentence has \(longest.words) words: \(longest.text)",
              at: location.flatMap { place(of: longest.text, from: $0) })
          ],
          help: [
            "use shorter words and shorter sentences; put one thought in a sentence",
            "there are \(shown(reading.meanSentence)) words a sentence and "
              + "\(shown(perWord(reading), places: 2)) syllables a word",
          ]))
    }
    if longest.words > limit.sentence {
      problems.append(
        Diagnostic(
          .longSentence,
          "a sentence has \(longest.words) words, and \(limit.sentence) are the most: "
            + longest.text,
          at: location.flatMap { place(of: longest.text, from: $0) } ?? location,
          severity: severity, help: ["make two sentences of it, or a list"]))
    }
    return problems
  }

  private static func message(
    _ reading: ReadingGrade, _ formula: ReadingFormula, bar: Double
  ) -> String {
    switch formula {
    case .fleschKincaid:
      "this page reads at grade \(shown(reading.grade, places: 2)), and \(shown(bar)) is the highest"
    case .fernandezHuerta:
      "this page has a reading score of \(shown(reading.grade, places: 2)), and \(shown(bar)) is the lowest"
    }
  }

  private static func perWord(_ reading: ReadingGrade) -> Double {
    Double(reading.syllables) / Double(max(1, reading.words))
  }

  /// Where the first words of a sentence stand in the file; nil where marks divide them.
  private static func place(of sentence: String, from start: SourceLocation) -> SourceLocation? {
    let words = sentence.split(separator: " ").prefix(4).joined(separator: " ")
    let file = start.file
    guard !words.isEmpty, start.line <= file.lineStarts.count else { return nil }
    for number in start.line...file.lineStarts.count
    where file.line(number)?.contains(words) == true {
      return file.location(of: words, inLine: number)
    }
    return nil
  }

  /// A number with one or two decimals.
  static func shown(_ number: Double, places: Int = 1) -> String {
    let unit = places == 2 ? 100 : 10
    let scaled = Int((number * Double(unit)).rounded())
    let (whole, part) = scaled.magnitude.quotientAndRemainder(dividingBy: UInt(unit))
    let digits = String(part)
    return (scaled < 0 ? "-" : "") + "\(whole)."
      + String(repeating: "0", count: places - digits.count) + digits
  }
}
