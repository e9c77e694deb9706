import Diagnostics
import Foundation
import StrictYAML
import Testing

@testable import RuleBook

/// `docs/rule-schema.json` says what the loader does, as far as a schema can.
@Suite("JSON Schema of rule files")
struct RuleSchemaTests {
  private let schema: SchemaChecker

  init() throws {
    schema = try SchemaChecker(Books.site.appendingPathComponent("docs/rule-schema.json"))
  }

  @Test("it lists the keys that the loader accepts, and no others")
  func keys() {
    let expected: [(String, [String])] = [
      ("file", RuleKeys.file), ("scenarioFile", RuleKeys.scenarioFile),
      ("inForce", RuleKeys.inForce), ("reviewed", RuleKeys.reviewed),
      ("source", RuleKeys.source), ("fact", RuleKeys.fact), ("term", RuleKeys.term),
      ("decision", RuleKeys.decision), ("scope", RuleKeys.scope), ("usual", RuleKeys.usual),
      ("rule", RuleKeys.rule), ("impossible", RuleKeys.impossible),
      ("unsettled", RuleKeys.unsettled), ("goes", RuleKeys.goes),
      ("questionnaire", RuleKeys.questionnaire), ("scenario", RuleKeys.scenario),
    ]
    for (definition, keys) in expected {
      #expect(schema.keys(of: definition) == Set(keys), "\(definition)")
    }
    let promise = ["implication", "independence", "direction"].map { schema.keys(of: $0) }
    #expect(promise.reduce(Set()) { $0.union($1) } == Set(RuleKeys.promise))
    let outcome = schema.definitions["outcome"] as? [String: Any]
    let forms = outcome?["anyOf"] as? [[String: Any]]
    #expect(
      Set((forms?.last?["properties"] as? [String: Any] ?? [:]).keys) == Set(RuleKeys.outcome))
  }

  @Test("it lists the types of facts, and refuses the reserved words as ids")
  func values() throws {
    let fact = schema.definitions["fact"] as? [String: Any]
    let type = (fact?["properties"] as? [String: Any])?["type"] as? [String: Any]
    #expect(type?["enum"] as? [String] == RuleKeys.factTypes)
    for word in RuleKeys.reserved {
      let text = Books.small(
        facts: "  \(word): {ask: \"?\"}", Books.decision("- {id: D-a, when: {a: yes}, then: may}"))
      #expect(try !faults(text).isEmpty, "\(word)")
      #expect(Books.problems(text).contains { $0.code == .invalidRuleID }, "\(word)")
    }
  }

  @Test("files that load fit the schema")
  func good() throws {
    var texts = [try Books.exampleText(), try everyKey()]
    let rules = Books.site.appendingPathComponent("Content/rules")
    for name in ["values-act.yaml", "values-act.scenarios.yaml"] {
      texts.append(try String(contentsOf: rules.appendingPathComponent(name), encoding: .utf8))
    }
    for seed in 1...30 {
      var random = RandomBook(seed: UInt64(seed))
      texts.append(random.text())
    }
    for text in texts { #expect(try faults(text) == []) }
  }

  /// What a schema can tell; a name that leads nowhere, say, it cannot.
  private static let structural: Set<DiagnosticCode> = [
    .unknownKey, .missingKey, .wrongType, .invalidDate, .ruleFormat, .invalidRuleID,
    .cancelWithAnswer, .overrideWithoutAnswer, .invalidCondition,
  ]

  @Test("with any one thing changed, schema and loader refuse the same files")
  func alike() throws {
    let node = try #require(parse(try everyKey()))
    let edits = Flow(node).changed()
    #expect(edits.count > 500)
    for edit in edits {
      let text = edit.flow.yaml
      let faults = try faults(text)
      let problems = Books.problems(text)
      if !faults.isEmpty {
        #expect(problems.hasErrors, "\(edit.change): only the schema refuses it: \(faults)")
      }
      // A name that leads nowhere can make other parts look wrong too; and what a comparison needs
      // stands at its fact, far from it.
      if problems.contains(where: { $0.code == .unknownRuleName }) { continue }
      if edit.change == "/facts/c without type" { continue }
      if faults.isEmpty, let problem = problems.first(where: { Self.structural.contains($0.code) })
      {
        Issue.record("\(edit.change): only the loader refuses it: \(problem.message)")
      }
    }
  }

  @Test(
    "faults that need two lines to see are seen by both",
    arguments: [
      ("assume: no, cite: [law (a)-(b)]", "assume: no"),
      ("type: choice, choices", "type: years, choices"),
      ("type: choice, choices: {none: \"No\", p: \"P\"}", "type: choice"),
      ("cancels: M-t", "cancels: M-t, then: may"), ("cancels: M-t", "overrides: M-t"),
      ("never_looks_at: [a]}", "never_looks_at: [a], if: {a: yes}, then: {may_they: may}}"),
      ("never_looks_at: [a]}", "never_looks_at: [a], when_fact: b}"),
      ("unknown: not offered", "unknown: never"), ("format: 1", "format: 2"),
      ("sensitive: yes", "sensitive: true"), ("law (c)(1)", "law c(1)"),
    ])
  func pairs(old: String, new: String) throws {
    let text = try everyKey()
    #expect(text.components(separatedBy: old).count == 2, "\(old) stands not once")
    let changed = text.replacingOccurrences(of: old, with: new)
    #expect(try !faults(changed).isEmpty)
    #expect(Books.problems(changed).hasErrors)
  }

  private func everyKey() throws -> String {
    try String(
      contentsOf: Books.folder.appendingPathComponent("Fixtures/every-key.yaml"), encoding: .utf8)
  }

  private func parse(_ text: String) -> YAMLNode? {
    var problems: [Diagnostic] = []
    return YAMLText.parse(SourceFile(path: "rules.yaml", text: text), problems: &problems)
  }

  private func faults(_ text: String) throws -> [String] {
    try schema.faults(Flow(try #require(parse(text))))
  }
}
