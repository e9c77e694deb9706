import Caching
import Diagnostics
import Markdown
import Storage
import StrictYAML

/// The second pass: makes a finished page of a draft, now that every link target is known.
struct PageBuilder: Sendable {
  let parser: MarkdownParser
  let index: LinkIndex
  let notices: NoticeWriter
  let laws: LawShelf
  /// Of everything that all pages share and that pages may show of each other; nil where nothing is
  /// kept for the next build.
  let shared: Digest?
  /// Where bodies lie until their pages are drawn; nil keeps them in memory.
  let spill: SpillFile?

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
      review: Self.review(map, problems: &problems),
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
    RichText(headings: draft.headings, destinations: known.destinations) {
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
    let anchors = Set(draft.headings.map(\.id))
    for anchor in draft.kind.requiredAnchors where !anchors.contains(anchor) {
      problems.append(
        Diagnostic(
          .missingPart, "a page of kind \"\(draft.kind.rawValue)\" needs a heading {#\(anchor)}",
          at: draft.map.keyLocation("kind"),
          help: ["add \"## … {#\(anchor)}\" to the body"]))
    }
  }

  private func details(
    _ draft: PageDraft, _ texts: TextResolver, problems: inout [Diagnostic]
  ) -> Page.Details {
    let map = draft.map
    switch draft.kind {
    case .scenario:
      let short = map.requiredText("short", problems: &problems) ?? ""
      Limits.check(
        Limits.words(short), Limits.shortWords, "the line for the home page",
        at: map["short"]?.location, in: draft.language, problems: &problems)
      return .scenario(
        place: map.requiredText("place", problems: &problems) ?? "", short: short)
    case .questionnaire:
      return .questionnaire(id: map.requiredText("questionnaire", problems: &problems) ?? "")
    case .source:
      return .source(
        SourceReader(
          texts: texts, index: index, notes: draft.translation?.notes ?? [:], notices: notices,
          law: laws.texts[draft.id], isLawUnreadable: laws.unreadable.contains(draft.id)
        ).read(map, problems: &problems))
    case .article:
      return .article(
        ArticleReader(
          texts: texts, notes: draft.translation?.notes ?? [:], notices: notices
        ).read(map, problems: &problems))
    case .explainer:
      return .illustrated(illustrations(draft, problems: &problems))
    case .card, .poster:
      return .sheet(
        SheetPlanReader(index: index).read(map, in: draft.language, problems: &problems))
    default:
      return .plain
    }
  }

  private func illustrations(
    _ draft: PageDraft, problems: inout [Diagnostic]
  ) -> IllustrationPlan {
    let map = draft.map
    let chart = map.text("chart", problems: &problems)
    if let chart, !index.decisions.contains(chart),
      !index.cannotKnow(.rules, in: draft.language.code)
    {
      problems.append(
        Diagnostic(
          .unknownDecision, "no rule file has a decision \"\(chart)\"", at: map["chart"]?.location,
          help: NearMiss.help(for: chart, in: index.decisions)))
    }
    return IllustrationPlan(
      chart: chart, timeline: map.texts("timeline", problems: &problems))
  }

  private static func review(_ map: YAMLMap, problems: inout [Diagnostic]) -> Review? {
    guard let node = map["reviewed"],
      let review = YAMLMap(
        node, of: "a review", keys: ["on", "by", "next", "owner"], problems: &problems)
    else { return nil }
    let on = review.requiredDate("on", problems: &problems)
    let next = review.requiredDate("next", problems: &problems)
    guard let on, let next else { return nil }
    if next <= on {
      problems.append(
        Diagnostic(
          .invalidDate, "the next review must come after the last one",
          at: review["next"]?.location,
          help: [
            "\"on\" is the day it was read against the law, \"next\" the day that is due again"
          ]))
    } else if let latest = on.adding(days: Limits.reviewDays), latest < next {
      problems.append(
        Diagnostic(
          .invalidDate, "the next review is more than five years after the last one",
          at: review["next"]?.location, help: ["law changes each year: name an earlier day"]))
    }
    return Review(
      on: on, next: next, by: review.text("by", problems: &problems),
      owner: review.text("owner", problems: &problems), onLocation: review["on"]?.location,
      nextLocation: review["next"]?.location)
  }
}
