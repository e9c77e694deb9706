import Diagnostics

/// What can be wrong with rules that read well.
extension DiagnosticCode {
  package static let missingCitation = DiagnosticCode("missing-citation")
  package static let ruleConflict = DiagnosticCode("rule-conflict")
  package static let ruleGap = DiagnosticCode("rule-gap")
  package static let unreachableOutcome = DiagnosticCode("unreachable-outcome")
  package static let deadRule = DiagnosticCode("dead-rule")
  package static let deadQuestion = DiagnosticCode("dead-question")
  package static let missingQuestion = DiagnosticCode("missing-question")
  package static let questionOrder = DiagnosticCode("question-order")
  package static let betterQuestionOrder = DiagnosticCode("better-question-order")
  package static let factNotApplicable = DiagnosticCode("fact-not-applicable")
  package static let neverTrue = DiagnosticCode("never-true")
  package static let alwaysTrue = DiagnosticCode("always-true")
  package static let redundantCondition = DiagnosticCode("redundant-condition")
  package static let unusedRulePart = DiagnosticCode("unused-rule-part")
  package static let ruleImpossible = DiagnosticCode("rule-impossible")
  package static let brokenPromise = DiagnosticCode("broken-promise")
  package static let scenarioFails = DiagnosticCode("scenario-fails")
  package static let rulesReviewOverdue = DiagnosticCode("rules-review-overdue")
  package static let ruleWithoutScenario = DiagnosticCode("rule-without-scenario")
  package static let questionBudget = DiagnosticCode("question-budget")
  package static let sensitiveQuestionEarly = DiagnosticCode("sensitive-question-early")
  package static let missingAdvice = DiagnosticCode("missing-advice")
  package static let ruleWording = DiagnosticCode("rule-wording")
  package static let engineMismatch = DiagnosticCode("engine-mismatch")
}
