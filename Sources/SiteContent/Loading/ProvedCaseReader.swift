import Diagnostics
import Markdown
import StrictYAML

/// Reads `proves:`, the cases that a page speaks of.
enum ProvedCaseReader {
  /// The title of a link that ties its sentence to a case: `proves ID`.
  static let titlePrefix = "proves "

  static func read(
    _ map: YAMLMap, body: @autoclosure () -> MarkdownOutput, problems: inout [Diagnostic]
  ) -> [ProvedCase] {
    guard let node = map["proves"] else { return [] }
    guard let entries = node.map else {
      problems.append(
        Diagnostic(
          .wrongType, "\"proves\" must be a group of named cases", at: node.location,
          help: [
            "proves:", "  NAME: {decision: hold, facts: {agency: sheriff_jail}, expect: forbidden}",
          ]))
      return []
    }
    return entries.compactMap { entry in
      guard
        let one = YAMLMap(
          entry.value, of: "a case", keys: ["decision", "facts", "expect"], problems: &problems),
        let decision = one.requiredText("decision", problems: &problems),
        let expect = one.required("expect", problems: &problems)
      else { return nil }
      if let node = one["facts"], node.map == nil {
        problems.append(
          Diagnostic(
            .wrongType, "\"facts\" must be a group of keys, but this is \(node.kind)",
            at: node.location, help: ["write facts: {agency: sheriff_jail, request: yes}"]))
        return nil
      }
      let faults = problems.count
      let facts = (one["facts"]?.map ?? []).compactMap { fact in
        fact.value.readText(fact.key, problems: &problems).map {
          ProvedCase.Fact(
            name: fact.key, value: $0, nameLocation: fact.keyLocation,
            location: fact.value.location)
        }
      }
      // What was said is not known whole, so that the answer would be another one.
      guard problems.count == faults else { return nil }
      return ProvedCase(
        id: entry.key, decision: decision, facts: facts,
        expected: one.texts("expect", problems: &problems), location: entry.keyLocation,
        decisionLocation: one["decision"]?.location ?? entry.keyLocation,
        expectLocation: expect.location,
        sentences: body().links.filter { $0.title == titlePrefix + entry.key }.map(\.location))
    }
  }
}
