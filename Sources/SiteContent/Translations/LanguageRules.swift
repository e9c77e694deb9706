import Diagnostics
import RuleBook

/// The rules in the words of a language, and which pages made of them the language has whole.
package struct LanguageRules: Sendable {
  package let books: [RuleBook]
  /// The texts whose words are the language's own, by the id of their book.
  package let ownTexts: [String: [RuleText]]
  /// Ids of decisions whose every word is there.
  package let decisions: Set<String>
  /// Ids of questionnaires whose every word is there.
  package let questionnaires: Set<String>
  /// Names of texts whose words changed and whose meaning did not, by the page that shows them.
  let reworded: Set<String>
  /// Names of texts whose translation somebody checked.
  let reviewed: Set<String>
  private let needs: RulePageNeeds

  /// The rules as their authors wrote them.
  init(_ books: [RuleBook]) {
    self.books = books
    ownTexts = [:]
    decisions = Set(books.flatMap(\.decisions).map(\.id))
    questionnaires = Set(books.flatMap(\.questionnaires).map(\.id))
    reworded = []
    reviewed = []
    needs = RulePageNeeds()
  }

  init(_ books: [RuleBook], _ translation: RuleTranslation, needs: RulePageNeeds) {
    let translated = books.map { book in
      let prefix = RuleTexts.prefix(book, books)
      var texts: [String: String] = [:]
      for (key, text) in translation.texts where key.hasPrefix(prefix) {
        texts[String(key.dropFirst(prefix.count))] = text
      }
      return book.translated(texts)
    }
    self.books = translated
    ownTexts = Dictionary(
      zip(books, translated).map { book, own in
        // Both have the same texts in the same order.
        (book.id, zip(book.texts, own.texts).filter { $0 != $1 }.map(\.1))
      }, uniquingKeysWith: { first, _ in first })
    func whole(_ pages: [String: Set<String>]) -> Set<String> {
      Set(pages.filter { $0.value.isDisjoint(with: translation.lacking) }.keys)
    }
    decisions = whole(needs.decisions)
    questionnaires = whole(needs.questionnaires)
    self.needs = needs
    reviewed = Set(translation.sections.filter { $0.reviewedBy != nil }.map(\.id))
    reworded = Set(translation.sections.filter { $0.state == .wording }.map(\.id))
  }

  /// The rules in the words of a language, with the sections that these words stand in.
  ///
  /// - Parameter file: the language's words of the rules; nil where it has none.
  static func recall(
    _ rules: BuildMemory.Recalled<[RuleBook]>, language: String, file: SourceFile?,
    marks: MarkFile?, memory: BuildMemory, problems: inout [Diagnostic]
  ) -> BuildMemory.Recalled<(rules: LanguageRules, sections: [TranslatedSection])> {
    let needs = memory.recall("rule needs", from: rules.number, problems: &problems) { _ in
      RulePageNeeds(rules.value)
    }.value
    return memory.recall(
      "rules \(language)", from: Inputs(rules: rules.number, file: file, marks: marks),
      problems: &problems
    ) { problems in
      let words = RuleTranslation(file, books: rules.value, marks: marks, problems: &problems)
      return (LanguageRules(rules.value, words, needs: needs), words.sections)
    }
  }

  /// Everything that the rules in the words of a language are made from.
  private struct Inputs: Equatable, Sendable {
    /// The number of the rules, as the memory gives it.
    let rules: Int
    let file: SourceFile?
    let marks: MarkFile?
  }

  /// Whether words on the page of a decision changed since they were translated.
  package func isReworded(decision id: String) -> Bool {
    needs.decisions[id].map { !$0.isDisjoint(with: reworded) } ?? false
  }

  /// Whether somebody checked every word on the page of a decision.
  package func isReviewed(decision id: String) -> Bool {
    needs.decisions[id].map { $0.isSubset(of: reviewed) } ?? false
  }

  package func isReworded(questionnaire id: String) -> Bool {
    needs.questionnaires[id].map { !$0.isDisjoint(with: reworded) } ?? false
  }
}
