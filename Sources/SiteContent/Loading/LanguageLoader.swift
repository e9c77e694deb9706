import Caching
import Diagnostics
import Markdown
import OfficialText
import RuleBook
import Storage
import StrictYAML

/// Everything of one language after the first pass.
struct LanguageDraft: Sendable {
  let language: Language
  let tables: LanguageTables
  /// Another one whenever the tables are.
  private let tablesNumber: Int
  let rules: LanguageRules
  /// Another one whenever the words of the rules are.
  private let rulesNumber: Int
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
  private let original: Language
  private let memory: BuildMemory
  private let store: BuildStore?
  private let spill: SpillFile?
  private let jobs: Int
  /// Another one whenever the parser's options are.
  let parserNumber: Int
  /// What each draft was made from, by its file's path; empty where nothing is remembered.
  private let inputs: [String: DraftInputs]
  /// Where each draft stands in `drafts`, by its file's path.
  private let places: [String: Int]

  /// The default language.
  ///
  /// - Parameter frameIDs: ids of the templates, which no heading may have.
  init(
    _ language: Language, folder: SiteFolder, rules: BuildMemory.Recalled<[RuleBook]>,
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
    self.rules = LanguageRules(rules.value)
    rulesNumber = rules.number
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
  }

  /// The first pass over every text below a folder, spread over the processors.
  private static func read<Result: Sendable>(
    _ base: String, _ folder: SiteFolder, readsLate: Bool = false, problems: inout [Diagnostic],
    inputs: @Sendable (SourceFile) -> DraftInputs,
    by read: @Sendable (PageSource, inout [Diagnostic]) -> Result
  ) -> (results: [(file: SourceFile, result: Result)], inputs: [String: DraftInputs]) {
    let paths = folder.paths(under: base, endings: [".md"], problems: &problems)
    let found = Parallel.map(paths, jobs: folder.jobs, problems: &problems) {
      path, problems -> (file: SourceFile, result: Result)? in
      let source = PageSource(at: path, in: folder, readsLate: readsLate, problems: &problems)
      guard let source else { return nil }
      let file = source.file
      let result = folder.memory.recall(
        "draft \(file.path)", from: folder.memory.remembers ? inputs(file) : nil,
        problems: &problems
      ) { read(source, &$0) }.value
      if let spill = folder.spill {
        file.setAside { bytes in
          let kept = spill.keep(bytes)
          return { kept.bytes }
        }
      }
      return (file, result)
    }.compactMap(\.self)
    // Where nothing is remembered nobody asks for them.
    let known = folder.memory.remembers ? found.map { ($0.file.path, inputs($0.file)) } : []
    return (found, Dictionary(known, uniquingKeysWith: { first, _ in first }))
  }

  private static func places(of drafts: [PageDraft]) -> [String: Int] {
    Dictionary(
      zip(drafts.map(\.file.path), drafts.indices), uniquingKeysWith: { first, _ in first })
  }

  /// The draft of a file, by its path in the site.
  func draft(at path: String) -> PageDraft? { places[path].map { drafts[$0] } }

  /// A translation.
  ///
  /// - Parameters:
  ///   - needs: of the rules.
  ///   - areRulesRead: false where a rule file is at fault, so that texts may be missing.
  init(
    _ language: Language, translating original: LanguageDraft, fallback: SiteSettings.Fallback,
    folder: SiteFolder, rules: BuildMemory.Recalled<[RuleBook]>, areRulesRead: Bool,
    frameIDs: Set<String>, problems: inout [Diagnostic]
  ) {
    let base = "Content/\(language.code)"
    let marks = MarkFolder.load(folder, language: language.code, problems: &problems)
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
    let wordsFile = folder.optionalText(at: "\(base)/\(RuleTranslation.name)", problems: &problems)
    var wordFaults: [Diagnostic] = []
    let translated = LanguageRules.recall(
      rules, language: language.code, file: wordsFile, marks: marks[RuleTranslation.name],
      memory: folder.memory, problems: &wordFaults)
    if areRulesRead { problems += wordFaults }
    self.rules = translated.value.rules
    rulesNumber = translated.number
    tableSections = tables.sections + translated.value.sections
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
  }

