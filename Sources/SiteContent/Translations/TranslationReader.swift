import Diagnostics
import Markdown
import Storage
import StrictYAML

/// Reads the translation of a page.
struct TranslationReader {
  let language: Language
  let parser: MarkdownParser
  let original: LanguageDraft
  /// By file, relative to the language's folder.
  let marks: [String: MarkFile]
  let spill: SpillFile?

  /// The page that a file translates: the one at the same place in the default language's folder.
  func original(of file: SourceFile) -> PageDraft? {
    original.draft(at: source(of: file))
  }

  func marks(of file: SourceFile) -> MarkFile? { marks[relative(file)] }

  private func relative(_ file: SourceFile) -> String {
    String(file.path.dropFirst("Content/\(language.code)/".count))
  }

  private func source(of file: SourceFile) -> String {
    "Content/\(original.language.code)/\(relative(file))"
  }

  /// The page of nearly that name, in whatever folder.
  private func help(for source: String) -> [String] {
    func name(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }
    let paths = original.drafts.map(\.file.path)
    let near =
      paths.first { name($0) == name(source) }
      ?? NearMiss.nearest(to: name(source), in: paths.map(name)).flatMap { near in
        paths.first { name($0) == near }
      }
    return [
      near.map { "did you mean \"\($0)\"? A translation stands at the same place" }
        ?? "give the file the name and the place of the page that it translates"
    ]
  }

  /// Nil, with problems, where the file translates nothing or cannot be read.
  func read(_ text: PageSource, problems: inout [Diagnostic]) -> PageDraft? {
    let file = text.file
    guard let page = original(of: file) else {
      let source = source(of: file)
      // A page that is there and cannot be read is told once.
      if original.broken.contains(where: { $0.file.path == source }) { return nil }
      problems.append(
        Diagnostic(
          .unmatchedTranslation, "there is no \(source) that this file translates",
          at: SourceLocation(file: file, line: 1, column: 1),
          help: help(for: source)))
      return nil
    }
    defer { page.restTexts() }
    guard let front = text.front(problems: &problems), let root = front.root else {
      return nil
    }
    let before = problems.count
    let body = parser.parse(
      file.bytes[front.bodyStart...], in: file, firstLine: front.bodyLine,
      linksTerms: page.kind.linksTerms, problems: &problems)
    let sections = PageSections(
      front: root, kind: page.kind, headings: body.headings, file: file, bodyLine: front.bodyLine)
    let marks = marks(of: file)?.marks ?? [:]
    let pairs = TranslatedSection.pairs(
      file: relative(file), page: page.id, original: page.sections.all, translation: sections.all,
      marks: marks)
    report(pairs, marks, page, file, problems: &problems)
    let translation = PageTranslation(originalTitle: page.title, sections: pairs)
    var merge = FrontMatterMerge(
      original: page.file, kind: page.kind,
      keepsOriginal: Set(pairs.filter(\.state.showsOriginal).map(\.id)),
      changedKeys: translation.changedKeys,
      tolerated: Set(pairs.filter { $0.state == .removed && $0.mark != nil }.map(\.id)))
    let merged = merge.merge(page.front, with: root)
    problems += merge.problems
    ShapeCheck(original: page, translation: body, pairs: pairs).run(problems: &problems)
    let inBody = Set(page.sections.body.map(\.id))
    let composer = BodyComposer(
      original: page, originalParser: original.parser, file: file, parser: parser,
      sections: sections, linksTerms: page.kind.linksTerms)
    let parts = composer.parts(
      whole: body,
      pairs: pairs.filter { inBody.contains($0.id) || $0.state == .removed },
      problems: &problems)
    return PageDraft(
      translating: page, source: text, root: merged, language: language, parts: parts,
      refused: TextResolver.refused(problems[before...]), translation: translation,
      spill: spill, problems: &problems)
  }

  /// A section that one of the two lacks is a fault, unless the default language changed after the
  /// page was marked: then readers see its words, and the list of old sections has it.
  private func report(
    _ pairs: [TranslatedSection], _ marks: [String: TranslationMark], _ page: PageDraft,
    _ file: SourceFile, problems: inout [Diagnostic]
  ) {
    let inBody = Set(page.sections.body.map(\.id))
    for (index, pair) in pairs.enumerated() {
      if pair.state == .missing, inBody.contains(pair.id), let original = pair.original,
        marks.isEmpty || marks[pair.id] != nil
      {
        let next = pairs[index...].first { inBody.contains($0.id) && $0.translation != nil }
        let end =
          file.bytes.last == UInt8(ascii: "\n") ? file.lineStarts.count - 1 : file.lineStarts.count
        problems.append(
          Diagnostic(
            .missingTranslation,
            pair.id == TextSection.intro
              ? "the translation lacks the text before the first heading"
              : "the translation lacks the section {#\(pair.id)}",
            at: next?.translation?.location ?? SourceLocation(file: file, line: end, column: 1),
            notes: [.init("it stands there", at: original.location)],
            help: [
              next == nil ? "it belongs at the end of the file" : "it belongs before this section",
              "pin translated headings to the anchors there: ## … {#\(pair.id)}",
            ]))
      }
      if pair.state == .removed, marks[pair.id] == nil, let translation = pair.translation,
        page.map["provisions"] == nil && page.map["claims"] == nil || inBody.contains(pair.id)
      {
        problems.append(
          Diagnostic(
            .unmatchedTranslation, "\(page.file.path) has no section {#\(pair.id)}",
            at: translation.location,
            help: NearMiss.help(for: pair.id, in: page.sections.body.map(\.id))
              + ["pin the heading to the anchor of the section that it translates"]))
      }
    }
  }
}
