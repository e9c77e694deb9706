import Caching
import Diagnostics
import Markdown
import Storage
import StrictYAML

extension DiagnosticCode {
  package static let missingPart = DiagnosticCode("missing-part")
}

/// The second pass: makes a finished page of a draft, now that every link target is known.
///
/// A class, for bodies that are made later hold it.
final class PageBuilder: Sendable {
  let parser: MarkdownParser
  let index: LinkIndex
  let notices: NoticeWriter
  let laws: LawShelf
  /// Of everything that all pages share and that pages may show of each other; nil where nothing is
  /// kept for the next build.
  let shared: Digest?
  /// Where bodies lie until their pages are drawn; nil keeps them in memory.
  let spill: SpillFile?

  /// - Parameters:
  ///   - shared: as `shared` tells.
  ///   - spill: as `spill` tells.
  init(
    parser: MarkdownParser, index: LinkIndex, notices: NoticeWriter, laws: LawShelf,
    shared: Digest?, spill: SpillFile?
  ) {
    (self.parser, self.index, self.notices, self.laws) = (parser, index, notices, laws)
    (self.shared, self.spill) = (shared, spill)
  }

  /// - Parameter listed: words that the page shows and that stand in other files (FAQ entries,
  ///   terms), for its reading grade.
  /// - Parameter known: what the last build found in the very same body, which then had no problem.
  func build(
    _ draft: PageDraft, listed: String = "", known: PageFindings? = nil,
    problems: inout [Diagnostic]
  ) -> Page {
    let texts = resolver(for: draft)
    let map = draft.map
    let plainAnswer =
      known?.answer ?? texts.inline(map["answer"], "answer", problems: &problems)
    check(draft, answer: plainAnswer, problems: &problems)
    ShownSigns.check(map, ["title", "label", "description", "place", "short"], problems: &problems)
    let answerNote = draft.translation?.note(on: "answer")
    let answer = notices.inline(plainAnswer, answerNote)
    let body =
      known.map { bodyLater(draft, texts, $0) } ?? body(draft, texts, problems: &problems)
    let details = details(draft, texts, problems: &problems)
    let grade =
      known.map(\.grade)
      ?? grade(
        of: [answer.readingText, body.readingText, details.readingText, listed], draft,
        problems: &problems)
    return Page(
      id: draft.id, kind: draft.kind, language: draft.language, slug: draft.slug,
      title: draft.title, label: map.text("label", problems: &problems) ?? draft.title,
      description: description(draft, problems: &problems),
      order: map.whole("order", problems: &problems) ?? .max, answer: answer,
      review: Review.read(map, problems: &problems),
      // What is no name was told where the phrases are known.
      say: map.items("say", problems: &problems).compactMap(\.scalar),
      proves: ProvedCaseReader.read(map, body: draft.body, problems: &problems),
      body: body.body(in: spill), details: details, grade: grade, file: draft.file,
      originalTexts: draft.translation?.changedKeys ?? [],
      titleNote: answerNote == nil
        ? draft.translation?.note(on: "title").flatMap(notices.telling) : nil,
      original: notices.original,
      isReviewed: draft.translation.map { one in
        one.sections.allSatisfy { $0.translation == nil || $0.reviewedBy != nil }
      }, isFallback: draft.translation?.isFallback ?? false, key: key(of: draft))
  }

  /// Of everything that the page of a draft is made from.
  func key(of draft: PageDraft) -> Digest? {
    guard let shared, let own = draft.digest else { return nil }
    return Digest([shared, own])
  }

  private func grade(
    of texts: [String], _ draft: PageDraft, problems: inout [Diagnostic]
  ) -> Double? {
    let reading = PageReading(text: texts.joined(separator: "\n"), draft: draft)
    problems += reading.problems
    return reading.grade
  }

