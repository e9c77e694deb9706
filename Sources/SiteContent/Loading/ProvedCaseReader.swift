import Diagnostics
import StrictYAML

/// Reads `proves:`, the cases that a page speaks of.
enum ProvedCaseReader {
  static func read(_ map: YAMLMap, problems: inout [Diagnostic]) -> [ProvedCase] {
    guard let node = map["proves"] else { return [] }
    guard let entries = node.map else {
      problems.append(
        Diagnostic(
          .wrongType, "\"proves\" must be a group of named cases", at: node.location,
          help: ["proves:", "  NAME: {decision: hold, facts: {agency: sheriff_jail}, expect: forbidden}"]))
      return []
    }
    return entries.compactMap { entry in
      guard
        let one = YAMLMap(
          entry.value, of: "a case", keys: ["decision", "facts", "expect"], problems: &problems),
        let decision = one.requiredText("decision", problems: &problems),
        let expect = one.required("expect", problems: &problems)
      else { return nil }
      let facts = (one["facts"]?.map ?? []).compactMap { fact in
        fact.value.readText(fact.key, problems: &problems).map {
          (name: fact.key, value: $0, location: fact.value.location)
        }
      }
      return ProvedCase(
        id: entry.key, decision: decision, facts: facts,
        expected: one.texts("expect", problems: &problems), location: entry.keyLocation,
        expectLocation: expect.location)
    }
  }
}
