import Testing

@testable import RuleBook

@Suite("Better orders of questions")
struct BetterOrderTests {
  /// `a` settles most cases at once; asked last, it comes too late.
  private func text(_ order: String, facts: String = "") -> String {
    Books.small(
      facts: facts,
      Books.decision(
        """
        - {id: D-a, when: {a: yes}, then: must, cite: law}
        - {id: D-bc, when: {a: no, b: yes, c: yes}, then: may, cite: law}
        """) + "\nquestionnaires:\n  - {id: q, decides: [d], order: [\(order)]}\n")
  }

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
