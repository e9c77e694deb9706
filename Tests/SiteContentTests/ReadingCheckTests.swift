import Diagnostics
import Testing

@testable import SiteContent

@Suite struct ReadingCheckTests {
  private static let hard = """
    Administrative regulations require departmental supervisors to document individual decisions.
    """
  private static let easy = "You can ask to see it. They must tell you who they are."

  @Test(arguments: ["home", "now", "scenario", "questionnaire"])
  func emergencyPagesMustBeEasiest(_ kind: String) {
    #expect(ReadingLimits.limit(for: kind)?.grade == 6)
    #expect(ReadingLimits.limit(for: kind)?.sentence == 25)
  }

  @Test func otherPages() {
    #expect(ReadingLimits.limit(for: "page", id: "privacy")?.grade == 6)
    for kind in ["page", "explainer", "faq", "source", "article", "glossary"] {
      #expect(ReadingLimits.limit(for: kind)?.grade == 8)
    }
    #expect(ReadingLimits.limit(for: "explainer", id: "privacy")?.grade == 8)
    #expect(ReadingLimits.limit(for: "no-such-kind") == nil)
  }

  @Test func easyTextHasNoProblem() {
    #expect(ReadingCheck.problems(for: Self.easy, limit: (6, 25), at: nil, language: "en").isEmpty)
    #expect(ReadingCheck.problems(for: "", limit: (6, 25), at: nil, language: "en").isEmpty)
  }

  @Test func hardTextShowsItsGradeAndItsLongestSentence() throws {
    let problems = ReadingCheck.problems(
      for: Self.hard, limit: (6, 25), at: nil, language: "en-US")
    let problem = try #require(problems.first)
    #expect(problems.count == 1)
    #expect(problem.code == .readingGrade)
    #expect(problem.severity == .warning)
    let grade = ReadingGrade(text: Self.hard).grade
    #expect(problem.message.contains("grade \(ReadingCheck.shown(grade, places: 2))"))
    #expect(problem.message.contains("6.0 is the highest"))
    #expect(problem.notes.first?.message.contains("Administrative regulations") == true)
    #expect(!problem.help.isEmpty)
  }

  @Test func longSentenceIsFoundInTheFile() throws {
    let words = Array(repeating: "so we go on", count: 7).joined(separator: " ")
    let file = SourceFile(path: "a.md", text: "Short one here.\n\nNow then, \(words).\n")
    let problems = ReadingCheck.problems(
      for: "Short one here.\nNow then, \(words).", limit: (8, 25),
      at: SourceLocation(file: file, line: 1, column: 1), language: "en", severity: .error)
    let problem = try #require(problems.first { $0.code == .longSentence })
    #expect(problem.message.contains("30 words"))
    #expect(problem.severity == .error)
    #expect(problem.location?.line == 3)
  }

  @Test func sentenceAtTheLimitPasses() {
    let text = Array(repeating: "we go on so we", count: 5).joined(separator: " ") + "."
    #expect(ReadingCheck.problems(for: text, limit: (10, 25), at: nil, language: "en").isEmpty)
    #expect(!ReadingCheck.problems(for: text, limit: (10, 24), at: nil, language: "en").isEmpty)
  }

  @Test func languageWithoutFormulaHasNoGrade() {
    #expect(ReadingFormula(language: "ko") == nil)
    #expect(ReadingCheck.problems(for: Self.hard, limit: (6, 25), at: nil, language: "ko").isEmpty)
  }

  @Test func spanishIsHeldToItsOwnScale() {
    let easy = "La ley es clara. Usted puede pedir un abogado. No firme nada."
    let hard =
      "Las reglamentaciones administrativas departamentales establecen obligaciones documentales."
    #expect(ReadingCheck.problems(for: easy, limit: (6, 25), at: nil, language: "es").isEmpty)
    let problems = ReadingCheck.problems(for: hard, limit: (6, 25), at: nil, language: "es")
    #expect(problems.first?.message.contains("75.0 is the lowest") == true)
    #expect(
      ReadingCheck.problems(for: hard, limit: (.infinity, 25), at: nil, language: "es").isEmpty)
  }

  @Test(arguments: [(6.04, "6.04"), (-0.5, "-0.50"), (10, "10.00"), (5.999, "6.00")])
  func numbersInMessages(_ number: Double, text: String) {
    #expect(ReadingCheck.shown(number, places: 2) == text)
  }
}
