import Foundation
import RuleBook
import TestSupport
import Testing

@testable import SiteRendering

/// The build, the script and the list of steps must give one answer in every possible situation of
/// the site's own rules.
@Suite struct QuestionnaireAgreementTests {
  static let questionnaires = [
    "hold", "notify", "transfer", "told", "stopped", "covered", "places",
  ]

  @Test(arguments: questionnaires)
  func stepsAndRulesAgreeInEverySituation(id: String) throws {
    let (model, _) = try questionnaire(id)
    for index in model.decisions.indices {
      let steps = StepList(model.diagram, root: model.diagram.roots[index])
      let situations = QuestionnaireSituations(model, decision: index)
      var count = 0
      var wrong: [String] = []
      situations.forEach(steps: steps) { answers, reference, target in
        guard case .outcome(let outcome) = reference else {
          // The slow way must call it impossible too; looked at now and then.
          if reference != .impossible { wrong.append("no end: \(answers)") }
          return
        }
        count += 1
        if target != .outcome(outcome) { wrong.append("steps: \(answers)") }
        // Large tables are compared with the slow way in a part of the situations.
        if count < 5_000 || count % 101 == 0 {
          let expected = situations.outcome(answers)
          if expected != model.book.outcomes[outcome].id { wrong.append("rules: \(answers)") }
        }
      }
      #expect(wrong.prefix(5) == [])
      #expect(count > 0)
      print("\(id) / \(model.decisions[index].id): \(count) possible situations")
    }
  }

  @Test(arguments: questionnaires)
  func theScriptAgreesInEverySituation(id: String) throws {
    let (model, page) = try questionnaire(id)
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "questionnaire-\(id)-\(ProcessInfo.processInfo.processIdentifier)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let script = CompactScript.compact(
      try QuestionnaireFixture.file("Templates/scripts/questionnaire.js").bytes)
    try Data(script.utf8).write(to: folder.appending(path: "script.js"))
    try Data(page.json.utf8).write(to: folder.appending(path: "payload.json"))
    try QuestionnaireCases(model: model).json(count: 500)
      .write(to: folder.appending(path: "cases.json"))

    let isLarge = ["notify", "transfer"].contains(id)
    let figures = try Node.run(
      "Tests/Browser/questionnaire/agreement.js",
      ["script.js", "payload.json", "cases.json"].map { folder.appending(path: $0).path }
        + [folder.path, isLarge ? "1000" : "1400", isLarge ? "200" : "600"])
    #expect(figures.faults == [])
    print("\(id): \(figures)")

    for index in model.decisions.indices {
      let bytes = Array(try Data(contentsOf: folder.appending(path: "\(index).bin")))
      let steps = StepList(model.diagram, root: model.diagram.roots[index])
      var place = 0
      var wrong = 0
      QuestionnaireSituations(model, decision: index).forEach(steps: steps) { _, reference, _ in
        let expected: UInt8 = if case .outcome(let outcome) = reference { 1 << outcome } else { 0 }
        if place >= bytes.count || bytes[place] != expected { wrong += 1 }
        place += 1
      }
      #expect(wrong == 0)
      #expect(place == bytes.count)
    }
  }

  private func questionnaire(_ id: String) throws -> (QuestionnaireModel, QuestionnairePage) {
    let rules = try QuestionnaireFixture.rules()
    let questionnaire = try #require(rules.book.questionnaire(id))
    return (
      try QuestionnaireFixture.model(questionnaire, rules),
      try QuestionnaireFixture.page(questionnaire, rules)
    )
  }
}

/// Situations that are known in full, with the reasons that the build gives for its answers.
struct QuestionnaireCases {
  let model: QuestionnaireModel

  private struct Case: Encodable {
    let decision: Int
    let answers: [Int?]
    /// Places of rules.
    let because: [Int]
    let taken: [Int]
  }

  func json(count: Int) throws -> Data {
    var generator = SeededRandom(seed: 54)
    var cases: [Case] = []
    while cases.count < count {
      let answers = model.facts.map { Int.random(in: $0.labels.indices, using: &generator) }
      var facts = FactAssignment()
      for (fact, value) in zip(model.facts, answers) {
        facts.values[fact.fact.id] =
          fact.variable.values[value].band.map(value(in:))
          ?? .named(fact.variable.values[value].id)
      }
      let index = Int.random(in: model.decisions.indices, using: &generator)
      guard let answer = try? model.rules.decide(model.decisions[index].id, facts) else { continue }
      let rules = RuleTable(model: model).inForce(model.decisions[index]).map(\.id)
      cases.append(
        Case(
          decision: index, answers: answers,
          because: answer.because.filter(\.isCertain).compactMap { rules.firstIndex(of: $0.rule) },
          taken: answer.takenAway.filter(\.isCertain).compactMap { rules.firstIndex(of: $0.rule) }))
    }
    return try JSONEncoder().encode(cases)
  }

  /// A value of a span, in whole years or days, that lies in a band.
  private func value(in band: CompiledRules.Band) -> FactValue {
    let step = band.unit == .years ? 12 * 32 : 1
    let lower = band.lower.map { $0.amount * step + ($0.isInside ? 0 : 1) }
    let upper = band.upper.map { $0.amount * step - ($0.isInside ? 0 : 1) }
    let rank = lower ?? upper ?? 0
    return .ranks(rank...rank)
  }
}

/// Runs scripts outside of a browser.
enum Node {
  struct Figures: Decodable {
    let situations: [Int]
    let sessions: Int
    let asked: Int
    let unknowns: Int
    let longest: Int
    let askedChecked: Int
    let edits: Int
    let cases: Int
    let faults: [String]
  }

  private static let path: String? =
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    .map { "\($0)/node" }.first { FileManager.default.isExecutableFile(atPath: $0) }

  static func run(_ script: String, _ arguments: [String]) throws -> Figures {
    let process = Process()
    process.executableURL = URL(filePath: try #require(path))
    process.arguments = [QuestionnaireFixture.root.appending(path: script).path] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return try JSONDecoder().decode(Figures.self, from: output)
  }
}
