import Diagnostics

extension RuleBook {
  /// One rule of a decision; the usual answer and the scope are rules of their own roles.
  package struct Rule: Sendable {
    package enum Role: Sendable {
      /// Decides where `when` is false.
      case scope
      /// Decides where no other rule does.
      case usual
      /// Decides or cancels where `when` is true.
      case exception
    }

    package let id: String
    package let role: Role
    /// Nil for the usual answer.
    package let when: Condition?
    /// The outcome's id; nil for a rule that only cancels.
    package let then: String?
    /// Rules that this one's answer replaces.
    package let overrides: [Reference]
    /// Rules that do not count where this one applies.
    package let cancels: [Reference]
    package let citations: [Citation]
    /// The rule in plain words, shown as a reason.
    package let say: String?
    package let inForce: InForce
    package let location: SourceLocation

    /// All rules that this one takes away.
    package var attacks: [Reference] { overrides + cancels }
  }

  /// A rule's id where another rule names it.
  package struct Reference: Sendable {
    package let id: String
    package let location: SourceLocation
  }
}
