import Diagnostics
import Parallelism
import RuleBook

extension SiteLoader {
  /// Reads everything; nil, with a problem, where there is no site at all.
  ///
  /// - Parameter known: as with `load`.
  func readDrafts(
    problems: inout [Diagnostic], words known: ([String]) -> Void
  ) -> SiteDrafts? {
    guard let settingsFile = folder.requiredText(at: "Content/site.yaml", problems: &problems),
      let settings = SiteSettings.load(settingsFile, problems: &problems)?
        .present(in: folder, problems: &problems).adding(more),
      hasPages(settings.defaultLanguage, problems: &problems)
    else { return nil }
    let rulesToCome = RuleReading.begin(in: folder, today: today)
    var unreadable: Set<LinkIndex.Unreadable> = []
    let faults = problems.count
    let links = AddressReader.read(
      folder.optionalYAML(at: "Content/links.yaml", problems: &problems), problems: &problems)
    if problems[faults...].hasErrors { unreadable.insert(.addresses) }
    let laws = LawShelf.load(folder, problems: &problems)
    let frameIDs = FrameIDs.read(folder)
    let original = LanguageDraft(
      settings.defaultLanguage, folder: folder, rules: { rulesToCome().rules },
      frameIDs: frameIDs, problems: &problems)
    let ruleReading = rulesToCome()
    problems += ruleReading.problems
    if ruleReading.problems.hasErrors { unreadable.insert(.rules) }
    known(original.tables.strings.texts.keys.sorted())
    RequiredPagesCheck.run(original, settings: settingsFile, problems: &problems)
    RequiredPagesCheck.checkCore(original, settings, problems: &problems)
    if !unreadable.contains(.rules), lacksRules(ruleReading.rules.value, original, &problems) {
      unreadable.insert(.rules)
    }
    checkPhrases(original, problems: &problems)
    let areRulesRead = !unreadable.contains(.rules)
    let translations = Parallel.map(
      Array(settings.languages.dropFirst()), jobs: folder.jobs, problems: &problems
    ) { [folder] language, problems in
      LanguageDraft(
        language, translating: original, fallback: settings.fallback, folder: folder,
        rules: ruleReading.rules, areRulesRead: areRulesRead, frameIDs: frameIDs,
        problems: &problems)
    }
    return SiteDrafts(
      settings: settings, settingsFile: settingsFile, links: links, laws: laws,
      ruleReading: ruleReading, original: original, translations: translations,
      unreadable: unreadable)
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

  /// True, with a problem, where there is no rule, and pages ask for some.
  private func lacksRules(
    _ rules: [RuleBook], _ original: LanguageDraft, _ problems: inout [Diagnostic]
  ) -> Bool {
    guard rules.isEmpty,
      original.drafts.contains(where: { $0.kind == .questionnaire || $0.map.has("proves") })
    else { return false }
    problems.append(
      Diagnostic(
        .missingFolder, "Content/rules has no rule file", at: nil,
        help: ["put it back: pages ask its questions and prove their sentences by it"]))
    return true
  }

  private func checkPhrases(_ original: LanguageDraft, problems: inout [Diagnostic]) {
    let phrases = "Content/\(original.language.code)/phrases.yaml"
    guard !folder.has(phrases), original.drafts.contains(where: { $0.map.has("say") }) else {
      return
    }
    problems.append(
      Diagnostic(
        .missingFolder, "\(phrases) is missing", at: nil,
        help: ["pages name its phrases under \"say\": write them there, as name: \"Words.\""]))
  }
}
