import Diagnostics
import StrictYAML

extension RuleBook {
  /// A set of questions, in the author's order.
  package struct Questionnaire: Sendable {
    package let id: String
    package let title: String?
    /// Ids of decisions.
    package let decides: [Reference]
    /// Ids of facts.
    package let order: [Reference]
    package let location: SourceLocation
  }

  /// A case with the answers that a person expects.
  package struct Scenario: Sendable {
    package struct Given: Sendable {
      package let fact: String
      package let value: FactValue
      package let location: SourceLocation
    }

    package let name: String
    package let facts: [Given]
    /// The exact set of outcomes.
    package let expect: [Expectation]
    /// Rules that must be among the reasons.
    package let because: [Expectation]
    /// The days on which it must pass; empty means the day of the check.
    package let asOf: [CalendarDate]
    package let location: SourceLocation
  }
}
