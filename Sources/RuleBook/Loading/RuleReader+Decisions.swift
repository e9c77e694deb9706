import Diagnostics
import StrictYAML

extension RuleReader {
  mutating func readDecisions(_ map: YAMLMap) -> [RuleBook.Decision] {
    guard map.required("decisions", problems: &problems) != nil else { return [] }
    let decisions = named(map, "decisions", of: "decisions").compactMap { readDecision($0) }
    checkUniqueRules(decisions)
    return decisions
  }

  private mutating func readDecision(_ entry: YAMLNode.Entry) -> RuleBook.Decision? {
    let subject = "the decision \"\(entry.key)\""
    guard let decision = map(entry.value, of: subject, keys: RuleKeys.decision),
      let title = decision.requiredText("title", problems: &problems)
    else { return nil }
    let scope = decision["covers"].flatMap { readScope($0, of: entry.key) }
    let usual = decision.required("usually", problems: &problems).flatMap { readUsual($0) }
    var rules: [RuleBook.Rule] = []
    if let node = decision["rules"] {
      if node.list == nil {
        report(.wrongType, "\"rules\" must be a list", at: node.location)
      }
      rules = (node.list ?? []).compactMap { readRule($0, of: entry.key) }
    }
    return RuleBook.Decision(
      id: entry.key, title: title, label: decision.text("label", problems: &problems),
      short: references(decision, "short", to: "rule", in: names.rules[entry.key] ?? []).map(\.id),
      scope: scope, usual: usual, rules: rules, advice: readAdvice(decision),
      sayThis: readSayThis(decision), location: entry.keyLocation)
  }

  private mutating func readScope(_ node: YAMLNode, of decision: String) -> RuleBook.Rule? {
    guard let scope = map(node, of: "covers", keys: RuleKeys.scope),
      let whenNode = scope.required("when", problems: &problems),
      let when = readCondition(whenNode),
      let elseNode = scope.required("else", problems: &problems),
      let outcome = reference(elseNode, to: "outcome", in: names.outcomes)
    else { return nil }
    return RuleBook.Rule(
      id: readRuleID(scope) ?? RuleNames.scopeID(of: decision), role: .scope, when: when,
      then: outcome.id, overrides: [], cancels: [], citations: readCitations(scope),
      say: scope.text("say", problems: &problems), inForce: readInForce(scope) ?? bookInForce,
      location: scope["id"]?.location ?? whenNode.location)
  }

  private mutating func readUsual(_ node: YAMLNode) -> RuleBook.Rule? {
    if node.scalar == "none" { return nil }
    guard let usual = map(node, of: "usually", keys: RuleKeys.usual),
      let idNode = usual.required("id", problems: &problems),
      let id = readRuleID(usual),
      let then = usual.required("then", problems: &problems),
      let outcome = reference(then, to: "outcome", in: names.outcomes)
    else { return nil }
    return RuleBook.Rule(
      id: id, role: .usual, when: nil, then: outcome.id, overrides: [], cancels: [],
      citations: readCitations(usual), say: usual.text("say", problems: &problems),
      inForce: readInForce(usual) ?? bookInForce, location: idNode.location)
  }

