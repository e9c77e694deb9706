import Diagnostics
import StrictYAML

extension RuleReader {
  mutating func report(
    _ code: DiagnosticCode, _ message: String, at location: SourceLocation?,
    notes: [Diagnostic.Note] = [], help: [String] = []
  ) {
    problems.append(Diagnostic(code, message, at: location, notes: notes, help: help))
  }

  mutating func map(_ node: YAMLNode, of subject: String, keys: [String]) -> YAMLMap? {
    YAMLMap(node, of: subject, keys: keys, problems: &problems)
  }

  /// The entries of a group whose keys are ids, with the ids checked.
  mutating func named(_ map: YAMLMap, _ key: String, of subject: String) -> [YAMLNode.Entry] {
    guard let node = map[key] else { return [] }
    return named(node, of: subject)
  }

  mutating func named(_ node: YAMLNode, of subject: String) -> [YAMLNode.Entry] {
    guard let entries = node.map else {
      report(
        .wrongType, "\(subject) must be a group of ids, but this is \(node.kind)",
        at: node.location)
      return []
    }
    return entries.filter { entry in
      if entry.looksLikeProse {
        problems.append(entry.prose)
        return false
      }
      return checkID(entry.key, at: entry.keyLocation)
    }
  }

  mutating func checkID(_ id: String, at location: SourceLocation) -> Bool {
    if RuleNames.isID(id) { return true }
    report(
      .invalidRuleID, "\"\(id)\" cannot be an id", at: location,
      help: [
        "an id begins with a letter and has letters, digits, \"-\", \"_\" and \".\" only",
        "\(RuleNames.reserved.sorted().joined(separator: ", ")) have a meaning of their own",
      ])
    return false
  }

  /// A reference to something by its id, checked against the names of its kind.
  mutating func reference(
    _ node: YAMLNode, to kind: String, in ids: some Collection<String>
  ) -> RuleBook.Reference? {
    guard let id = node.readText(kind, problems: &problems) else { return nil }
    guard ids.contains(id) else {
      report(
        .unknownRuleName, "there is no \(kind) \"\(id)\"", at: node.location,
        help: NearMiss.help(for: id, in: ids))
      return nil
    }
    return RuleBook.Reference(id: id, location: node.location)
  }

  mutating func references(
    _ map: YAMLMap, _ key: String, to kind: String, in ids: some Collection<String>
  ) -> [RuleBook.Reference] {
    var found: [RuleBook.Reference] = []
    for node in map.items(key, problems: &problems) {
      guard let reference = reference(node, to: kind, in: ids) else { continue }
      if found.contains(where: { $0.id == reference.id }) {
        report(
          .duplicateRuleID, "\"\(reference.id)\" stands twice in \"\(key)\"", at: node.location)
      }
      found.append(reference)
    }
    return found
  }

  /// `decision: outcome` or `decision: [outcomes]`.
  mutating func expectations(
    _ node: YAMLNode?, _ subject: String, of kind: String, in ids: (String) -> [String]
  ) -> [RuleBook.Expectation] {
    guard let node else { return [] }
    guard let entries = node.map else {
      report(
        .wrongType, "\(subject) must be a group such as {notify: forbidden}", at: node.location)
      return []
    }
    var result: [RuleBook.Expectation] = []
    for entry in entries {
      guard names.decisions.contains(entry.key) else {
        report(
          .unknownRuleName, "there is no decision \"\(entry.key)\"", at: entry.keyLocation,
          help: NearMiss.help(for: entry.key, in: names.decisions))
        continue
      }
      let allowed = ids(entry.key)
      let found = (entry.value.list ?? [entry.value]).compactMap {
        reference($0, to: kind, in: allowed)?.id
      }
      result.append(
        RuleBook.Expectation(decision: entry.key, ids: found, location: entry.value.location))
    }
    return result
  }
}
