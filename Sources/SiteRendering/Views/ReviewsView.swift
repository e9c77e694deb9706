import SiteContent
import Templates

/// Makes the table of all pages: when each was held against the law, and when that is due again.
struct ReviewsView {
  let context: PageContext

  /// The page that is due first stands first.
  func rows() -> [ViewRecord] {
    let pages = context.content.pages.compactMap { page in
      page.review.map { (page: page, review: $0) }
    }
    return pages.sorted { left, right in
      (left.review.next, left.page.title) < (right.review.next, right.page.title)
    }.map { row($0.page, $0.review) }
  }

  private func row(_ page: Page, _ review: Review) -> ViewRecord {
    ViewRecord(
      KindSchemas.reviewRow,
      [
        "label": .text(page.title), "url": .url(context.url(to: page)),
        "on": .text(context.long(review.on)), "on_iso": .text(review.on.description),
        "next": .text(context.long(review.next)), "next_iso": .text(review.next.description),
        "by": .text(review.by ?? ""), "has_by": .flag(review.by != nil),
        "overdue": .flag(review.isOverdue(on: context.today)),
        "grade": page.grade.map { .text(context.language.format.tenths($0)) } ?? .none,
      ])
  }
}
