import Caching
import Diagnostics
import Parallelism
import RuleBook
import StrictYAML

extension LanguageDraft {
  /// A translation.
  ///
  /// - Parameter areRulesRead: false where a rule file is at fault, so that texts may be missing.
  init(
    _ language: Language, translating original: LanguageDraft, fallback: SiteSettings.Fallback,
    folder: SiteFolder, rules: BuildMemory.Recalled<[RuleBook]>, areRulesRead: Bool,
    frameIDs: Set<String>, problems: inout [Diagnostic]
  ) {
    let base = "Content/\(language.code)"
    let marks = MarkFolder.load(folder, language: language.code, problems: &problems)
    // No page asks for them.
    let wordsOfRules = Parallel.ahead(jobs: folder.jobs) {
      var problems: [Diagnostic] = []
      let file = folder.optionalText(at: "\(base)/\(RuleTranslation.name)", problems: &problems)
      var faults: [Diagnostic] = []
      let rules = LanguageRules.recall(
        rules, language: language.code, file: file, marks: marks[RuleTranslation.name],
        memory: folder.memory, problems: &faults)
      return (rules: rules, problems: areRulesRead ? problems + faults : problems)
    }
    self.language = language
    self.original = original.language
    memory = folder.memory
    store = folder.store
    spill = folder.spill
    jobs = folder.jobs
    let recalledTables = LanguageTables.recall(
      translating: original.tables, original.tablesNumber,
      names: ("Content/\(original.language.code)", base), folder: folder, marks: marks,
      problems: &problems)
    tables = recalledTables.value
    tablesNumber = recalledTables.number
    synonyms = SynonymReader.read(
      folder.optionalYAML(at: "\(base)/synonyms.yaml", problems: &problems), problems: &problems)
    let parser = Self.parser(tables, language, frameIDs, memory, problems: &problems)
    self.parser = parser.value
    self.parserNumber = parser.number
    MarkFolder.checkFiles(
      of: marks, languages: (original.language.code, language.code), folder, problems: &problems)
    let reader = TranslationReader(
      language: language, parser: parser.value, original: original, marks: marks,
      spill: folder.spill)
    var read = Self.read(
      base, folder, problems: &problems,
      inputs: { file in
        DraftInputs(
          file: file, language: language, parser: parser.number,
          original: reader.original(of: file)?.file, originalParser: original.parserNumber,
          marks: reader.marks(of: file))
      },
      by: { reader.read($0, problems: &$1) })
    var drafts = read.results.compactMap(\.result)
    if fallback == .english {
      let present = Set(drafts.map(\.id))
      for page in original.drafts where !present.contains(page.id) && tables.canShow(page.kind) {
        read.inputs[page.file.path] = DraftInputs(
          file: page.file, language: language, parser: original.parserNumber)
        drafts.append(PageDraft(fallbackFor: page, in: language))
      }
    }
    self.drafts = drafts
    unreadNames = read.results.filter { $0.result == nil }.flatMap {
      FrontMatter.guessedNames(in: $0.file)
    }
    // A page that cannot be read is shown in the default language.
    broken = []
    unreadable = []
    places = Self.places(of: drafts)
    inputs = read.inputs
    let translated = wordsOfRules()
    problems += translated.problems
    self.rules = translated.rules.value.rules
    rulesNumber = translated.rules.number
    tableSections = tables.sections + translated.rules.value.sections
  }
}
