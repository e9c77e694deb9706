import RuleBook

/// Where the words of a questionnaire lead, as seen from its page.
package struct QuestionnaireLinks: Sendable {
  /// The address of a decision's page; a rule is an anchor on it.
  package var decision: @Sendable (_ decisionID: String) -> String
  /// A citation in print, and where it leads; nil where the site has no place for it.
  package var citation: @Sendable (RuleBook.Citation) -> (label: String, url: String?)
  /// The words of a phrase; a text that is no phrase's id stands for itself.
  package var phrase: @Sendable (_ idOrWords: String) -> String

  package init(
    decision: @escaping @Sendable (_ decisionID: String) -> String,
    citation: @escaping @Sendable (RuleBook.Citation) -> (label: String, url: String?),
    phrase: @escaping @Sendable (_ idOrWords: String) -> String
  ) {
    self.decision = decision
    self.citation = citation
    self.phrase = phrase
  }
}
