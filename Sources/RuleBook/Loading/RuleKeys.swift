/// The keys of each group of a rule file: what the loader accepts, and what the JSON Schema in
/// `docs/rule-schema.json` must list too. Every other key is an error.
package enum RuleKeys {
  package static let file = [
    "format", "id", "title", "in_force", "reviewed", "sources", "outcomes", "facts", "terms",
    "decisions", "impossible", "unsettled", "always", "questionnaires", "scenarios",
  ]
  /// A file beside the rule file that holds cases only.
  package static let scenarioFile = ["scenarios"]
  package static let inForce = ["from", "repealed_on"]
  package static let reviewed = ["on", "next", "by"]
  package static let source = ["cite", "checked", "page", "official", "text_hash"]
  /// An outcome may also be its bare text.
  package static let outcome = ["text", "headline"]
  package static let fact = [
    "type", "ask", "hint", "find_out", "why", "sensitive", "choices", "only_if", "assume", "cite",
    "unknown",
  ]
  package static let term = ["when", "cite", "meaning"]
  package static let decision = [
    "title", "label", "short", "covers", "usually", "rules", "advice", "say_this",
  ]
  package static let scope = ["when", "else", "id", "cite", "say", "in_force"]
  package static let usual = ["id", "then", "cite", "say", "in_force"]
  package static let rule = [
    "id", "when", "then", "overrides", "cancels", "cite", "say", "in_force",
  ]
  package static let impossible = ["why", "when"]
  package static let unsettled = ["id", "about", "why", "when", "point"]
  /// The keys of all three forms of a promise.
  package static let promise = [
    "why", "if", "then", "decision", "never_looks_at", "when_fact", "goes", "never_from",
    "never_to",
  ]
  package static let goes = ["from", "to"]
  package static let questionnaire = ["id", "title", "decides", "order"]
  package static let scenario = ["name", "facts", "expect", "because", "as_of"]
  /// The values of a fact's `type`.
  package static let factTypes = RuleReader.FactType.allCases.map(\.rawValue)
  /// Words that no id may be; those of conditions among them.
  package static let reserved = RuleNames.reserved.sorted()
}
