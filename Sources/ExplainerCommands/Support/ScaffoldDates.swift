import StrictYAML

/// The dates that scaffolds name.
enum ScaffoldDates {
  /// How long a text may stand before somebody reads it against the law again.
  private static let daysToNextReview = 90

  static func values(on day: CalendarDate) -> [String: String] {
    [
      "today": day.description,
      "next": (day.adding(days: daysToNextReview) ?? day).description,
    ]
  }
}
