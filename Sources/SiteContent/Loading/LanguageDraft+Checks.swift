import Caching
import Diagnostics

extension LanguageDraft {
  /// Holds every section against the words that the glossary asks for.
  func checkTerms(original: LanguageDraft, problems: inout [Diagnostic]) {
    let tables = [original.tablesNumber, tablesNumber]
    let check = memory.recall("term use \(language.code)", from: tables, problems: &problems) { _ in
      TermUseCheck(original: original.tables.glossary, translation: self.tables.glossary)
    }
    guard !check.value.isEmpty else { return }
    memory.recall(
      "terms of tables \(language.code)", from: [check.number, rulesNumber], problems: &problems
    ) {
      check.value.run(tableSections, problems: &$0)
    }
    for draft in drafts {
      guard let translation = draft.translation else { continue }
      memory.recall(
        "terms \(language.code) \(draft.file.path)",
        from: TermInputs(draft: inputs[draft.file.path], check: check.number), problems: &problems
      ) {
        check.value.run(translation.sections, problems: &$0)
      }
    }
  }

  /// Finds what is still in the language that is translated, and numbers that are others.
  func checkWording(problems: inout [Diagnostic]) {
    @Sendable func check(_ sections: [TranslatedSection], _ problems: inout [Diagnostic]) {
      UntranslatedCheck.run(sections, of: original.name, problems: &problems)
      NumberCheck.run(sections, problems: &problems)
    }
    memory.recall(
      "wording \(language.code)", from: [tablesNumber, rulesNumber], problems: &problems
    ) {
      check(tableSections, &$0)
    }
    for draft in drafts {
      guard let translation = draft.translation, !translation.isFallback else { continue }
      memory.recall(
        "wording \(language.code) \(draft.file.path)", from: inputs[draft.file.path],
        problems: &problems
      ) {
        check(translation.sections, &$0)
      }
    }
  }
}

/// Everything that the words of a page are held against the glossary with.
private struct TermInputs: Equatable, Sendable {
  let draft: DraftInputs?
  /// The number of the check, which is another one whenever the glossaries are.
  let check: Int
}