  private mutating func readRule(_ node: YAMLNode, of decision: String) -> RuleBook.Rule? {
    guard let rule = map(node, of: "a rule", keys: RuleKeys.rule),
      let idNode = rule.required("id", problems: &problems),
      let id = readRuleID(rule),
      let whenNode = rule.required("when", problems: &problems),
      let when = readCondition(whenNode)
    else { return nil }
    let then = rule["then"].flatMap { reference($0, to: "outcome", in: names.outcomes)?.id }
    if rule.has("then"), then == nil { return nil }
    let overrides = readAttacks(rule, "overrides", by: id, in: decision)
    let cancels = readAttacks(rule, "cancels", by: id, in: decision)
    if then == nil, !overrides.isEmpty {
      report(
        .overrideWithoutAnswer, "the rule \"\(id)\" overrides others but has no answer",
        at: rule.keyLocation("overrides"),
        help: ["add \"then: …\", or write \"cancels\" instead of \"overrides\""])
    } else if then == nil, !rule.has("cancels") {
      report(
        .missingKey, "the rule \"\(id)\" needs \"then\" or \"cancels\"", at: idNode.location)
    }
    if then != nil, !cancels.isEmpty {
      report(
        .cancelWithAnswer, "the rule \"\(id)\" cancels others and also has an answer",
        at: rule.keyLocation("cancels"),
        help: ["write \"overrides\" instead of \"cancels\", or split the rule in two"])
    }
    return RuleBook.Rule(
      id: id, role: .exception, when: when, then: then, overrides: overrides, cancels: cancels,
      citations: readCitations(rule), say: rule.text("say", problems: &problems),
      inForce: readInForce(rule) ?? bookInForce, location: idNode.location)
  }

  private mutating func readRuleID(_ map: YAMLMap) -> String? {
    guard let node = map["id"], let id = node.readText("id", problems: &problems),
      checkID(id, at: node.location)
    else { return nil }
    return id
  }

  /// The rules that a rule takes away: exceptions of the same decision, and not itself.
  private mutating func readAttacks(
    _ rule: YAMLMap, _ key: String, by id: String, in decision: String
  ) -> [RuleBook.Reference] {
    var found: [RuleBook.Reference] = []
    for reference in references(rule, key, to: "rule", in: names.allRules) {
      if reference.id == id {
        report(
          .ruleCycle, "the rule \"\(id)\" takes itself away", at: reference.location,
          help: ["name the rule that it wins over, or remove the line"])
      } else if !(names.rules[decision] ?? []).contains(reference.id) {
        report(
          .attackOutsideDecision,
          "\"\(reference.id)\" is a rule of another decision", at: reference.location,
          help: ["a rule can take away rules of its own decision only"])
      } else {
        found.append(reference)
      }
    }
    return found
  }

  private mutating func readAdvice(_ decision: YAMLMap) -> [RuleBook.Advice] {
    guard let node = decision["advice"] else { return [] }
    return named(node, of: "advice").compactMap { entry in
      guard isOutcome(entry), let text = entry.value.readText("advice", problems: &problems)
      else { return nil }
      return RuleBook.Advice(outcome: entry.key, text: text, location: entry.value.location)
    }
  }

  private mutating func readSayThis(_ decision: YAMLMap) -> [RuleBook.SayThis] {
    guard let node = decision["say_this"] else { return [] }
    var result: [RuleBook.SayThis] = []
    func add(_ node: YAMLNode, _ outcome: String?, _ problems: inout [Diagnostic]) {
      for item in node.list ?? [node] {
        guard let text = item.readText("say_this", problems: &problems) else { continue }
        result.append(.init(outcome: outcome, text: text, location: item.location))
      }
    }
    guard node.map != nil else {
      add(node, nil, &problems)
      return result
    }
    for entry in named(node, of: "say_this") where isOutcome(entry) {
      add(entry.value, entry.key, &problems)
    }
    return result
  }

  private mutating func isOutcome(_ entry: YAMLNode.Entry) -> Bool {
    if names.outcomes.contains(entry.key) { return true }
    report(
      .unknownRuleName, "there is no outcome \"\(entry.key)\"", at: entry.keyLocation,
      help: NearMiss.help(for: entry.key, in: names.outcomes))
    return false
  }

  private mutating func checkUniqueRules(_ decisions: [RuleBook.Decision]) {
    var first: [String: SourceLocation] = [:]
    for rule in decisions.flatMap(\.allRules) {
      if let place = first[rule.id] {
        report(
          .duplicateRuleID, "two rules have the id \"\(rule.id)\"", at: rule.location,
          notes: [.init("the first one", at: place)])
      } else {
        first[rule.id] = rule.location
      }
    }
  }
}
