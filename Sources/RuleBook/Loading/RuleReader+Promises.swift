import Diagnostics
import StrictYAML

extension RuleReader {
  /// The maps of a list such as `always`.
  private mutating func maps(
    _ map: YAMLMap, _ key: String, of subject: String, keys: [String]
  ) -> [YAMLMap] {
    guard let node = map[key] else { return [] }
    guard let list = node.list else {
      report(.wrongType, "\"\(key)\" must be a list", at: node.location)
      return []
    }
    return list.compactMap { self.map($0, of: subject, keys: keys) }
  }

  mutating func readImpossible(_ map: YAMLMap) -> [RuleBook.ImpossibleCase] {
    let keys = RuleKeys.impossible
    return maps(map, "impossible", of: "an impossible case", keys: keys).compactMap { item in
      let why = item.requiredText("why", problems: &problems)
      guard let node = item.required("when", problems: &problems),
        let when = readCondition(node), let why
      else { return nil }
      return RuleBook.ImpossibleCase(why: why, when: when, location: item.node.location)
    }
  }

  mutating func readUnsettled(_ map: YAMLMap) -> [RuleBook.UnsettledPoint] {
    var seen: Set<String> = []
    return maps(
      map, "unsettled", of: "an unsettled point", keys: RuleKeys.unsettled
    ).compactMap { item in
      let why = item.requiredText("why", problems: &problems)
      let about = references(
        item, "about", to: "rule, decision or term",
        in: names.allRules + names.decisions + names.terms)
      if about.isEmpty, item.required("about", problems: &problems) == nil { return nil }
      guard let idNode = item.required("id", problems: &problems),
        let id = idNode.readText("id", problems: &problems), checkID(id, at: idNode.location),
        let why
      else { return nil }
      if !seen.insert(id).inserted {
        report(
          .duplicateRuleID, "two unsettled points have the id \"\(id)\"", at: idNode.location)
      }
      let when = item["when"].flatMap { readCondition($0) }
      return RuleBook.UnsettledPoint(
        id: id, about: about, why: why, when: when,
        point: item.whole("point", problems: &problems), location: idNode.location)
    }
  }

  mutating func readPromises(_ map: YAMLMap) -> [RuleBook.Promise] {
    maps(map, "always", of: "a promise", keys: RuleKeys.promise).compactMap { item in
      let why = item.requiredText("why", problems: &problems)
      guard let kind = readPromise(item), let why else { return nil }
      return RuleBook.Promise(why: why, kind: kind, location: item.node.location)
    }
  }

  private mutating func readPromise(_ item: YAMLMap) -> RuleBook.Promise.Kind? {
    if item.has("then") || item.has("if") {
      refuseOthers(item, than: ["if", "then"])
      return readImplication(item)
    }
    refuseOthers(
      item,
      than: item.has("never_looks_at")
        ? ["decision", "never_looks_at"]
        : ["decision", "when_fact", "goes", "never_from", "never_to"])
    guard let node = item.required("decision", problems: &problems),
      let decision = reference(node, to: "decision", in: names.decisions)
    else { return nil }
    if item.has("never_looks_at") {
      let facts = references(item, "never_looks_at", to: "fact", in: names.factIDs)
      return .independence(decision: decision.id, facts: facts)
    }
    guard let factNode = item.required("when_fact", problems: &problems),
      let fact = reference(factNode, to: "fact", in: names.factIDs),
      let goes = item.required("goes", problems: &problems),
      let way = self.map(goes, of: "goes", keys: RuleKeys.goes),
      let from = readValue(way, "from", of: fact.id),
      let to = readValue(way, "to", of: fact.id)
    else { return nil }
    let neverFrom = references(item, "never_from", to: "outcome", in: names.outcomes)
    let neverTo = references(item, "never_to", to: "outcome", in: names.outcomes)
    guard !neverFrom.isEmpty, !neverTo.isEmpty else {
      report(
        .missingKey, "a promise about a change needs \"never_from\" and \"never_to\"",
        at: item.node.location)
      return nil
    }
    return .monotone(
      decision: decision.id, fact: fact.id, from: from, to: to,
      neverFrom: neverFrom.map(\.id), neverTo: neverTo.map(\.id))
  }

  /// A promise has one of three forms; a key of another form would be skipped without a word.
  private mutating func refuseOthers(_ item: YAMLMap, than own: [String]) {
    for key in RuleKeys.promise where key != "why" && !own.contains(key) && item.has(key) {
      report(
        .unknownKey, "a promise with \"\(own[0])\" and \"\(own[1])\" has no key \"\(key)\"",
        at: item.keyLocation(key), help: ["make two promises of it"])
    }
  }

  private mutating func readImplication(_ item: YAMLMap) -> RuleBook.Promise.Kind? {
    let outcomes = names.outcomes
    guard let ifNode = item.required("if", problems: &problems),
      let condition = readCondition(ifNode),
      let thenNode = item.required("then", problems: &problems)
    else { return nil }
    let then = expectations(thenNode, "\"then\"", of: "outcome", in: { _ in outcomes })
    guard !then.isEmpty else {
      if thenNode.map?.isEmpty == true {
        report(.missingKey, "this promise is about no decision", at: thenNode.location)
      }
      return nil
    }
    return .implication(condition, then: then)
  }

  /// A named value of a fact; spans and numbers have none.
  private mutating func readValue(_ map: YAMLMap, _ key: String, of id: String) -> String? {
    guard let node = map.required(key, problems: &problems),
      let value = node.readText(key, problems: &problems), let fact = names.facts[id]
    else { return nil }
    guard fact.valueNames.contains(value) else {
      report(
        .invalidFactValue, "\"\(value)\" is not a value of \"\(id)\"", at: node.location,
        help: RuleValues.unknownValueHelp(value, of: fact))
      return nil
    }
    return value
  }

  mutating func readQuestionnaires(_ map: YAMLMap) -> [RuleBook.Questionnaire] {
    var seen: Set<String> = []
    let keys = RuleKeys.questionnaire
    return maps(map, "questionnaires", of: "a questionnaire", keys: keys).compactMap { item in
      let decides = references(item, "decides", to: "decision", in: names.decisions)
      let order = references(item, "order", to: "fact", in: names.factIDs)
      guard let idNode = item.required("id", problems: &problems),
        let id = idNode.readText("id", problems: &problems), checkID(id, at: idNode.location),
        item.required("decides", problems: &problems) != nil,
        item.required("order", problems: &problems) != nil
      else { return nil }
      if !seen.insert(id).inserted {
        report(
          .duplicateRuleID, "two questionnaires have the id \"\(id)\"", at: idNode.location)
      }
      return RuleBook.Questionnaire(
        id: id, title: item.text("title", problems: &problems), decides: decides, order: order,
        location: idNode.location)
    }
  }
}
