import RuleBook
import SiteContent
import Templates

/// Makes the view of a page that an author wrote.
struct PageView {
  let context: PageContext
  let page: Page
  let kind: ViewKind

  /// What this kind adds to the common fields.
  func values() -> [String: ViewValue] {
    var values = shared()
    values.merge(StructuredData(context: context, page: page).values()) { $1 }
    switch page.details {
    case .scenario(let place, _):
      values["place"] = .text(place)
      values["flyer_url"] = .url(context.links.url(to: SheetView.flyerPath(page)))
    case .source(let source):
      values.merge(SourceView(context: context, page: page, source: source).values()) { $1 }
    case .article(let article):
      values.merge(ArticleView(context: context, article: article).values()) { $1 }
    case .sheet(let plan):
      values.merge(SheetView(context: context).values(page, plan)) { $1 }
    case .plain, .questionnaire, .illustrated: break
    }
    switch kind {
    case .home: values.merge(home()) { $1 }
    case .notFound: values["places"] = .list(context.places)
    case .faqIndex: values["groups"] = .list(questionGroups())
    case .glossary: values["terms"] = .list(terms())
    case .changes:
      values["changes"] = .list(context.content.changes.map(ChangesView(context: context).change))
      values["feed_url"] = .url(PagePaths.feedName)
    case .reviews: values["rows"] = .list(ReviewsView(context: context).rows())
    case .mirrors:
      values["books"] = .list(context.books)
      values["zip_url"] = .url(context.links.url(to: Book.zipName))
    case .data: values["groups"] = .list(DataView(context: context).groups)
    case .index: values["groups"] = .list(IndexView(context: context, page: page).groups())
    case .now, .scenario:
      let phrases = context.phrases(page.say)
      values["say"] = .list(phrases)
      values["has_say"] = .flag(!phrases.isEmpty)
    default: break
    }
    if kind == .scenario || kind == .explainer || kind == .page {
      let related = related()
      values["related"] = .list(related)
      values["has_related"] = .flag(!related.isEmpty)
    }
    return values
  }

  private func shared() -> [String: ViewValue] {
    let headings = page.body.headings.filter { $0.level == 2 }
    let contents = headings.map { context.link($0.text, "#\($0.id)") }
    var values: [String: ViewValue] = [
      "body": .html(page.body.html), "has_body": .flag(!page.body.isEmpty),
      "answer": .html(page.answer.html), "has_answer": .flag(!page.answer.isEmpty),
      "contents": .list(contents), "has_contents": .flag(contents.count >= 3),
    ]
    if let grade = page.grade {
      values["reading"] = .record(
        ViewRecord(
          CommonSchemas.reading,
          [
            "label": .text(context.string(ReadingFormula.label(of: context.language.code))),
            "grade": .text(context.language.format.tenths(grade)),
          ]))
    }
    if let review = page.review { values["reviewed"] = .record(context.review(review)) }
    let crumbs = crumbs()
    values["crumbs"] = .list(crumbs)
    values["has_crumbs"] = .flag(!crumbs.isEmpty)
    return values
  }

  private func crumbs() -> [ViewRecord] {
    let parent: PageKind? =
      switch page.kind {
      case .scenario: .scenariosIndex
      case .explainer: .explainersIndex
      case .source: .sourcesIndex
      case .article: .articlesIndex
      default: nil
      }
    return parent.flatMap { kind in context.content.pages(of: kind).first }.map {
      [context.link($0)]
    }
      ?? []
  }

  /// The next few pages of the same kind, around the end to the beginning.
  private func related() -> [ViewRecord] {
    let pages = context.content.pages(of: page.kind)
    guard page.kind != .page, pages.count > 1,
      let position = context.content.place(of: page)
    else { return [] }
    return (1...min(3, pages.count - 1)).map { context.link(pages[(position + $0) % pages.count]) }
  }

  private func home() -> [String: ViewValue] {
    let decisions = context.content.rules.books.flatMap(\.decisions).prefix(8).map { decision in
      context.link(to: decision)
    }
    let explainers = context.content.pages(of: .explainer).prefix(8).map(context.link)
    return [
      "places": .list(context.places),
      "questions": .list(Array(decisions)), "has_questions": .flag(!decisions.isEmpty),
      "explainers": .list(Array(explainers)), "has_explainers": .flag(!explainers.isEmpty),
    ]
  }

  private func questionGroups() -> [ViewRecord] {
    FrequentQuestion.Group.allCases.compactMap { group in
      let entries = context.content.questions.filter { $0.group == group }
      guard !entries.isEmpty else { return nil }
      return ViewRecord(
        KindSchemas.questionGroup,
        [
          "id": .text(group.rawValue),
          "title": .text(context.string("faq_group_\(group.rawValue)")),
          "entries": .list(
            entries.map { entry in
              ViewRecord(
                KindSchemas.question,
                [
                  "id": .text(entry.id),
                  "question": context.html(
                    entry.question, isOriginal: entry.isOriginal, note: entry.note),
                  "answer": .html(entry.answer.html),
                ])
            }),
        ])
    }
  }

  private func terms() -> [ViewRecord] {
    let sorted = context.content.terms.map { (key: $0.term.lowercased(), term: $0) }
      .sorted { $0.key < $1.key }
    return sorted.map { _, term in
      var values: [String: ViewValue] = [
        "id": .text(term.id), "term": context.html(term.term, isOriginal: term.isOriginal),
        "meaning": .html(term.meaning.html),
        "has_also": .flag(!term.also.isEmpty),
        "also": context.html(
          context.language.format.list(term.also), isOriginal: term.isOriginal),
      ]
      if let cite = term.citation { values["cite"] = .record(context.link(cite.label, cite.url)) }
      return ViewRecord(KindSchemas.term, all: values)
    }
  }
}
