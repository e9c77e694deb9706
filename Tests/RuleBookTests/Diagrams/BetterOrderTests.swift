import Testing

@testable import RuleBook

@Suite("Better orders of questions")
struct BetterOrderTests {
  private func text(_ order: String) -> String { Books.ordered(order) }

  private func better(_ text: String) throws -> BetterOrder? {
    let book = try Books.load(text)
    let questionnaire = try #require(book.questionnaire("q"))
    return book.betterOrder(of: questionnaire, asOf: try Books.day("2026-11-21"))
  }

  @Test("the question that settles most comes first")
  func found() throws {
    let better = try #require(try better(text("b, c, a")))
    #expect(better.order.first == "a")
    #expect(better.after.expected < better.before.expected)
    #expect(try self.better(text(better.order.joined(separator: ", "))) == nil)
  }

  @Test("the check names the order and what it saves, and is silent where none is better")
  func check() throws {
    let day = try Books.day("2026-11-21")
    let found = try Books.load(Books.slowOrder).checkOrder(asOf: day)
    #expect(found.map(\.code) == [.betterQuestionOrder])
    #expect(found.first?.severity == .warning)
    #expect(found.first?.location?.line ?? 0 > 1)
    #expect(found.first?.help.first?.contains("order: [a, b, c]") == true)
    #expect(try Books.load(text("a, b, c")).checkOrder(asOf: day).isEmpty)
  }

  @Test("no better order puts a sensitive question before a plain one")
  func sensitive() throws {
    let hidden = text("b, c, a").replacingOccurrences(
      of: "a: {ask: \"Is a true?\"}", with: "a: {ask: \"Is a true?\", sensitive: yes}")
    #expect(try better(hidden)?.order.last ?? "a" == "a")
  }

  @Test("a question stays behind the one that decides if it applies")
  func applicability() throws {
    let dependent = text("b, c, a").replacingOccurrences(
      of: "c: {ask: \"Is c true?\"}", with: "c: {ask: \"Is c true?\", only_if: {b: yes}}")
    let order = try better(dependent)?.order ?? ["b", "c"]
    let (b, c) = (order.firstIndex(of: "b") ?? 0, order.firstIndex(of: "c") ?? 0)
    #expect(b < c)
  }

  @Test("the worked example's order can be bettered a little")
  func example() throws {
    let book = try Books.example()
    let questionnaire = try #require(book.questionnaires.first)
    let day = try Books.day("2026-11-21")
    let better = try #require(book.betterOrder(of: questionnaire, asOf: day))
    #expect(better.after.expected < better.before.expected)
    #expect(better.after.expected > better.before.expected * 0.5)
    #expect(better == book.betterOrder(of: questionnaire, asOf: day))
  }
}
