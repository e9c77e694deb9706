import Diagnostics

/// A case that a page speaks of: facts, and the outcome that the prose tells. The build evaluates
/// it, so that the prose cannot drift away from the rules.
package struct ProvedCase: Sendable, Equatable {
  /// What is known, as it is written in a rule file's scenarios.
  package struct Fact: Sendable, Equatable {
    package let name: String
    package let value: String
    package let nameLocation: SourceLocation
    package let location: SourceLocation
  }

  /// The name that link titles use: `proves ID`.
  package let id: String
  package let decision: String
  package let facts: [Fact]
  /// One outcome, or the exact set of possible ones.
  package let expected: [String]
  package let location: SourceLocation
  package let decisionLocation: SourceLocation
  package let expectLocation: SourceLocation
  /// The sentences that name the case: what is false when it fails.
  package let sentences: [SourceLocation]
}
