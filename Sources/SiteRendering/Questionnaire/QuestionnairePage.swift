import RuleBook

/// The questionnaire of one page, compiled from the rules of one day.
///
/// Two forms of the same law: data for the script, which follows decision diagrams and knows no
/// law itself, and a list of steps for paper and for browsers without scripts. The rules must have
/// passed their checks; in particular, no two of them disagree.
package struct QuestionnairePage: Sendable {
  /// The script's data, ready to stand in an HTML script element. `QuestionnairePayload` says what
  /// it holds.
  package let json: String
  /// The list of steps, as HTML.
  package let steps: [UInt8]
  /// Keys that the strings of the language lack.
  package let missingWords: [String]

  /// - Parameters:
  ///   - rules: as `QuestionnaireRules` hands them out.
  ///   - words: the strings of the page's language; those of the questionnaire begin with `q_`.
  ///   - asOf: the day up to which the law was read, written out in the page's language.
  package init(
    questionnaire: RuleBook.Questionnaire, rules: CompiledRules, words: [String: String],
    links: QuestionnaireLinks, asOf: String
  ) {
    let words = QuestionnaireWords(words)
    let model = QuestionnaireModel(questionnaire: questionnaire, rules: rules, words: words)
    let table = RuleTable(model: model)
    json = QuestionnairePayload(model: model, table: table, links: links).text
    steps = StepListHTML(model: model, table: table, links: links, asOf: asOf).bytes
    missingWords = words.missing
  }
}
