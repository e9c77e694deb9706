import Caching
import Diagnostics
import Parallelism
import RuleBook
import Storage
import StrictYAML

/// Reads and checks a whole site.
package struct SiteLoader: Sendable {
  package let folder: SiteFolder
  /// What counts as today: for review dates, and for the law's dates where nothing else is said.
  package let today: CalendarDate
  /// Codes of languages to read that `site.yaml` does not list yet.
  package let more: [String]

  /// - Parameters:
  ///   - more: codes of languages to read beside those that `site.yaml` lists.
  ///   - memory: what earlier builds of this site worked out; a new one but in a preview.
  ///   - store: what the last build kept, and what this one keeps; nil keeps nothing.
  ///   - spill: where texts lie until they are needed; nil keeps them in memory.
  ///   - jobs: how many processors may work.
  package init(
    root: String, today: CalendarDate, languages more: [String] = [],
    memory: BuildMemory = BuildMemory(), store: BuildStore? = nil, spill: SpillFile? = nil,
    jobs: Int = Parallel.processors
  ) {
    self.folder = SiteFolder(root: root, memory: memory, store: store, spill: spill, jobs: jobs)
    self.today = today
    self.more = more
  }

  /// The site as far as it can be read, and every problem of it. Nil where there is no site at all.
  ///
  /// - Parameter known: told the names of the words in the default language's `strings.yaml`, sorted,
  ///   as soon as they are read; not where there are none.
  package func load(
    problems: inout [Diagnostic], words known: ([String]) -> Void = { _ in }
  ) -> Site? {
    guard let settingsFile = folder.requiredText(at: "Content/site.yaml", problems: &problems),
      let settings = SiteSettings.load(settingsFile, problems: &problems)?
        .present(in: folder, problems: &problems).adding(more)
    else { return nil }
    guard hasPages(settings.defaultLanguage, problems: &problems) else { return nil }
    var unreadable: Set<LinkIndex.Unreadable> = []
    let ruleReading = ruleReading()
    let addressFaults = problems.count
    let links = AddressReader.read(
      folder.optionalYAML(at: "Content/links.yaml", problems: &problems), problems: &problems)
    if problems[addressFaults...].hasErrors { unreadable.insert(.addresses) }
    let laws = LawShelf.load(folder, problems: &problems)
    let frameIDs = FrameIDs.read(folder)
    let original = LanguageDraft(
      settings.defaultLanguage, folder: folder, rules: { ruleReading().rules },
      frameIDs: frameIDs, problems: &problems)
    let recalledRules = ruleReading().rules
    let rules = recalledRules.value
    problems += ruleReading().problems
    if ruleReading().problems.hasErrors { unreadable.insert(.rules) }
    known(original.tables.strings.texts.keys.sorted())
    RequiredPagesCheck.run(original, settings: settingsFile, problems: &problems)
    RequiredPagesCheck.checkCore(original, settings, problems: &problems)
    if rules.isEmpty, !unreadable.contains(.rules),
      original.drafts.contains(where: { $0.kind == .questionnaire || $0.map.has("proves") })
    {
      unreadable.insert(.rules)
      problems.append(
        Diagnostic(
          .missingFolder, "Content/rules has no rule file", at: nil,
          help: ["put it back: pages ask its questions and prove their sentences by it"]))
    }
    let phrases = "Content/\(settings.defaultLanguage.code)/phrases.yaml"
    if !folder.has(phrases), original.drafts.contains(where: { $0.map.has("say") }) {
      problems.append(
        Diagnostic(
          .missingFolder, "\(phrases) is missing", at: nil,
          help: ["pages name its phrases under \"say\": write them there, as name: \"Words.\""]))
    }
    let areRulesRead = !unreadable.contains(.rules)
    let translations = Parallel.map(
      Array(settings.languages.dropFirst()), jobs: folder.jobs, problems: &problems
    ) { language, problems in
      LanguageDraft(
        language, translating: original, fallback: settings.fallback, folder: folder,
        rules: recalledRules, areRulesRead: areRulesRead, frameIDs: frameIDs,
        problems: &problems)
    }
    let drafts = [original] + translations
    let completeness = CompletenessCheck(original: original, settings: settings)
    _ = Parallel.map(translations, jobs: folder.jobs, problems: &problems) { draft, problems in
      draft.checkTerms(original: original, problems: &problems)
      // A language that is still being written promises nothing.
      if !more.contains(draft.language.code) {
        completeness.run(draft, problems: &problems)
        draft.checkWording(problems: &problems)
      }
    }
    for draft in drafts { StrayFileCheck.run(draft.language, folder, problems: &problems) }
    let unique = Parallel.ahead(jobs: folder.jobs) {
      var found: [Diagnostic] = []
      for draft in drafts { UniquenessCheck.run(draft.drafts, problems: &found) }
      return found
    }
    let files = folder.paths(under: "Public", problems: &problems)
      .map { String($0.dropFirst("Public/".count)) }
    var indexFaults: [Diagnostic] = []
    let index = LinkIndex(
      drafts, rules: rules, links: links, settings: settings, files: files,
      unknown: unreadable, problems: &indexFaults)
    problems += unique() + indexFaults
    let listFile = folder.optionalText(at: AddressList.path, problems: &problems)
    // No page asks where old addresses lead.
    let book = Parallel.ahead(jobs: folder.jobs) { [folder] in
      AddressBook(
        drafts, index: index, original: settings.defaultLanguage, list: listFile,
        memory: folder.memory)
    }
    let recalledIndex = folder.memory.recall("index", from: index, problems: &problems) { _ in
      index
    }
    let shared = folder.store.map { _ in Self.shared(drafts) }
    let finished = Parallel.map(drafts, jobs: folder.jobs, problems: &problems) {
      SecondPass(
        $0, index: recalledIndex, words: settings.dutyWords, laws: laws, shared: shared
      ).run(problems: &$1)
    }
    let languages = finished.map(\.content)
    // Translations have the duties of what they translate: they are counted once.
    let duties = finished.first { $0.content.language.isDefault }?.duties ?? DutyCount()
    for content in languages { ReviewCheck.run(content.pages, today: today, problems: &problems) }
    DayCheck.run(
      folder, language: settings.defaultLanguage, rules: rules, today: today,
      problems: &problems)
    if areRulesRead, let spans = SpanCheck(rules) {
      for draft in original.drafts { spans.run(draft.file, draft.spans, problems: &problems) }
      for file in rules.map(\.file) {
        spans.run(file, SpanOfYears.all(in: file.bytes), problems: &problems)
      }
    }
    laws.checkSources(
      original.drafts, isBroken: { index.isBroken($0, in: settings.defaultLanguage.code) },
      problems: &problems)
    let (compiledRules, faults) = ruleReading().proofs()
    problems += faults + book().problems
    let (addresses, moved, list) = (book().addresses, book().moved, book().list)
    let site = Site(
      settings: settings, languages: languages, rules: rules,
      compiledRules: compiledRules.value,
      links: links, index: index, laws: laws, duties: duties,
      wordPlaces: original.tables.strings.locations, addresses: addresses, moved: moved)
    RuleChecks(
      site: site, rulesNumber: compiledRules.number, memory: folder.memory, jobs: folder.jobs
    ).run(problems: &problems)
    LawReviewCheck(site: site).run(problems: &problems)
    if !problems.hasErrors {
      PhraseCheck.run(original.tables.phrases, in: site, problems: &problems)
    }
    // Where two pages claim one place, what is missing is no second fault.
    // Nor where nobody knows what a page is called, or which languages there are.
    let areApart = !problems.contains {
      [.duplicateID, .addressCollision, .invalidID].contains($0.code)
        || $0.severity == .error && $0.location?.file.path == settingsFile.path
    }
    if areApart, let file = listFile, let list {
      AddressCheck(
        list: list, file: file, addresses: addresses,
        moved: moved,
        unread: UnreadNames(drafts, index: index, original: settings.defaultLanguage), left: more
      ).run(problems: &problems)
    }
    Consequences.drop(from: &problems)
    return site
  }

  private struct RuleReading: Sendable {
    let rules: BuildMemory.Recalled<[RuleBook]>
    let problems: [Diagnostic]
    let proofs: @Sendable () -> (rules: BuildMemory.Recalled<[CompiledRules]>, [Diagnostic])
  }

  /// The rules, read while pages are, and proved as soon as they are read: both take long and hang on
  /// nothing else.
  private func ruleReading() -> @Sendable () -> RuleReading {
    Parallel.ahead(jobs: folder.jobs) { [folder, today] in
      var problems: [Diagnostic] = []
      let rules = RuleFolder.recall(folder, problems: &problems)
      let proofs = Parallel.ahead(jobs: folder.jobs) {
        var found: [Diagnostic] = []
        let proved = RuleProofs.run(
          rules.value, number: rules.number, today: today, memory: folder.memory, problems: &found)
        return (rules: proved, found)
      }
      return RuleReading(rules: rules, problems: problems, proofs: proofs)
    }
  }

  /// The digest of what pages may know of each other. What they take from other files is the same for
  /// the whole store.
  private static func shared(_ drafts: [LanguageDraft]) -> Digest {
    Digest(
      drafts.flatMap(\.drafts).compactMap(\.outline)
        + drafts.flatMap(\.broken).map { Digest(of: $0.file.bytes) })
  }

  /// False, with a problem, where the folder of the default language holds no page: then every file
  /// of other languages would seem to translate nothing.
  private func hasPages(_ language: Language, problems: inout [Diagnostic]) -> Bool {
    let base = "Content/\(language.code)"
    var known: [Diagnostic] = []
    if folder.paths(under: base, problems: &known).contains(where: { $0.hasSuffix(".md") }) {
      return true
    }
    problems.append(
      Diagnostic(
        .missingFolder, "\(base) has no pages", at: nil,
        help: [
          "the first language in Content/site.yaml is the one that others translate: name it first"
        ]))
    return false
  }
}
