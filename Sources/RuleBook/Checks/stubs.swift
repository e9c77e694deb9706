extension RuleChecker {
  mutating func checkRedundantParts() {}
  mutating func checkPromises() {}
  mutating func checkScenarios() {}
  mutating func checkQuestionnaires() {}
  mutating func checkAgainstEnumeration() {}
}
