import Diagnostics

extension RuleBook {
  /// One possible answer to a decision.
  package struct Outcome: Sendable {
    package let id: String
    /// What the answer says, as a whole sentence.
    package let text: String
    /// A shorter wording for headings.
    package let headline: String?
    package let location: SourceLocation
  }
}
