import Diagnostics

/// What can be wrong with the text of a rule file.
extension DiagnosticCode {
  package static let ruleFormat = DiagnosticCode("rule-format")
  package static let invalidRuleID = DiagnosticCode("invalid-rule-id")
  package static let duplicateRuleID = DiagnosticCode("duplicate-rule-id")
  package static let unknownRuleName = DiagnosticCode("unknown-rule-name")
  package static let invalidCondition = DiagnosticCode("invalid-condition")
  package static let invalidFactValue = DiagnosticCode("invalid-fact-value")
  package static let invalidCitation = DiagnosticCode("invalid-citation")
  package static let attackOutsideDecision = DiagnosticCode("attack-outside-decision")
  package static let overrideWithoutAnswer = DiagnosticCode("override-without-answer")
  package static let cancelWithAnswer = DiagnosticCode("cancel-with-answer")
  package static let ruleCycle = DiagnosticCode("rule-cycle")
}
