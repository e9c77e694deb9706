import Diagnostics

/// A case that a page speaks of: facts, and the outcome that the prose tells. The build evaluates
/// it, so that the prose cannot drift away from the rules.
package struct ProvedCase: Sendable {
  /// The name that link titles use: `proves ID`.
  package let id: String
  package let decision: String
  /// Fact ids and values as they are written in a rule file's scenarios.
  package let facts: [(name: String, value: String, location: SourceLocation)]
  /// One outcome, or the exact set of possible ones.
  package let expected: [String]
  package let location: SourceLocation
  package let expectLocation: SourceLocation
  /// The sentences that name the case: what is false when it fails.
  package let sentences: [SourceLocation]
}
