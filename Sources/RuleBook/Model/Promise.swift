import Diagnostics

extension RuleBook {
  /// Situations that cannot happen.
  package struct ImpossibleCase: Sendable {
    package let why: String
    package let when: Condition
    package let location: SourceLocation
  }

  /// A point on which the law can be read in more than one way. Shown wherever it is touched.
  package struct UnsettledPoint: Sendable {
    package let id: String
    /// Ids of rules, decisions or terms.
    package let about: [Reference]
    package let why: String
    /// Narrows the situations in which the note is shown.
    package let when: Condition?
    /// Its number in the list of open points.
    package let point: Int?
    package let location: SourceLocation
  }

  /// Something that holds in every possible situation, whatever the rules say in detail.
  package struct Promise: Sendable {
    package enum Kind: Sendable {
      /// Where the condition holds, each decision gives one of its outcomes.
      case implication(Condition, then: [Expectation])
      /// No answer to these facts alone ever changes the decision.
      case independence(decision: String, facts: [Reference])
      /// Changing one fact this way never turns one of the first outcomes into one of the second.
      case monotone(
        decision: String, fact: String, from: String, to: String,
        neverFrom: [String], neverTo: [String])
    }

    package let why: String
    package let kind: Kind
    package let location: SourceLocation
  }

  /// A decision with ids that belong to it: outcomes, or rules.
  package struct Expectation: Sendable {
    package let decision: String
    package let ids: [String]
    package let location: SourceLocation
  }
}
