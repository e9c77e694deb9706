import Diagnostics
import StrictYAML

/// The law of one topic as data: facts, terms, decisions and what is promised about them.
///
/// Order of rules never matters. A decision has one usual answer and rules that replace it; a rule
/// may `override` or `cancel` named rules of the same decision. Every reference inside a loaded
/// book resolves, and no term, applicability or attack goes in a circle.
///
/// A class, so that the many who read a book share it.
package final class RuleBook: Sendable {
  package let file: SourceFile
  /// What was read: the rule file, then the extra files with scenarios.
  package let written: [YAMLNode]
  package let id: String
  package let title: String
  /// Holds for every rule that does not say otherwise.
  package let inForce: InForce
  package let reviewed: Review?
  /// In the file's order, as are all lists of this type.
  package let sources: [Source]
  /// From most to least protective.
  package let outcomes: [Outcome]
  package let facts: [Fact]
  package let terms: [Term]
  package let decisions: [Decision]
  package let impossible: [ImpossibleCase]
  package let unsettled: [UnsettledPoint]
  package let promises: [Promise]
  package let questionnaires: [Questionnaire]
  /// Those of the rule file, then those of the extra files.
  package let scenarios: [Scenario]

  init(
    file: SourceFile, written: [YAMLNode], id: String, title: String, inForce: InForce,
    reviewed: Review?, sources: [Source], outcomes: [Outcome], facts: [Fact], terms: [Term],
    decisions: [Decision],
    impossible: [ImpossibleCase], unsettled: [UnsettledPoint], promises: [Promise],
    questionnaires: [Questionnaire], scenarios: [Scenario]
  ) {
    self.file = file
    self.written = written
    self.id = id
    self.title = title
    self.inForce = inForce
    self.reviewed = reviewed
    self.sources = sources
    self.outcomes = outcomes
    self.facts = facts
    self.terms = terms
    self.decisions = decisions
    self.impossible = impossible
    self.unsettled = unsettled
    self.promises = promises
    self.questionnaires = questionnaires
    self.scenarios = scenarios
  }
}

extension RuleBook {
  package func source(_ id: String) -> Source? { sources.first { $0.id == id } }
  package func outcome(_ id: String) -> Outcome? { outcomes.first { $0.id == id } }
  package func fact(_ id: String) -> Fact? { facts.first { $0.id == id } }
  package func term(_ id: String) -> Term? { terms.first { $0.id == id } }
  package func decision(_ id: String) -> Decision? { decisions.first { $0.id == id } }
  package func questionnaire(_ id: String) -> Questionnaire? {
    questionnaires.first { $0.id == id }
  }

  /// A rule by its id, with the decision it belongs to; finds usual answers and scopes too.
  package func rule(_ id: String) -> (decision: Decision, rule: Rule)? {
    for decision in decisions {
      if let scope = decision.scope, scope.id == id { return (decision, scope) }
      if let usual = decision.usual, usual.id == id { return (decision, usual) }
      if let index = decision.rules.firstIndex(where: { $0.id == id }) {
        return (decision, decision.rules[index])
      }
    }
    return nil
  }
}