  private static func parser(
    _ tables: LanguageTables, _ language: Language, _ frameIDs: Set<String>,
    _ memory: BuildMemory, problems: inout [Diagnostic]
  ) -> BuildMemory.Recalled<MarkdownParser> {
    let options = MarkdownOptions(
      strings: tables.strings, file: tables.stringsFile,
      terms: GlossaryWords.patterns(tables.glossary, pluralsOfEnglish: language.isDefault),
      reservedIDs: frameIDs,
      // A translation that lacks words was told so, key by key, when its tables were read.
      reportsMissing: language.isDefault, problems: &problems)
    return memory.recall("parser \(language.code)", from: options, problems: &problems) { _ in
      MarkdownParser(options: options)
    }
  }

  /// Every section of the language beside what it translates, by the file that it stands in.
  var sections: [[TranslatedSection]] {
    [tableSections] + drafts.compactMap { $0.translation?.sections }
  }

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

  /// The second pass.
  ///
  /// - Parameters:
  ///   - indexNumber: another one whenever the index is.
  ///   - shared: what all pages share, for the store.
  func finish(
    index: LinkIndex, indexNumber: Int, words: DutyWords?, laws: LawShelf, shared: Digest?,
    problems: inout [Diagnostic]
  ) -> (content: LanguageContent, duties: DutyCount) {
    var duties = DutyCount()
    let notices = NoticeWriter(
      strings: tables.strings.texts, language: language, original: original)
    let builder = PageBuilder(
      parser: parser, index: index, notices: notices, laws: laws, shared: shared, spill: spill)
    @Sendable func pageInputs(_ draft: PageDraft, listed: String = "") -> PageInputs {
      PageInputs(
        draft: inputs[draft.file.path], index: indexNumber, listed: listed,
        phrases: tables.phrases.texts, words: words,
        notices: language.isDefault ? [:] : tables.strings.texts,
        law: draft.kind == .source ? laws.texts[draft.id] : nil,
        isLawUnreadable: draft.kind == .source && laws.unreadable.contains(draft.id))
    }
    let questions = Parallel.map(
      drafts.filter { $0.kind == .faq }, jobs: jobs, problems: &problems
    ) { draft, problems in
      memory.recall(
        "question \(language.code) \(draft.file.path)", from: pageInputs(draft),
        problems: &problems
      ) {
        builder.question(draft, problems: &$0)
      }.value
    }
    let listInputs = [tablesNumber, indexNumber, parserNumber]
    let terms = memory.recall("terms \(language.code)", from: listInputs, problems: &problems) {
      GlossaryReader.read(
        tables.glossary, texts: texts(for: "glossary", index), notes: tables.termNotes,
        notices: notices, problems: &$0)
    }.value
    let changes = memory.recall("changes \(language.code)", from: listInputs, problems: &problems) {
      ChangesReader.read(
        tables.changes, texts: texts(for: "changes", index), notes: tables.changeNotes,
        notices: notices, problems: &$0)
    }.value
    for page in broken {
      let links = LinkResolver(index: index, language: language, outputPath: "broken.html")
      page.check(links, problems: &problems)
    }
    let built = Parallel.map(shown, jobs: jobs, problems: &problems) { draft, problems in
      var isMadeLater = false
      // At the end: later builds of a preview take what they need from the memory.
      defer { if !memory.remembers, !isMadeLater { draft.forgetTexts() } }
      if draft.translation == nil {
        AnchorCheck.run(draft, listed: listedAnchors(draft.kind), problems: &problems)
      }
      let listed = listedText(draft.kind, questions, terms)
      return memory.recall(
        "page \(language.code) \(draft.file.path)", from: pageInputs(draft, listed: listed),
        problems: &problems
      ) { problems in
        let name = "page \(language.code) \(draft.file.path)"
        let key = draft.kind.isMadeOfItsFile ? builder.key(of: draft) : nil
        let known = key.flatMap { store?.value(name, $0, as: PageFindings.self) }
        isMadeLater = known != nil
        let before = problems.count
        let page = builder.build(draft, listed: listed, known: known, problems: &problems)
        let count =
          known?.duties ?? DutyCheck.run(draft, page, words: words, problems: &problems)
        check(page, draft, problems: &problems)
        if let key, known == nil, problems.count == before {
          store?.put(name, key, PageFindings(page, draft, count))
        }
        return (page, count)
      }.value
    }
    for (_, count) in built { duties += count }
    let pages = zip(shown, built).filter { $0.0.kind != .faq }.map { $0.1.0 }
    let content = LanguageContent(
      language: language, rules: rules, strings: tables.strings.texts,
      phrases: tables.phrases.texts,
      pages: pages.sorted { ($0.order, $0.id) < ($1.order, $1.id) },
      questions: questions.sorted { ($0.order, $0.id) < ($1.order, $1.id) },
      terms: terms, synonyms: synonyms,
      changes: changes,
      title: tables.site.texts["title"], tagline: tables.site.texts["tagline"],
      linkTitles: tables.linkTitles.texts, sections: sections)
    return (content, duties)
  }

