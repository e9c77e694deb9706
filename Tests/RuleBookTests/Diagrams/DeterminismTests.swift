import Testing

@testable import RuleBook

@Suite("Repeatable diagrams")
struct DeterminismTests {
  @Test("the same rules give the same numbers")
  func repeatable() throws {
    let ids = ["hold", "notify", "transfer"]
    let first = try Books.compile(try Books.example())
    let second = try Books.compile(try Books.example())
    #expect(first.variables == second.variables)
    #expect(first.diagram(of: ids) == second.diagram(of: ids))
    #expect(first.jointDiagram(of: ids) == second.jointDiagram(of: ids))
  }

  @Test("the order of rules, terms and decisions means nothing")
  func order() throws {
    let ids = ["hold", "notify", "transfer"]
    let book = try Books.example()
    let reversed = book.with(
      terms: book.terms.reversed(),
      decisions: book.decisions.reversed().map { $0.with(rules: $0.rules.reversed()) })
    let first = try Books.compile(book)
    let second = try Books.compile(reversed)
    #expect(first.diagram(of: ids) == second.diagram(of: ids))
  }

  @Test("an unknown decision has no diagram")
  func unknown() throws {
    let rules = try Books.compile(try Books.example())
    #expect(rules.diagram(of: ["hold", "nothing"]) == nil)
    #expect(rules.jointDiagram(of: []) == nil)
  }

  @Test("rules that are too large end with a message, not with a hang")
  func limit() throws {
    let book = try Books.example()
    var compiler = RuleCompiler(
      layout: VariableLayout(book), outcomes: book.outcomes.map(\.id), limit: 20)
    _ = compiler.compile(book, asOf: try Books.day("2026-11-21"))
    #expect(compiler.store.isFull)
    #expect(book.tooLarge().code == .tooManySituations)
  }
}
