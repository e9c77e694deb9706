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
  let parser: MarkdownParser
  let drafts: [PageDraft]

  init(_ language: Language, folder: SiteFolder, problems: inout [Diagnostic]) {
    let base = "Content/\(language.code)"
    self.language = language
    let stringsFile = folder.requiredText(at: "\(base)/strings.yaml", problems: &problems)
    let questionnaire = folder.optionalText(
      at: "\(base)/questionnaire-strings.yaml", problems: &problems)
    self.strings = TextTable.load(stringsFile, problems: &problems)
      .merging(TextTable.load(questionnaire, problems: &problems))
    self.phrases = TextTable.load(
      folder.optionalText(at: "\(base)/phrases.yaml", problems: &problems), problems: &problems)
    self.glossary = folder.optionalText(at: "\(base)/glossary.yaml", problems: &problems).flatMap {
      YAMLText.parse($0, problems: &problems)
    }
    self.changes = folder.optionalText(at: "\(base)/changes.yaml", problems: &problems).flatMap {
      YAMLText.parse($0, problems: &problems)
    }
    let parser = MarkdownParser(
      options: MarkdownOptions(
        strings: strings, file: stringsFile, terms: GlossaryWords.patterns(glossary),
        problems: &problems))
    self.parser = parser
    var drafts: [PageDraft] = []
    for file in folder.texts(under: base, endings: [".md"], problems: &problems) {
      if let draft = PageDraft(file, language: language, parser: parser, problems: &problems) {
        drafts.append(draft)
      }
    }
    self.drafts = drafts
  }

  /// The second pass.
  func finish(
    index: LinkIndex, words: DutyWords?, duties: inout DutyCount,
    problems: inout [Diagnostic]
  ) -> LanguageContent {
    let builder = PageBuilder(parser: parser, index: index)
    let questions = drafts.filter { $0.kind == .faq }.map {
      builder.question($0, problems: &problems)
    }
    let terms = GlossaryReader.read(
      glossary, texts: texts(for: "glossary", index), problems: &problems)
    var pages: [Page] = []
    for draft in drafts {
      let page = builder.build(
        draft, listed: listedText(draft.kind, questions, terms), problems: &problems)
      duties += DutyCheck.run(draft, page, words: words, problems: &problems)
      check(page, draft, problems: &problems)
      if draft.kind != .faq { pages.append(page) }
    }
    return LanguageContent(
      language: language, strings: strings.texts, phrases: phrases.texts,
      pages: pages.sorted { ($0.order, $0.id) < ($1.order, $1.id) },
      questions: questions.sorted { ($0.order, $0.id) < ($1.order, $1.id) },
      terms: terms,
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

extension DiagnosticCode {
  package static let unknownPhrase = DiagnosticCode("unknown-phrase")
}