  private func listedText(
    _ kind: PageKind, _ questions: [FrequentQuestion], _ terms: [GlossaryTerm]
  ) -> String {
    switch kind {
    case .faqIndex: questions.map(\.answer.readingText).joined(separator: "\n")
    case .glossary: terms.map(\.meaning.readingText).joined(separator: "\n")
    default: ""
    }
  }

  /// Anchors of a page that come from other files.
  private func listedAnchors(_ kind: PageKind) -> [(String, SourceLocation)] {
    switch kind {
    case .faqIndex:
      drafts.filter { $0.kind == .faq }.map {
        ($0.id, SourceLocation(file: $0.file, line: 1, column: 1))
      }
    case .glossary:
      (tables.glossary?.entry("terms")?.map ?? []).map { ($0.key, $0.keyLocation) }
    default: []
    }
  }

  /// A resolver for texts that stand on the page of that id.
  private func texts(for page: String, _ index: LinkIndex) -> TextResolver {
    let target = index.page(page, in: language.code)
    return TextResolver(
      parser: parser,
      links: LinkResolver(
        index: index, language: language, outputPath: target?.outputPath ?? "\(page).html",
        ownAnchors: target?.anchors ?? []))
  }

  private func check(_ page: Page, _ draft: PageDraft, problems: inout [Diagnostic]) {
    // A translation names the phrases of what it translates.
    guard draft.translation == nil, !unreadable.contains(.phrases) else { return }
    let phrases = tables.phrases
    let said = draft.map.items("say", problems: &problems)
    if let place = said.first(where: { $0.scalar == nil })?.location {
      problems.append(
        Diagnostic(
          .wrongType, "\"say\" is a list of names of phrases", at: place,
          help: [
            "write the names alone: say: [\(phrases.keys.prefix(2).joined(separator: ", "))]",
            "the words of each stand in phrases.yaml",
          ]))
      return
    }
    var places: [String: SourceLocation] = [:]
    for node in said {
      if let id = node.scalar, let first = places.updateValue(node.location, forKey: id) {
        problems.append(
          Diagnostic(
            .duplicateKey, "the phrase \"\(id)\" stands twice", at: node.location,
            notes: [.init("the first one is here", at: first)], help: ["keep one of the two"]))
      }
      guard let id = node.scalar, phrases.texts[id] == nil else { continue }
      problems.append(
        Diagnostic(
          .unknownPhrase, "phrases.yaml has no phrase \"\(id)\"", at: node.location,
          help: NearMiss.help(for: id, in: phrases.texts.keys)))
    }
  }
}

/// Everything that the first pass over a page reads.
private struct DraftInputs: Equatable, Sendable {
  let file: SourceFile
  let language: Language
  /// The number of the parser, as the memory gives it.
  let parser: Int
  /// What a translation translates, the parser for that, and what is recorded of it.
  var original: SourceFile?
  var originalParser: Int?
  var marks: MarkFile?
}

/// Everything that the words of a page are held against the glossary with.
private struct TermInputs: Equatable, Sendable {
  let draft: DraftInputs?
  /// The number of the check, which is another one whenever the glossaries are.
  let check: Int
}

/// Everything that the second pass over a page reads. What is left out here goes stale in a preview.
private struct PageInputs: Equatable, Sendable {
  let draft: DraftInputs?
  /// The number of the index of link targets.
  let index: Int
  let listed: String
  let phrases: [String: String]
  let words: DutyWords?
  /// The words of notices in translations.
  let notices: [String: String]
  /// The official text of a source, and whether there is one that cannot be relied on.
  let law: LawText?
  let isLawUnreadable: Bool
}

extension DiagnosticCode {
  package static let unknownPhrase = DiagnosticCode("unknown-phrase")
}
