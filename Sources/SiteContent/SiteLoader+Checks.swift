import Diagnostics
import Parallelism

/// What is held against what, once both are read.
extension SiteLoader {
  /// Translations against what they translate.
  func checkTranslations(_ site: SiteDrafts, problems: inout [Diagnostic]) {
    let completeness = CompletenessCheck(original: site.original, settings: site.settings)
    _ = Parallel.map(site.translations, jobs: folder.jobs, problems: &problems) {
      [more] draft, problems in
      draft.checkTerms(original: site.original, problems: &problems)
      // A language that is still being written promises nothing.
      if !more.contains(draft.language.code) {
        completeness.run(draft, problems: &problems)
        draft.checkWording(problems: &problems)
      }
    }
    for draft in site.all { StrayFileCheck.run(draft.language, folder, problems: &problems) }
  }

  /// Days, spans of years and stored laws against each other and against today.
  func checkDays(
    of languages: [LanguageContent], _ site: SiteDrafts, _ index: LinkIndex,
    problems: inout [Diagnostic]
  ) {
    let original = site.settings.defaultLanguage
    for content in languages { ReviewCheck.run(content.pages, today: today, problems: &problems) }
    DayCheck.run(
      folder, language: original, rules: site.rules, today: today, problems: &problems)
    if !site.unreadable.contains(.rules), let spans = SpanCheck(site.rules) {
      for draft in site.original.drafts { spans.run(draft.file, draft.spans, problems: &problems) }
      for file in site.rules.map(\.file) {
        spans.run(file, SpanOfYears.all(in: file.bytes), problems: &problems)
      }
    }
    site.laws.checkSources(
      site.original.drafts, isBroken: { index.isBroken($0, in: original.code) },
      problems: &problems)
  }

  /// Prose against the rules, and the whole site against reviews of the law.
  ///
  /// - Parameter number: of the rules.
  func checkLaw(
    of site: Site, number: Int, _ drafts: SiteDrafts, problems: inout [Diagnostic]
  ) {
    RuleChecks(site: site, rulesNumber: number, memory: folder.memory, jobs: folder.jobs)
      .run(problems: &problems)
    LawReviewCheck(site: site).run(problems: &problems)
    if !problems.hasErrors {
      PhraseCheck.run(drafts.original.tables.phrases, in: site, problems: &problems)
    }
  }

  /// The addresses of the site against those that it had.
  func checkAddresses(
    _ book: AddressBook, from file: SourceFile?, _ site: SiteDrafts, _ index: LinkIndex,
    problems: inout [Diagnostic]
  ) {
    // Where two pages claim one place, what is missing is no second fault.
    // Nor where nobody knows what a page is called, or which languages there are.
    let areApart = !problems.contains {
      [.duplicateID, .addressCollision, .invalidID].contains($0.code)
        || $0.severity == .error && $0.location?.file.path == site.settingsFile.path
    }
    guard areApart, let file, let list = book.list else { return }
    AddressCheck(
      list: list, file: file, addresses: book.addresses, moved: book.moved,
      unread: UnreadNames(site.all, index: index, original: site.settings.defaultLanguage),
      left: more
    ).run(problems: &problems)
  }
}
