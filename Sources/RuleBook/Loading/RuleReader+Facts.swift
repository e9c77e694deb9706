import Diagnostics
import StrictYAML

extension RuleReader {
  enum FactType: String, CaseIterable {
    case yesNo = "yes/no"
    case choice, years, days, number, date
  }

  mutating func readFacts(_ map: YAMLMap) -> [RuleBook.Fact] {
    guard map.required("facts", problems: &problems) != nil else { return [] }
    return named(map, "facts", of: "facts").compactMap { readFact($0) }
  }

  private mutating func readFact(_ entry: YAMLNode.Entry) -> RuleBook.Fact? {
    guard let fact = self.map(entry.value, of: "the fact \"\(entry.key)\"", keys: RuleKeys.fact),
      let ask = fact.requiredText("ask", problems: &problems),
      let kind = readKind(fact)
    else { return nil }
    return RuleBook.Fact(
      id: entry.key, kind: kind, ask: ask, hint: fact.text("hint", problems: &problems),
      findOut: fact.text("find_out", problems: &problems),
      why: fact.text("why", problems: &problems),
      isSensitive: fact.flag("sensitive", problems: &problems) ?? false,
      onlyIf: fact["only_if"].flatMap { readCondition($0) },
      assumption: readAssumption(fact, kind: kind), offersUnknown: readUnknown(fact),
      location: entry.keyLocation)
  }

  private mutating func readKind(_ fact: YAMLMap) -> RuleBook.Fact.Kind? {
    let type = fact.choice("type", FactType.self, problems: &problems)
    if fact.has("type"), type == nil { return nil }
    let choices = fact["choices"].map { readChoices($0) }
    switch type ?? (choices == nil ? .yesNo : .choice) {
    case .choice:
      guard let choices, !choices.isEmpty else {
        report(.missingKey, "a choice needs \"choices\"", at: fact.node.location)
        return nil
      }
      return .choice(choices)
    case let type:
      if choices != nil {
        report(
          .invalidValue, "only a choice has \"choices\"", at: fact.keyLocation("choices"),
          help: ["remove \"type\", or write \"type: choice\""])
      }
      switch type {
      case .years: return .years
      case .days: return .days
      case .number: return .number
      case .date: return .date
      case .yesNo, .choice: return .yesNo
      }
    }
  }

  private mutating func readChoices(_ node: YAMLNode) -> [RuleBook.Fact.Choice] {
    let choices = named(node, of: "choices").compactMap { entry -> RuleBook.Fact.Choice? in
      guard let text = entry.value.readText(entry.key, problems: &problems) else { return nil }
      return RuleBook.Fact.Choice(id: entry.key, text: text, location: entry.keyLocation)
    }
    if choices.count > 64 {
      report(.invalidValue, "a choice can have 64 values at most", at: node.location)
    }
    return choices
  }

  private mutating func readAssumption(
    _ fact: YAMLMap, kind: RuleBook.Fact.Kind
  ) -> RuleBook.Fact.Assumption? {
    guard let node = fact["assume"] else {
      if fact.has("cite") {
        report(
          .unknownKey, "only a fact with \"assume\" has a citation", at: fact.keyLocation("cite"))
      }
      return nil
    }
    guard let value = node.readText("assume", problems: &problems) else { return nil }
    let citations = readCitations(fact)
    if citations.isEmpty {
      report(
        .missingKey, "\"assume\" needs \"cite\"", at: fact.keyLocation("assume"),
        help: ["a presumption is law: name the place where it stands"])
    }
    let allowed: [String]
    switch kind {
    case .yesNo: allowed = ["no", "yes"]
    case .choice(let choices): allowed = choices.map(\.id)
    case .years, .days, .number, .date: allowed = []
    }
    guard allowed.contains(value) else {
      report(
        .invalidFactValue, "\"\(value)\" is not a value of this fact", at: node.location,
        help: NearMiss.help(for: value, in: allowed))
      return nil
    }
    return RuleBook.Fact.Assumption(value: value, citations: citations)
  }

  private mutating func readUnknown(_ fact: YAMLMap) -> Bool {
    guard let node = fact["unknown"] else { return true }
    if node.scalar != "not offered" {
      report(
        .invalidValue, "\"unknown\" can only be \"not offered\"", at: node.location,
        help: ["remove the line to offer \"I don't know\""])
    }
    return false
  }

  /// Applicability is read before the facts' values are known; the values are checked here.
  mutating func checkOnlyIf(_ facts: [RuleBook.Fact]) {
    for fact in facts { fact.onlyIf.map { checkValues($0) } }
  }

  mutating func readTerms(_ map: YAMLMap) -> [RuleBook.Term] {
    named(map, "terms", of: "terms").compactMap { entry in
      if names.factIDs.contains(entry.key) {
        report(
          .duplicateRuleID, "\"\(entry.key)\" is the id of a fact already", at: entry.keyLocation)
      }
      guard
        let term = self.map(entry.value, of: "the term \"\(entry.key)\"", keys: RuleKeys.term),
        let node = term.required("when", problems: &problems),
        let when = readCondition(node)
      else { return nil }
      return RuleBook.Term(
        id: entry.key, when: when, meaning: term.text("meaning", problems: &problems),
        citations: readCitations(term), location: entry.keyLocation)
    }
  }
}
