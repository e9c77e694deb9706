import StrictYAML

/// A change of the site that a reader of an older copy should know of.
package struct SiteChange: Sendable {
  /// How much it matters to somebody who printed the old text.
  package enum Severity: String, Sendable, CaseIterable {
    /// What the page says is other than before.
    case meaning
    /// It says the same in better words.
    case wording
    case link
  }

  package let date: CalendarDate
  package let severity: Severity
  package let title: String
  package let text: RichText
  /// Ids of the pages that changed.
  package let pages: [String]
}
