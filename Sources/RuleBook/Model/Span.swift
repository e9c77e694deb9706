import StrictYAML

/// Spans of calendar time as one whole number that keeps their order, called a rank.
///
/// A span in years is `months × 32 + days`; a span in days, and a number, is itself. Thresholds
/// are whole years, so "more than N years" begins at the rank after N years: every band of values
/// is a range of ranks, and no question of open or closed ends is left.
package enum Span {
  /// Beyond every real span.
  package static let last = 1_000_000

  static func rank(months: Int, days: Int) -> Int { months * 32 + days }

  /// The time between two days: whole months, then days.
  ///
  /// A month or a year that ends on a day its last month lacks ends on that month's last day: 29
  /// February and one year is 28 February. Nil where `start` is the later day.
  static func rank(from start: CalendarDate, to end: CalendarDate) -> Int? {
    guard start <= end else { return nil }
    var months = (end.year - start.year) * 12 + end.month - start.month
    if let reached = start.adding(months: months), reached > end { months -= 1 }
    guard let reached = start.adding(months: months) else { return nil }
    return rank(months: months, days: end.dayNumber - reached.dayNumber)
  }
}

extension CalendarDate {
  /// The same day of a later month, or that month's last day; nil past year 9999.
  func adding(months: Int) -> CalendarDate? {
    let total = year * 12 + month - 1 + months
    let (newYear, newMonth) = (total / 12, total % 12 + 1)
    return CalendarDate(
      year: newYear, month: newMonth,
      day: min(day, CalendarDate.length(ofMonth: newMonth, year: newYear)))
  }
}