  func question(_ draft: PageDraft, problems: inout [Diagnostic]) -> FrequentQuestion {
    let texts = resolver(for: draft)
    let note = draft.translation?.note(on: "question")
    let answer = body(draft, texts, problems: &problems)
    Limits.check(
      answer.wordCount, Limits.questionWords, "the answer", at: draft.map.keyLocation("question"),
      in: draft.language, problems: &problems)
    if !draft.isBodyUnread, !draft.body.links.contains(where: { $0.destination.hasPrefix("cite:") })
    {
      problems.append(
        Diagnostic(
          .dutyWithoutSource, "the answer names no provision",
          at: draft.map.keyLocation("question"),
          help: ["add a link such as [§ 7284.6(a)](cite:gov-7284.6/a)"]))
    }
    ShownSigns.check(draft.map, ["question", "label", "description"], problems: &problems)
    let group =
      draft.map.requiredChoice("group", FrequentQuestion.Group.self, problems: &problems)
      ?? .residents
    return FrequentQuestion(
      id: draft.id, question: draft.title,
      isOriginal: note?.showsOriginal ?? false, note: note.flatMap(notices.telling), group: group,
      order: draft.map.whole("order", problems: &problems) ?? .max, answer: answer,
      proves: ProvedCaseReader.read(draft.map, body: draft.body, problems: &problems))
  }

  /// A body that had no problem, made where somebody asks for its texts.
  private func bodyLater(
    _ draft: PageDraft, _ texts: TextResolver, _ known: PageFindings
  ) -> RichText {
    RichText(headings: draft.headings, destinations: known.destinations) { [self] in
      var none: [Diagnostic] = []
      return body(draft, texts, problems: &none).content
    }
  }

  /// The parts of the body, each with what the reader is to know of it.
  private func body(
    _ draft: PageDraft, _ texts: TextResolver, problems: inout [Diagnostic]
  ) -> RichText {
    guard draft.translation != nil else {
      return texts.finish(draft.body, refused: draft.refused, problems: &problems)
    }
    return RichText.joined(
      draft.parts.map { part in
        notices.block(
          texts.finish(part.output, refused: draft.refused, problems: &problems), part.note)
      })
  }

  private func resolver(for draft: PageDraft) -> TextResolver {
    let path =
      draft.kind == .faq
      ? index.page("faq", in: draft.language.code)?.outputPath ?? draft.outputPath
      : draft.outputPath
    return TextResolver(
      parser: parser,
      links: LinkResolver(
        index: index, language: draft.language, outputPath: path, ownAnchors: draft.anchors))
  }

  private func description(_ draft: PageDraft, problems: inout [Diagnostic]) -> String {
    guard let text = draft.map.requiredText("description", problems: &problems) else { return "" }
    let allowed = Limits.allowed(Limits.descriptionCharacters, in: draft.language)
    // It never has more characters than bytes, which are counted at once.
    if text.utf8.count > allowed, text.count > allowed {
      problems.append(
        Diagnostic(
          .tooLong,
          "the description has \(text.count) characters; it may have \(Limits.descriptionCharacters)",
          at: draft.map["description"]?.location,
          help: ["search pages cut it there; say less"]))
    }
    return text
  }

  private func check(_ draft: PageDraft, answer: RichText, problems: inout [Diagnostic]) {
    if draft.kind.needsAnswer { _ = draft.map.requiredText("answer", problems: &problems) }
    if answer.wordCount > Limits.allowed(Limits.answerWords, in: draft.language) {
      problems.append(
        Diagnostic(
          .tooLong,
          "the short answer has \(answer.wordCount) words; it may have \(Limits.answerWords)",
          at: draft.map["answer"]?.location,
          help: ["say first what the reader came to know; move the rest into the body"]))
    }
    if draft.isBodyUnread { return }
    for anchor in draft.kind.requiredAnchors
    where !draft.headings.contains(where: { $0.id == anchor }) {
      problems.append(
        Diagnostic(
          .missingPart, "a page of kind \"\(draft.kind.rawValue)\" needs a heading {#\(anchor)}",
          at: draft.map.keyLocation("kind"),
          help: ["add \"## … {#\(anchor)}\" to the body"]))
    }
  }
}
