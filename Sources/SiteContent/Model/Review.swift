import StrictYAML

/// When a text was last held against the law, by whom, and when that is due again.
package struct Review: Sendable {
  package let on: CalendarDate
  package let next: CalendarDate
  /// The lawyer who answers for it; nil means "not reviewed by a lawyer", and the page says so.
  package let by: String?

  package init(on: CalendarDate, next: CalendarDate, by: String?) {
    self.on = on
    self.next = next
    self.by = by
  }

  /// Whether the next review should have happened by that day.
  package func isOverdue(on today: CalendarDate) -> Bool { today > next }
}
