import RuleBook
import SiteContent
import StrictYAML
import Templates

/// Makes the lists of the index pages: sources, articles, decisions, places, explainers.
struct IndexView {
  let context: PageContext
  let page: Page

  func groups() -> [ViewRecord] {
    switch page.kind {
    case .sourcesIndex: sources()
    case .articlesIndex: [group(items: context.content.pages(of: .article).map(article))]
    case .decisionsIndex: decisions()
    case .scenariosIndex: [group(items: context.content.pages(of: .scenario).map(scenario))]
    case .printIndex: papers()
    case .explainersIndex: [group(items: context.content.pages(of: .explainer).map(explainer))]
    default: []
    }
  }

  private func group(_ title: String? = nil, items: [ViewRecord]) -> ViewRecord {
    ViewRecord(
      KindSchemas.indexGroup,
      [
        "title": .text(title ?? ""), "has_title": .flag(title != nil), "items": .list(items),
      ])
  }

  private func item(
    _ label: String, _ url: String, note: ViewValue = .none, meta: String = "",
    foreign: String? = nil
  ) -> ViewRecord {
    var hasNote = false
    if case .html(let bytes) = note { hasNote = !bytes.isEmpty }
    return ViewRecord(
      KindSchemas.indexItem,
      [
        "label": .text(label), "url": .url(url), "note": note, "meta": .text(meta),
        "has_note": .flag(hasNote), "has_meta": .flag(!meta.isEmpty),
      ].merging(PageContext.target(foreign)) { $1 })
  }

  private func sources() -> [ViewRecord] {
    let pages = context.content.pages(of: .source)
    return SourceDocument.SourceType.allCases.compactMap { type in
      let items = pages.compactMap { page -> ViewRecord? in
        guard case .source(let source) = page.details, source.type == type else { return nil }
        let confidence = stringKey("confidence_", source.confidence.rawValue)
        return item(
          source.citation, context.url(to: page), note: context.html(page.title),
          meta: context.string(confidence))
      }
      guard !items.isEmpty else { return nil }
      return group(context.string(stringKey("source_type_", type.rawValue)), items: items)
    }
  }

  private func article(_ page: Page) -> ViewRecord {
    guard case .article(let article) = page.details else {
      return item(page.label, context.url(to: page))
    }
    let day = CalendarDate(article.date).map(context.long) ?? article.date
    return item(
      page.label, context.url(to: page), note: context.html(page.description),
      meta: "\(article.outlet), \(day)")
  }

  private func scenario(_ page: Page) -> ViewRecord {
    guard case .scenario(let place, let short) = page.details else {
      return item(page.label, context.url(to: page))
    }
    return item(
      place, context.url(to: page),
      note: context.html(short, isOriginal: page.originalTexts.contains("short")))
  }

  private func explainer(_ page: Page) -> ViewRecord {
    item(page.title, context.url(to: page), note: .html(page.answer.html))
  }

  /// Everything made for paper: cards and posters, then a flyer for each place.
  private func papers() -> [ViewRecord] {
    let sheets = (context.content.pages(of: .card) + context.content.pages(of: .poster)).map {
      item($0.label, context.url(to: $0), note: context.html($0.description))
    }
    let flyers = context.content.pages(of: .scenario).compactMap { page -> ViewRecord? in
      guard case .scenario(let place, _) = page.details else { return nil }
      return item(
        place, context.links.url(to: SheetView.flyerPath(page)), note: context.html(page.title))
    }
    return [
      group(context.string("print_sheets"), items: sheets),
      group(context.string("print_flyers"), items: flyers),
    ]
  }

  private func decisions() -> [ViewRecord] {
    context.content.rules.books.map { book in
      group(
        context.site.rules.count > 1 ? book.title : nil,
        items: book.decisions.map {
          item(
            context.title(of: $0), context.links.decisionURL($0.id),
            foreign: context.links.foreign(decision: $0.id))
        })
    }
  }
}
