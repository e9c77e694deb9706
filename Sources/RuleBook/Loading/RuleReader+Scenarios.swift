import Diagnostics
import StrictYAML

extension RuleReader {
  mutating func readScenarioFile(
    _ file: SourceFile, into written: inout [YAMLNode]
  ) -> [RuleBook.Scenario] {
    guard let root = YAMLText.parse(file, problems: &problems),
      let map = map(root, of: "a scenario file", keys: RuleKeys.scenarioFile)
    else { return [] }
    written.append(root)
    return readScenarios(map)
  }

  mutating func readScenarios(_ map: YAMLMap) -> [RuleBook.Scenario] {
    guard let node = map["scenarios"] else { return [] }
    guard let list = node.list else {
      report(.wrongType, "\"scenarios\" must be a list", at: node.location)
      return []
    }
    return list.compactMap { readScenario($0) }
  }

  private mutating func readScenario(_ node: YAMLNode) -> RuleBook.Scenario? {
    guard let item = map(node, of: "a scenario", keys: RuleKeys.scenario),
      let name = item.requiredText("name", problems: &problems),
      let expectNode = item.required("expect", problems: &problems)
    else { return nil }
    let outcomes = names.outcomes
    let rules = names.rules
    let dates = item.items("as_of", problems: &problems).compactMap {
      $0.readDate("as_of", problems: &problems)
    }
    let facts = readGiven(item, asOf: dates.min())
    return RuleBook.Scenario(
      name: name, facts: facts,
      expect: expectations(expectNode, "\"expect\"", of: "outcome", in: { _ in outcomes }),
      because: expectations(
        item["because"], "\"because\"", of: "rule", in: { rules[$0] ?? [] }),
      asOf: dates, location: node.location)
  }

  private mutating func readGiven(
    _ item: YAMLMap, asOf: CalendarDate?
  ) -> [RuleBook.Scenario.Given] {
    guard let node = item["facts"] else { return [] }
    guard let entries = node.map else {
      report(
        .wrongType, "\"facts\" must be a group such as {agency: local}", at: node.location)
      return []
    }
    return entries.compactMap { entry in
      guard let fact = names.facts[entry.key] else {
        // A fact that failed to load has its own message.
        if !names.factIDs.contains(entry.key) {
          report(
            .unknownRuleName, "there is no fact \"\(entry.key)\"", at: entry.keyLocation,
            help: NearMiss.help(for: entry.key, in: names.factIDs))
        }
        return nil
      }
      guard let text = entry.value.readText(entry.key, problems: &problems) else { return nil }
      switch FactValueText.read(text, for: fact) {
      case .success(let value):
        return .init(fact: entry.key, value: value, location: entry.value.location)
      case .failure(let problem):
        report(problem.code, problem.message, at: entry.value.location, help: problem.help)
        return nil
      }
    }
  }

  mutating func checkScenarioNames(_ book: RuleBook) {
    var first: [String: SourceLocation] = [:]
    for scenario in book.scenarios {
      if let place = first[scenario.name] {
        report(
          .duplicateRuleID, "two scenarios are named \"\(scenario.name)\"", at: scenario.location,
          notes: [.init("the first one", at: place)])
      }
      first[scenario.name] = first[scenario.name] ?? scenario.location
    }
  }
}
