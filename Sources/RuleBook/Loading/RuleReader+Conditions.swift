import Diagnostics
import StrictYAML

extension RuleReader {
  /// Reads a condition: facts and terms, `all`, `any`, `not`, and nothing else.
  mutating func readCondition(_ node: YAMLNode) -> RuleBook.Condition? {
    guard let entries = node.map else {
      report(
        .invalidCondition, "a condition must be a group of keys, but this is \(node.kind)",
        at: node.location,
        help: node.list == nil
          ? ["write the fact and its value: {agency: local}"]
          : ["write \"all:\" or \"any:\" in front of the list"])
      return nil
    }
    guard !entries.isEmpty else {
      report(.invalidCondition, "this condition is empty", at: node.location)
      return nil
    }
    let parts = entries.compactMap { readPart($0) }
    guard parts.count == entries.count else { return nil }
    if parts.count == 1 { return parts[0] }
    return RuleBook.Condition(kind: .all(parts), location: node.location)
  }

  private mutating func readPart(_ entry: YAMLNode.Entry) -> RuleBook.Condition? {
    switch entry.key {
    case "all": return readList(entry).map { .init(kind: .all($0), location: entry.keyLocation) }
    case "any": return readList(entry).map { .init(kind: .any($0), location: entry.keyLocation) }
    case "not":
      return readCondition(entry.value).map { .init(kind: .not($0), location: entry.keyLocation) }
    case let id where names.terms.contains(id):
      return entry.value.readFlag(id, problems: &problems).map {
        .init(kind: .term(id, $0), location: entry.keyLocation)
      }
    case let id where names.factIDs.contains(id):
      return readTest(entry).map { .init(kind: .fact(id, $0), location: entry.keyLocation) }
    case let id:
      if entry.looksLikeProse {
        problems.append(entry.prose)
      } else {
        report(
          .unknownRuleName, "there is no fact or term \"\(id)\"", at: entry.keyLocation,
          help: NearMiss.help(
            for: id, in: names.factIDs + names.terms + ["all", "any", "not"]))
      }
      return nil
    }
  }

  private mutating func readList(_ entry: YAMLNode.Entry) -> [RuleBook.Condition]? {
    guard let list = entry.value.list, !list.isEmpty else {
      report(
        .invalidCondition, "\"\(entry.key)\" needs a list of conditions", at: entry.keyLocation,
        help: ["write \(entry.key): [{agency: local}, {agency: school}], or one \"- \" a line"])
      return nil
    }
    let parts = list.compactMap { readCondition($0) }
    return parts.count == list.count ? parts : nil
  }

  /// The right side of `fact: …`. A list is a choice of values; text is a value or a comparison.
  private mutating func readTest(_ entry: YAMLNode.Entry) -> RuleBook.Condition.Test? {
    if let list = entry.value.list {
      guard !list.isEmpty else {
        report(.invalidCondition, "this list of values is empty", at: entry.value.location)
        return nil
      }
      let values = list.compactMap { $0.readText(entry.key, problems: &problems) }
      guard values.count == list.count else { return nil }
      for (index, value) in values.enumerated() where values[..<index].contains(value) {
        report(.invalidCondition, "\"\(value)\" stands twice", at: list[index].location)
      }
      return checked(.oneOf(values), of: entry.key, at: entry.value.location)
    }
    guard let text = entry.value.readText(entry.key, problems: &problems) else { return nil }
    let test = Self.comparison(text) ?? .oneOf([text])
    return checked(test, of: entry.key, at: entry.value.location)
  }

  /// `at most 15 years`; nil where the text does not begin with the words of a comparison.
  static func comparison(_ text: String) -> RuleBook.Condition.Test? {
    for comparison in RuleBook.Comparison.allCases where text.hasPrefix(comparison.rawValue + " ") {
      let words = text.dropFirst(comparison.rawValue.count).split(separator: " ")
      guard let amount = words.first.flatMap({ Int($0) }), amount >= 0, words.count <= 2 else {
        return nil
      }
      switch words.dropFirst().first {
      case nil: return .compare(comparison, .init(amount: amount, unit: .none))
      case "year", "years": return .compare(comparison, .init(amount: amount, unit: .years))
      case "day", "days": return .compare(comparison, .init(amount: amount, unit: .days))
      default: return nil
      }
    }
    return nil
  }

  /// The test, if it fits the fact. Facts that are not read yet are checked by `checkValues`.
  private mutating func checked(
    _ test: RuleBook.Condition.Test, of id: String, at place: SourceLocation
  ) -> RuleBook.Condition.Test? {
    guard let fact = names.facts[id] else { return test }
    guard let problem = RuleValues.problem(with: test, of: fact) else {
      if case .oneOf(let values) = test, fact.isMeasured, let amount = Int(values[0]) {
        return .compare(.exactly, .init(amount: amount, unit: fact.thresholdUnit))
      }
      return test
    }
    report(problem.code, problem.message, at: place, help: problem.help)
    return nil
  }

  /// Checks tests that were read before their facts.
  mutating func checkValues(_ condition: RuleBook.Condition) {
    var found: [RuleBook.Condition] = []
    condition.forEachAtom { found.append($0) }
    for atom in found {
      if case .fact(let id, let test) = atom.kind { _ = checked(test, of: id, at: atom.location) }
    }
  }
}
