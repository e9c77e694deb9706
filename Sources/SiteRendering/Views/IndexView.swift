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
    case .articlesIndex: [group(items: pages(of: .article).map(article))]
    case .decisionsIndex: decisions()
    case .scenariosIndex: [group(items: pages(of: .scenario).map(scenario))]
    case .printIndex: papers()
    case .explainersIndex: [group(items: pages(of: .explainer).map(explainer))]
    default: []
    }
  }

  /// The pages of a kind. Those that the language lacks are listed in the default language, so that
  /// no list is empty.
  private func pages(of kind: PageKind) -> [Page] {
    context.site.languages[0].pages(of: kind).map { context.content.page($0.id) ?? $0 }
  }

  private func group(_ title: String? = nil, items: [ViewRecord]) -> ViewRecord {
    ViewRecord(
      KindSchemas.indexGroup,
      [
        "title": .text(title ?? ""), "has_title": .flag(title != nil), "items": .list(items),
      ])
  }

  /// A line that leads to a page.
  private func item(
    _ label: String, _ page: Page, note: ViewValue = .none, meta: String = ""
  ) -> ViewRecord {
    item(label, context.url(to: page), note: note, meta: meta, foreign: context.foreign(page))
  }

  private func item(
    _ label: String, _ url: String, note: ViewValue = .none, meta: String = "",
    foreign: String? = nil
  ) -> ViewRecord {
    var hasNote = false
    if case .html(let bytes) = note { hasNote = !bytes.isEmpty }
    // In the order of the schema: there are thousands.
    return ViewRecord(
      KindSchemas.indexItem,
      slots: [
        .text(label), .url(url), note, .text(meta), .flag(hasNote), .flag(!meta.isEmpty),
        .flag(foreign != nil), .text(foreign ?? ""),
      ])
  }

  private func sources() -> [ViewRecord] {
    let pages = pages(of: .source)
    return SourceDocument.SourceType.allCases.compactMap { type in
      let items = pages.compactMap { page -> ViewRecord? in
        guard case .source(let source) = page.details, source.type == type else { return nil }
        let confidence = stringKey("confidence_", source.confidence.rawValue)
        return item(
          source.citation, page, note: context.html(page.title),
          meta: context.string(confidence))
      }
      guard !items.isEmpty else { return nil }
      return group(context.string(stringKey("source_type_", type.rawValue)), items: items)
    }
  }

  private func article(_ page: Page) -> ViewRecord {
    guard case .article(let article) = page.details else {
      return item(page.label, page)
    }
    let day = CalendarDate(article.date).map(context.long) ?? article.date
    return item(
      page.label, page, note: context.html(page.description),
      meta: "\(article.outlet), \(day)")
  }

  private func scenario(_ page: Page) -> ViewRecord {
    guard case .scenario(let place, let short) = page.details else {
      return item(page.label, page)
    }
    return item(
      place, page,
      note: context.html(short, isOriginal: page.originalTexts.contains("short")))
  }

  private func explainer(_ page: Page) -> ViewRecord {
    item(page.title, page, note: .html(page.answer.html))
  }

  /// Everything made for paper: cards and posters, then a flyer for each place.
  private func papers() -> [ViewRecord] {
    let sheets = (pages(of: .card) + pages(of: .poster)).map {
      item($0.label, $0, note: context.html($0.description))
    }
    let flyers = pages(of: .scenario).compactMap { page -> ViewRecord? in
      guard case .scenario(let place, _) = page.details else { return nil }
      return item(
        place, context.links.url(to: SheetView.flyerPath(page)), note: context.html(page.title),
        foreign: context.foreign(page))
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
