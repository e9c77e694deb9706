import Diagnostics
import StrictYAML

/// When a text was last held against the law, by whom, and when that is due again.
package struct Review: Sendable {
  package let on: CalendarDate
  package let next: CalendarDate
  /// The lawyer who answers for it; nil means "not reviewed by a lawyer", and the page says so.
  package let by: String?
  /// Who sees to the next review: a role, or a way to reach somebody. Nil where the site's own
  /// `review_owner` does. Never shown on pages.
  package let owner: String?
  /// Where the day of the last one stands.
  package let onLocation: SourceLocation?
  /// Where the due day stands; nil for reviews of rules, which their own checks watch.
  package let nextLocation: SourceLocation?

  package init(
    on: CalendarDate, next: CalendarDate, by: String?, owner: String? = nil,
    onLocation: SourceLocation? = nil, nextLocation: SourceLocation? = nil
  ) {
    self.on = on
    self.next = next
    self.by = by
    self.owner = owner
    self.onLocation = onLocation
    self.nextLocation = nextLocation
  }

  /// Whether the next review should have happened by that day.
  package func isOverdue(on today: CalendarDate) -> Bool { today > next }
}
