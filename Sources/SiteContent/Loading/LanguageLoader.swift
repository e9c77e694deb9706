import Diagnostics
import Markdown
import StrictYAML

/// Everything of one language after the first pass.
struct LanguageDraft: Sendable {
  let language: Language
  let strings: TextTable
  let phrases: TextTable
  let glossary: YAMLNode?
  let changes: YAMLNode?
  let synonyms: [Synonym]
  let parser: MarkdownParser
  let drafts: [PageDraft]
  private let memory: BuildMemory
  /// Another one whenever the parser's options are.
  private let parserNumber: Int

  init(_ language: Language, folder: SiteFolder, problems: inout [Diagnostic]) {
    let base = "Content/\(language.code)"
    self.language = language
    let stringsFile = folder.requiredText(at: "\(base)/strings.yaml", problems: &problems)
    let questionnaire = folder.optionalText(
      at: "\(base)/questionnaire-strings.yaml", problems: &problems)
    let memory = folder.memory
    self.memory = memory
    self.strings = TextTable.load(stringsFile, memory, problems: &problems)
      .merging(TextTable.load(questionnaire, memory, problems: &problems))
    self.phrases = TextTable.load(
      folder.optionalText(at: "\(base)/phrases.yaml", problems: &problems), memory,
      problems: &problems)
    self.glossary = folder.optionalYAML(at: "\(base)/glossary.yaml", problems: &problems)
    self.changes = folder.optionalYAML(at: "\(base)/changes.yaml", problems: &problems)
    self.synonyms = SynonymReader.read(
      folder.optionalYAML(at: "\(base)/synonyms.yaml", problems: &problems), problems: &problems)
    let options = MarkdownOptions(
      strings: strings, file: stringsFile, terms: GlossaryWords.patterns(glossary),
      problems: &problems)
    let parser = memory.recall("parser \(base)", from: options, problems: &problems) { _ in
      MarkdownParser(options: options)
    }
    self.parser = parser.value
    self.parserNumber = parser.number
    var drafts: [PageDraft] = []
    for file in folder.texts(under: base, endings: [".md"], problems: &problems) {
      let inputs = DraftInputs(file: file, language: language, parser: parser.number)
      let draft = memory.recall("draft \(file.path)", from: inputs, problems: &problems) {
        PageDraft(file, language: language, parser: parser.value, problems: &$0)
      }
      if let draft = draft.value { drafts.append(draft) }
    }
    self.drafts = drafts
  }

  /// The second pass.
  func finish(
    index: LinkIndex, words: DutyWords?, duties: inout DutyCount,
    problems: inout [Diagnostic]
  ) -> LanguageContent {
    let builder = PageBuilder(parser: parser, index: index)
    let indexNumber = memory.recall("index", from: index, problems: &problems) { _ in index }.number
    func inputs(_ draft: PageDraft, listed: String = "") -> PageInputs {
      PageInputs(
        draft: DraftInputs(file: draft.file, language: language, parser: parserNumber),
        index: indexNumber, listed: listed, phrases: phrases.texts, words: words)
    }
    let questions = drafts.filter { $0.kind == .faq }.map { draft in
      memory.recall("question \(draft.file.path)", from: inputs(draft), problems: &problems) {
        builder.question(draft, problems: &$0)
      }.value
    }
    let terms = GlossaryReader.read(
      glossary, texts: texts(for: "glossary", index), problems: &problems)
    var pages: [Page] = []
    for draft in drafts {
      let listed = listedText(draft.kind, questions, terms)
      let (page, count) = memory.recall(
        "page \(draft.file.path)", from: inputs(draft, listed: listed), problems: &problems
      ) { problems in
        let page = builder.build(draft, listed: listed, problems: &problems)
        let count = DutyCheck.run(draft, page, words: words, problems: &problems)
        check(page, draft, problems: &problems)
        return (page, count)
      }.value
      duties += count
      if draft.kind != .faq { pages.append(page) }
    }
    return LanguageContent(
      language: language, strings: strings.texts, phrases: phrases.texts,
      pages: pages.sorted { ($0.order, $0.id) < ($1.order, $1.id) },
      questions: questions.sorted { ($0.order, $0.id) < ($1.order, $1.id) },
      terms: terms, synonyms: synonyms,
      changes: ChangesReader.read(
        changes, texts: texts(for: "changes", index), problems: &problems))
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
    for node in draft.map.items("say", problems: &problems) {
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
}

/// Everything that the second pass over a page reads. What is left out here goes stale in a preview.
private struct PageInputs: Equatable, Sendable {
  let draft: DraftInputs
  /// The number of the index of link targets.
  let index: Int
  let listed: String
  let phrases: [String: String]
  let words: DutyWords?
}

extension DiagnosticCode {
  package static let unknownPhrase = DiagnosticCode("unknown-phrase")
}
