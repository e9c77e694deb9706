import Diagnostics
import StrictYAML

extension RuleBook {
  /// Reads a rule file and the scenario files beside it.
  ///
  /// - Parameter scenarios: files whose only key is `scenarios`.
  /// - Returns: nil where anything is wrong with the text; then `problems` says what.
  package static func load(
    _ file: SourceFile, scenarios: [SourceFile] = [], problems: inout [Diagnostic]
  ) -> RuleBook? {
    var reader = RuleReader()
    let book = reader.readBook(file, scenarios: scenarios)
    problems += reader.problems
    return reader.problems.hasErrors ? nil : book
  }
}

/// Reads the nodes of a rule file into a book, and collects what is wrong.
struct RuleReader {
  var problems: [Diagnostic] = []
  var names = RuleNames()
  var bookInForce = RuleBook.InForce(from: nil, repealedOn: nil)

  mutating func readBook(_ file: SourceFile, scenarios files: [SourceFile]) -> RuleBook? {
    guard let root = YAMLText.parse(file, problems: &problems) else {
      if problems.isEmpty {
        problems.append(
          Diagnostic(
            .ruleFormat, "this rule file is empty",
            at: SourceLocation(file: file, line: 1, column: 1)))
      }
      return nil
    }
    guard let map = map(root, of: "a rule file", keys: RuleKeys.file) else { return nil }
    readFormat(map)
    // Names first: any part of the file may speak of any other.
    names = RuleNames(collectedFrom: map)
    let id = map.requiredText("id", problems: &problems)
    let title = map.requiredText("title", problems: &problems)
    bookInForce = readInForce(map) ?? bookInForce
    let reviewed = readReview(map)
    let sources = readSources(map)
    let outcomes = readOutcomes(map)
    let facts = readFacts(map)
    names.facts = Dictionary(facts.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    checkOnlyIf(facts)
    let terms = readTerms(map)
    let decisions = readDecisions(map)
    var scenarios = readScenarios(map)
    var written = [root]
    for file in files { scenarios += readScenarioFile(file, into: &written) }
    let book = RuleBook(
      file: file, written: written, id: id ?? "", title: title ?? "", inForce: bookInForce,
      reviewed: reviewed,
      sources: sources, outcomes: outcomes, facts: facts, terms: terms, decisions: decisions,
      impossible: readImpossible(map), unsettled: readUnsettled(map), promises: readPromises(map),
      questionnaires: readQuestionnaires(map), scenarios: scenarios)
    checkScenarioNames(book)
    checkCycles(book)
    // Names that stand under a misspelt key are not unknown: that key is the fault.
    if map.hasMisspeltKeys { problems.removeAll { $0.code == .unknownRuleName } }
    return book
  }

  private mutating func readFormat(_ map: YAMLMap) {
    guard let node = map.required("format", problems: &problems) else { return }
    if node.scalar != "1" {
      problems.append(
        Diagnostic(
          .ruleFormat, "this rule file has a format that this version does not know",
          at: node.location, help: ["write \"format: 1\""]))
    }
  }
}
