import Diagnostics
import StrictYAML

extension DiagnosticCode {
  package static let reviewEarly = DiagnosticCode("review-early")
  package static let reviewOverdue = DiagnosticCode("review-overdue")
}

/// Pages whose review is overdue: a badge on the page, and a warning that stops a strict build. And
/// pages that promise a reading that cannot have happened.
enum ReviewCheck {
  static func run(_ pages: [Page], today: CalendarDate, problems: inout [Diagnostic]) {
    for page in pages {
      guard let review = page.review, review.next > review.on else { continue }
      if review.on > today, let place = review.onLocation {
        problems.append(
          Diagnostic(
            .reviewEarly, "the page says it was read against the law on a day that is yet to come",
            at: place, severity: .warning,
            help: ["write the day on which somebody read it; today is \(today)"]))
      }
      guard review.isOverdue(on: today) else { continue }
      problems.append(
        Diagnostic(
          .reviewOverdue, "the page was to be read against the law again by \(review.next)",
          at: review.nextLocation, severity: .warning,
          help: ["read it against the law, then set \"on\" to that day and \"next\" to a later one"]
        ))
    }
  }
}
