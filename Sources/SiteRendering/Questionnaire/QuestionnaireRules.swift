import RuleBook
import Synchronization

/// The rules in the order of each questionnaire, worked out once for all languages.
package final class QuestionnaireRules: Sendable {
  private let rules: [String: CompiledRules]
  private let made = Mutex<[String: CompiledRules]>([:])

  /// - Parameter rules: by the ids of their books.
  package init(_ rules: [String: CompiledRules]) { self.rules = rules }

  /// The rules of a questionnaire in the words of a language.
  ///
  /// - Parameter book: that has the questionnaire, in the language.
  /// - Returns: nil where the rules did not compile.
  package func rules(
    for questionnaire: RuleBook.Questionnaire, in book: RuleBook
  ) -> CompiledRules? {
    guard let rules = rules[book.id] else { return nil }
    let key = "\(book.id)/\(questionnaire.id)"
    let known = made.withLock { made in
      if let known = made[key] { return known }
      let new = QuestionnaireModel.ordered(rules, for: questionnaire)
      made[key] = new
      return new
    }
    return known.inWords(of: book)
  }
}
