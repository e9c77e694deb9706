import Diagnostics
import StrictYAML

extension RuleBook {
  /// The days on which a rule is law.
  package struct InForce: Sendable, Equatable {
    /// The first day; nil means "since ever".
    package let from: CalendarDate?
    /// The first day on which it is law no more, as California repeal clauses put it.
    package let repealedOn: CalendarDate?

    package func contains(_ day: CalendarDate) -> Bool {
      if let from, day < from { return false }
      if let repealedOn, day >= repealedOn { return false }
      return true
    }
  }

  /// When somebody last read the rules against the law.
  package struct Review: Sendable {
    package let on: CalendarDate
    /// The day after which the build warns.
    package let next: CalendarDate
    /// Nil until somebody answers for the review.
    package let by: String?
    package let location: SourceLocation
  }
}
