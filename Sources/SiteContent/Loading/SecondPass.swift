import Caching
import Diagnostics
import Markdown
import Parallelism

/// The second pass over a language: every link target is known, so pages, questions, terms and
/// changes are made of what the first pass read.
///
/// A class, for what makes a page holds it, and thousands of copies would count up all that it has.
final class SecondPass: Sendable {
  private let draft: LanguageDraft
  private let index: LinkIndex
  /// Another one whenever the index is.
  private let indexNumber: Int
  private let words: DutyWords?
  private let laws: LawShelf
  private let builder: PageBuilder
  private let notices: NoticeWriter

  /// - Parameters:
  ///   - index: with its number, as the memory gives it.
  ///   - shared: what all pages share, for the store.
  init(
    _ draft: LanguageDraft, index: BuildMemory.Recalled<LinkIndex>, words: DutyWords?,
    laws: LawShelf, shared: Digest?
  ) {
    self.draft = draft
    self.index = index.value
    indexNumber = index.number
    self.words = words
    self.laws = laws
    notices = NoticeWriter(
      strings: draft.tables.strings.texts, language: draft.language, original: draft.original)
    builder = PageBuilder(
      parser: draft.parser, index: index.value, notices: notices, laws: laws, shared: shared,
      spill: draft.spill)
  }

  private var tables: LanguageTables { draft.tables }
  private var memory: BuildMemory { draft.memory }
  private var code: String { draft.language.code }

  func run(problems: inout [Diagnostic]) -> (content: LanguageContent, duties: DutyCount) {
    let questions = questions(problems: &problems)
    let terms = terms(problems: &problems)
    let changes = changes(problems: &problems)
    for page in draft.broken {
      let links = LinkResolver(
        index: index, language: draft.language, outputPath: "broken.html")
      page.check(links, problems: &problems)
    }
    let shown = draft.shown
    let built = Parallel.map(shown, jobs: draft.jobs, problems: &problems) {
      [self] page, problems in
      make(page, listed: listedText(page.kind, questions, terms), problems: &problems)
    }
    var duties = DutyCount()
    for (_, count) in built { duties += count }
    let pages = zip(shown, built).filter { $0.0.kind != .faq }.map { $0.1.page }
    let content = LanguageContent(
      language: draft.language, rules: draft.rules, strings: tables.strings.texts,
      phrases: tables.phrases.texts,
      pages: pages.sorted { ($0.order, $0.id) < ($1.order, $1.id) },
      questions: questions.sorted { ($0.order, $0.id) < ($1.order, $1.id) },
      terms: terms, synonyms: draft.synonyms, changes: changes,
      title: tables.site.texts["title"], tagline: tables.site.texts["tagline"],
      linkTitles: tables.linkTitles.texts, sections: draft.sections)
    return (content, duties)
  }

  // MARK: - Lists

  private func questions(problems: inout [Diagnostic]) -> [FrequentQuestion] {
    let drafts = draft.drafts.filter { $0.kind == .faq }
    return Parallel.map(drafts, jobs: draft.jobs, problems: &problems) {
      [self] question, problems in
      memory.recall(
        "question \(code) \(question.file.path)", from: inputs(question), problems: &problems
      ) {
        builder.question(question, problems: &$0)
      }.value
    }
  }

  private func terms(problems: inout [Diagnostic]) -> [GlossaryTerm] {
    memory.recall("terms \(code)", from: listInputs, problems: &problems) {
      GlossaryReader.read(
        tables.glossary, texts: texts(for: "glossary"), notes: tables.termNotes,
        notices: notices, problems: &$0)
    }.value
  }

  private func changes(problems: inout [Diagnostic]) -> [SiteChange] {
    memory.recall("changes \(code)", from: listInputs, problems: &problems) {
      ChangesReader.read(
        tables.changes, texts: texts(for: "changes"), notes: tables.changeNotes,
        notices: notices, problems: &$0)
    }.value
  }

  private var listInputs: [Int] { [draft.tablesNumber, indexNumber, draft.parserNumber] }

  /// A resolver for texts that stand on the page of that id.
  private func texts(for page: String) -> TextResolver {
    let target = index.page(page, in: code)
    return TextResolver(
      parser: draft.parser,
      links: LinkResolver(
        index: index, language: draft.language, outputPath: target?.outputPath ?? "\(page).html",
        ownAnchors: target?.anchors ?? []))
  }

  // MARK: - Pages

  private func make(
    _ page: PageDraft, listed: String, problems: inout [Diagnostic]
  ) -> (page: Page, duties: DutyCount) {
    var isMadeLater = false
    // At the end: later builds of a preview take what they need from the memory.
    defer { if !memory.remembers, !isMadeLater { page.forgetTexts() } }
    if page.translation == nil {
      AnchorCheck.run(page, listed: listedAnchors(page.kind), problems: &problems)
    }
    let name = "page \(code) \(page.file.path)"
    return memory.recall(name, from: inputs(page, listed: listed), problems: &problems) {
      problems in
      let key = page.kind.isMadeOfItsFile ? builder.key(of: page) : nil
      let known = key.flatMap { draft.store?.value(name, $0, as: PageFindings.self) }
      isMadeLater = known != nil
      let before = problems.count
      let made = builder.build(page, listed: listed, known: known, problems: &problems)
      let duties = known?.duties ?? DutyCheck.run(page, made, words: words, problems: &problems)
      // A translation names the phrases of what it translates.
      if page.translation == nil, !draft.unreadable.contains(.phrases) {
        SaidPhrasesCheck.run(page, phrases: tables.phrases, problems: &problems)
      }
      if let key, known == nil, problems.count == before {
        draft.store?.put(name, key, PageFindings(made, page, duties))
      }
      return (made, duties)
    }.value
  }

  private func inputs(_ page: PageDraft, listed: String = "") -> PageInputs {
    PageInputs(
      draft: draft.inputs[page.file.path], index: indexNumber, listed: listed,
      phrases: tables.phrases.texts, words: words,
      notices: draft.language.isDefault ? [:] : tables.strings.texts,
      law: page.kind == .source ? laws.texts[page.id] : nil,
      isLawUnreadable: page.kind == .source && laws.unreadable.contains(page.id))
  }

  /// What a page shows of other files.
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
      draft.drafts.filter { $0.kind == .faq }.map {
        ($0.id, SourceLocation(file: $0.file, line: 1, column: 1))
      }
    case .glossary:
      (tables.glossary?.entry("terms")?.map ?? []).map { ($0.key, $0.keyLocation) }
    default: []
    }
  }
}
