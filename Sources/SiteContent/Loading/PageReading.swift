import Diagnostics

/// How hard the words of one page are, and whether that is too hard for its kind.
struct PageReading {
  /// Nil where the language has no sound formula, or the page has hardly any words.
  let grade: Double?
  let problems: [Diagnostic]

  /// Fewer words than this give a grade by accident.
  private static let fewest = 40

  init(text: String, draft: PageDraft) {
    let language = draft.language.code
    let formula = ReadingFormula(language: language)
    let reading = ReadingGrade(text: text, formula: formula)
    let isLong = RichText.wordCount(of: text, atMost: Self.fewest) >= Self.fewest
    grade = formula != nil && isLong ? reading.grade : nil
    guard let limit = ReadingLimits.limit(for: draft.kind.rawValue, id: draft.id) else {
      problems = []
      return
    }
    problems = ReadingCheck.problems(
      of: reading, formula: formula, limit: (isLong ? limit.grade : .infinity, limit.sentence),
      at: draft.start)
  }
}

extension Page.Details {
  /// The words of ours in a source or an article; what others wrote is not ours to simplify.
  var readingText: String {
    switch self {
    case .plain, .scenario, .questionnaire, .sheet, .illustrated: ""
    case .source(let source):
      source.provisions.flatMap { provision in
        [provision.rule.readingText]
          + provision.notes.flatMap { ["\($0.title)", $0.text.readingText] }
      }.joined(separator: "\n")
    case .article(let article):
      article.claims.flatMap { [$0.sentence, $0.because.readingText] }.joined(separator: "\n")
    }
  }
}
