import Diagnostics
import Foundation
import RuleBook
import StrictYAML
import Testing

@testable import SiteRendering

/// The site's own rules and words, as the tests of the questionnaire need them.
enum QuestionnaireFixture {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static func file(_ path: String) throws -> SourceFile {
    SourceFile(path: path, bytes: Array(try Data(contentsOf: root.appending(path: path))))
  }

  static func rules() throws -> CompiledRules {
    var problems: [Diagnostic] = []
    let book = RuleBook.load(try file("Content/rules/values-act.yaml"), problems: &problems)
    let day = try #require(CalendarDate("2026-11-21"))
    let rules = try #require(book).compile(asOf: day, problems: &problems)
    #expect(!problems.hasErrors)
    return try #require(rules)
  }

  /// Rules written in a test.
  static func rules(_ text: String) throws -> CompiledRules {
    var problems: [Diagnostic] = []
    let book = RuleBook.load(SourceFile(path: "test.yaml", text: text), problems: &problems)
    let day = try #require(CalendarDate("2026-11-21"))
    let rules = book?.compile(asOf: day, problems: &problems)
    #expect(problems.map(\.message) == [])
    return try #require(rules)
  }

  static func words() throws -> [String: String] {
    var problems: [Diagnostic] = []
    let file = try file("Content/en/questionnaire-strings.yaml")
    let root = try #require(YAMLText.parse(file, problems: &problems))
    let map = try #require(root.map)
    var words: [String: String] = [:]
    for entry in map { words[entry.key] = entry.value.scalar }
    return words
  }

  static let links = QuestionnaireLinks(
    decision: { "decision-\($0).html" }, citation: { ("§ \($0.label)", "law.html#\($0.path)") },
    phrase: { $0 })

  static func page(
    _ questionnaire: RuleBook.Questionnaire, _ rules: CompiledRules
  ) throws -> QuestionnairePage {
    QuestionnairePage(
      questionnaire: questionnaire, rules: QuestionnaireModel.ordered(rules, for: questionnaire),
      words: try words(), links: links,
      asOf: "21 November 2026")
  }

  static func model(
    _ questionnaire: RuleBook.Questionnaire, _ rules: CompiledRules
  ) throws -> QuestionnaireModel {
    QuestionnaireModel(
      questionnaire: questionnaire, rules: QuestionnaireModel.ordered(rules, for: questionnaire),
      words: QuestionnaireWords(try words()))
  }
}
