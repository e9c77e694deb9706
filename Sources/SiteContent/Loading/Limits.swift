import Diagnostics

extension DiagnosticCode {
  package static let tooLong = DiagnosticCode("too-long")
}

/// How long texts may be, so that a tired reader on a small screen gets to the end of them.
package enum Limits {
  static let answerWords = 40
  static let shortWords = 14
  static let questionWords = 80
  static let meaningWords = 30
  static let noteTitleWords = 14
  static let noteWords = 50
  static let claimWords = 50
  static let verdictWords = 30
  /// Five years: nobody means a review that late.
  static let reviewDays = 5 * 366
  /// What search pages show of a description.
  package static let descriptionCharacters = 160

  /// A problem where a text has more words than it may.
  static func check(
    _ words: Int, _ limit: Int, _ what: String, at location: SourceLocation?,
    in language: Language, problems: inout [Diagnostic]
  ) {
    let limit = allowed(limit, in: language)
    guard words > limit else { return }
    problems.append(
      Diagnostic(
        .tooLong, "\(what) has \(words) words; it may have \(limit)", at: location,
        help: ["take out what the reader does not need, or move it to a page of its own"]))
  }

  /// A translation may be longer: one English word is up to two of Spanish or Vietnamese.
  static func allowed(_ limit: Int, in language: Language) -> Int {
    language.isDefault ? limit : limit * 2
  }

  static func words(_ text: String) -> Int { RichText.wordCount(of: text) }
}
