import Diagnostics

extension RuleBook {
  /// A question of law that the rules answer.
  package struct Decision: Sendable {
    package let id: String
    /// The question, as a heading.
    package let title: String
    /// A short name for lists.
    package let label: String?
    /// Ids of the rules whose words, in this order, are the answer in brief; empty where those of the
    /// usual answer are.
    package let short: [String]
    /// Where the decision's rules hold; elsewhere the scope's outcome is the answer.
    package let scope: Rule?
    /// The answer where no rule decides; nil where the author wrote `usually: none`.
    package let usual: Rule?
    package let rules: [Rule]
    /// What to do, by outcome id.
    package let advice: [Advice]
    /// Words to say, or ids of phrases; `outcome` is nil where they fit every answer.
    package let sayThis: [SayThis]
    package let location: SourceLocation

    /// The answer in brief, for those who read no further; nil where nothing is usual.
    package var brief: String? {
      guard !short.isEmpty else { return usual?.say }
      let words = short.compactMap { id in allRules.first { $0.id == id }?.say }
      return words.joined(separator: " ")
    }

    /// Scope, usual answer, rules.
    package var allRules: [Rule] { [scope, usual].compactMap { $0 } + rules }
  }

  package struct Advice: Sendable {
    package let outcome: String
    package let text: String
    package let location: SourceLocation
  }

  package struct SayThis: Sendable {
    package let outcome: String?
    package let text: String
    package let location: SourceLocation
  }
}
