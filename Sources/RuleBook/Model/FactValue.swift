import StrictYAML

/// What is known about one fact.
package enum FactValue: Sendable, Equatable {
  case unknown
  /// `yes`, `no` or the id of a choice.
  case named(String)
  /// A span, a count, or a range of them; in ranks (see `Span`).
  case ranks(ClosedRange<Int>)
  /// The day of the event that a span counts from.
  case since(CalendarDate)
}
