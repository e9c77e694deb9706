import SiteContent
import Templates

/// Makes the view of the list of changes.
struct ChangesView {
  let context: PageContext

  func change(_ change: SiteChange) -> ViewRecord {
    let pages = change.pages.compactMap { id in
      context.site.index.page(id, in: context.language.code).map {
        context.link(
          $0.title, context.links.url(to: $0.outputPath), foreign: context.links.foreign(id))
      }
    }
    return ViewRecord(
      KindSchemas.change,
      [
        "date": .text(context.long(change.date)), "date_iso": .text(change.date.description),
        "severity": .text(change.severity.rawValue),
        "severity_label": .text(context.string("change_\(change.severity.rawValue)")),
        "title": .text(change.title), "text": .html(change.text.html), "pages": .list(pages),
        "has_pages": .flag(!pages.isEmpty),
      ])
  }
}
