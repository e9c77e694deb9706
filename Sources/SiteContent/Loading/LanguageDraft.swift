import Caching
import Diagnostics
import Markdown
import RuleBook
import Storage
import StrictYAML

/// Everything of one language after the first pass.
struct LanguageDraft: Sendable {
  let language: Language
  let tables: LanguageTables
  /// Another one whenever the tables are.
  let tablesNumber: Int
  let rules: LanguageRules
  /// Another one whenever the words of the rules are.
  let rulesNumber: Int
  let synonyms: [Synonym]
  let parser: MarkdownParser
  let drafts: [PageDraft]
  let broken: [BrokenPage]
  /// What the pages that cannot be read may be called.
  let unreadNames: [String]
  /// Files of named things that are there and cannot be read: nothing is known of what they name.
  let unreadable: Set<LinkIndex.Unreadable>
  /// The sections of tables and rules; those of pages stand with the pages.
  let tableSections: [TranslatedSection]
  let original: Language
  let memory: BuildMemory
  let store: BuildStore?
  let spill: SpillFile?
  let jobs: Int
  /// Another one whenever the parser's options are.
  let parserNumber: Int
  /// What each draft was made from, by its file's path; empty where nothing is remembered.
  let inputs: [String: DraftInputs]
  /// Where each draft stands in `drafts`, by its file's path.
  let places: [String: Int]

  /// The default language.
  ///
  /// - Parameters:
  ///   - rules: asked for once the pages are read.
  ///   - frameIDs: ids of the templates, which no heading may have.
  init(
    _ language: Language, folder: SiteFolder, rules: () -> BuildMemory.Recalled<[RuleBook]>,
    frameIDs: Set<String>, problems: inout [Diagnostic]
  ) {
    let base = "Content/\(language.code)"
    self.language = language
    original = language
    memory = folder.memory
    store = folder.store
    spill = folder.spill
    jobs = folder.jobs
    let recalledTables = LanguageTables.recall(folder: folder, base: base, problems: &problems)
    tables = recalledTables.value
    tablesNumber = recalledTables.number
    for table in [tables.strings, tables.phrases] { table.checkWords(problems: &problems) }
    tableSections = []
    synonyms = SynonymReader.read(
      folder.optionalYAML(at: "\(base)/synonyms.yaml", problems: &problems), problems: &problems)
    let parser = Self.parser(tables, language, frameIDs, memory, problems: &problems)
    self.parser = parser.value
    self.parserNumber = parser.number
    let read = Self.read(
      base, folder, readsLate: true, problems: &problems,
      inputs: { DraftInputs(file: $0, language: language, parser: parser.number) },
      by: {
        PageDraft.read(
          $0, language: language, parser: parser.value, store: folder.store,
          spill: folder.spill, problems: &$1)
      })
    drafts = read.results.compactMap { if case .page(let page) = $0.result { page } else { nil } }
    broken = read.results.compactMap { if case .broken(let page) = $0.result { page } else { nil } }
    unreadNames = broken.flatMap { FrontMatter.guessedNames(in: $0.file) }
    unreadable = broken.isEmpty ? tables.unreadable : tables.unreadable.union([.claims])
    places = Self.places(of: drafts)
    inputs = read.inputs
    let rules = rules()
    self.rules = LanguageRules(rules.value)
    rulesNumber = rules.number
  }

  /// The draft of a file, by its path in the site.
  func draft(at path: String) -> PageDraft? { places[path].map { drafts[$0] } }

  /// Every section of the language beside what it translates, by the file that it stands in.
  var sections: [[TranslatedSection]] {
    [tableSections] + drafts.compactMap { $0.translation?.sections }
  }

  /// The pages that the language shows: a questionnaire only where every word of its rules is there,
  /// common questions only where there are some. Links lead to those of the default language instead.
  var shown: [PageDraft] { drafts.filter(isShown) }

  /// The translated pages that it does not show, as long as they lack something.
  var hidden: [PageDraft] { drafts.filter { !isShown($0) } }

  private func isShown(_ draft: PageDraft) -> Bool {
    guard draft.translation != nil else { return true }
    switch draft.kind {
    case .questionnaire:
      return draft.map["questionnaire"]?.scalar.map(rules.questionnaires.contains) ?? true
    case .faqIndex: return drafts.contains { $0.kind == .faq }
    default: return true
    }
  }
}
