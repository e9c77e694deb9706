import Diagnostics
import StrictYAML

extension DiagnosticCode {
  package static let incompleteLanguage = DiagnosticCode("incomplete-language")
  package static let staleSection = DiagnosticCode("stale-section")
  package static let staleString = DiagnosticCode("stale-string")
  package static let staleTranslation = DiagnosticCode("stale-translation")
  package static let unmarkedTranslation = DiagnosticCode("unmarked-translation")
}

/// A language has what `site.yaml` promises of it, and every section says what it translates.
struct CompletenessCheck {
  let original: LanguageDraft
  let settings: SiteSettings

  /// What people open in an emergency: no language is whole without these.
  static let coreKinds: Set<PageKind> = [
    .home, .now, .scenario, .questionnaire, .glossary, .card, .poster,
  ]

  func run(_ draft: LanguageDraft, problems: inout [Diagnostic]) {
    if let promise = draft.language.complete { checkPages(draft, promise, problems: &problems) }
    checkRules(draft, problems: &problems)
    checkSections(draft, problems: &problems)
    checkWords(draft, problems: &problems)
    checkMarks(draft, problems: &problems)
  }

  private func checkPages(
    _ draft: LanguageDraft, _ promise: Language.Completeness, problems: inout [Diagnostic]
  ) {
    let present = Set(draft.drafts.filter { $0.translation?.isFallback != true }.map(\.id))
    for page in original.drafts where !present.contains(page.id) {
      let isCore = Self.coreKinds.contains(page.kind) || settings.core.contains(page.id)
      guard promise == .all || isCore else { continue }
      problems.append(
        Diagnostic(
          .incompleteLanguage,
          "\(draft.language.name) lacks \(page.file.path), which Content/site.yaml promises",
          at: page.start, severity: .warning,
          help: [
            "translate it, or promise less than \"complete: \(promise.rawValue)\" "
              + "of \(draft.language.code) in Content/site.yaml"
          ]))
    }
  }

  /// Words of the rules that are missing or old stop a language that promises all; in others,
  /// readers see those of the default language.
  private func checkRules(_ draft: LanguageDraft, problems: inout [Diagnostic]) {
    guard let promise = draft.language.complete else { return }
    for section in draft.tableSections where section.file == RuleTranslation.name {
      guard section.state.showsOriginal, let original = section.original else { continue }
      let isMissing = section.translation == nil
      let path = "Content/\(draft.language.code)/\(RuleTranslation.name)"
      problems.append(
        Diagnostic(
          isMissing ? .missingTranslation : .staleTranslation,
          isMissing
            ? "\(path) has no words for \"\(original.id)\""
            : "the rules changed \"\(original.id)\" after it was translated",
          at: section.translation?.location ?? original.location,
          severity: promise == .all ? .error : .warning,
          help: ["the rules say: \(original.text)"]
            + (isMissing
              ? [] : ["see \"explainer translations \(draft.language.code)/\(section.file)\""])))
    }
  }

  /// Where a page or a table changed, readers see the words of the default language, until somebody
  /// translates the new ones: a file of a language that promises it is told once.
  private func checkSections(_ draft: LanguageDraft, problems: inout [Diagnostic]) {
    guard draft.language.complete != nil else { return }
    let old = draft.sections.joined().filter {
      $0.state == .meaning && $0.showsOriginal && $0.file != RuleTranslation.name
    }
    for (file, sections) in Dictionary(grouping: old, by: \.file) {
      guard let first = sections.first else { continue }
      let count = sections.count == 1 ? "a part" : "\(sections.count) parts"
      problems.append(
        Diagnostic(
          .staleSection,
          "\(count) of this file changed after it was translated, so readers see "
            + "\(original.language.name) there",
          at: first.translation?.location, severity: .warning,
          notes: sections.compactMap(\.original).prefix(4).map {
            .init("this is what it says now", at: $0.location)
          },
          help: [
            "see what changed: explainer translations \(draft.language.code)/\(file)",
            "translate it, then: explainer translations --mark \(draft.language.code)/\(file)",
          ]))
    }
  }

  /// Old words around the pages are shown, and no notice can stand beside a button.
  private func checkWords(_ draft: LanguageDraft, problems: inout [Diagnostic]) {
    for section in draft.tableSections
    where section.state == .meaning && !section.showsOriginal {
      guard let original = section.original, let translation = section.translation else { continue }
      let part = "\(draft.language.code)/\(section.file)#\(section.id)"
      problems.append(
        Diagnostic(
          .staleString, "\"\(section.id)\" changed after it was translated",
          at: translation.location, severity: .warning,
          notes: [.init("it says now: \(original.text)", at: original.location)],
          help: [
            "translate it, then run \"explainer translations --mark \(part)\"",
            "where the meaning is the same: \"explainer translations --wording \(part)\"",
          ]))
    }
  }

  private func checkMarks(_ draft: LanguageDraft, problems: inout [Diagnostic]) {
    let unmarked = Dictionary(
      grouping: draft.sections.flatMap { $0.filter { $0.state == .unmarked } }, by: \.file)
    for (file, sections) in unmarked {
      problems.append(
        Diagnostic(
          .unmarkedTranslation,
          "nobody recorded which words \(sections.count == 1 ? "a section" : "\(sections.count) sections")"
            + " of this file translate",
          at: sections.first?.translation?.location, severity: .warning,
          help: ["run \"explainer translations --mark \(draft.language.code)/\(file)\""]))
    }
  }
}
