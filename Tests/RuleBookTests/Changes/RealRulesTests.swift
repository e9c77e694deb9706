import Diagnostics
import StrictYAML
import Testing

@testable import RuleBook

@Suite("The site's own rules")
struct RealRulesTests {
  @Test("the checks find nothing")
  func clean() throws {
    let found = try Books.real().check(asOf: try Books.day("2026-11-21"))
    #expect(DiagnosticFormat.text.render(found) == "")
  }

  @Test("every planted mistake that changes an answer is noticed")
  func mutation() throws {
    let report = try Books.real().mutate(asOf: try Books.day("2026-11-21"))
    #expect(report.mutants.count > 600)
    #expect(report.survivors.map(\.change) == [])
  }

  @Test("\"I don't know\" to any question leads only to answers with a text and advice")
  func unknown() throws {
    let book = try Books.real()
    let rules = try Books.compile(book)
    var cases = [FactAssignment()]
    for fact in book.facts where fact.offersUnknown {
      cases.append(book.situation(naming: [fact.id: .unknown]))
    }
    for facts in cases {
      for answer in try rules.decide(facts) {
        let decision = try #require(book.decision(answer.decision))
        #expect(!answer.outcomes.isEmpty)
        for outcome in answer.outcomes {
          #expect(book.outcome(outcome)?.text.isEmpty == false)
          #expect(decision.advice.contains { $0.outcome == outcome }, "\(decision.id) \(outcome)")
        }
      }
    }
  }

  @Test("two runs over the same text give the same diagrams, messages and reports")
  func repeatable() throws {
    // An edit that makes messages with samples and counts.
    let edit = [("overrides: [H-warrant]\n        cite: s7284-4", "cite: s7284-4")]
    let day = try Books.day("2026-11-21")
    let (first, second) = (try Books.real(edit), try Books.real(edit))
    let ids = first.decisions.map(\.id)
    let (left, right) = (try Books.compile(first), try Books.compile(second))
    #expect(left.variables == right.variables)
    #expect(left.diagram(of: ids) == right.diagram(of: ids))
    for questionnaire in first.questionnaires {
      let decides = questionnaire.decides.map(\.id)
      #expect(left.jointDiagram(of: decides) == right.jointDiagram(of: decides))
    }
    let messages = DiagnosticFormat.text.render(first.check(asOf: day))
    #expect(messages.contains("for example: "))
    #expect(messages == DiagnosticFormat.text.render(second.check(asOf: day)))
    #expect(first.defaults(asOf: day) == second.defaults(asOf: day))
  }

  @Test("a better order of questions, where there is one, asks the same and costs less")
  func betterOrder() throws {
    let book = try Books.real()
    let day = try Books.day("2026-11-21")
    for questionnaire in book.questionnaires {
      guard let better = book.betterOrder(of: questionnaire, asOf: day) else { continue }
      #expect(better.order.sorted() == questionnaire.order.map(\.id).sorted())
      #expect(better.after.expected < better.before.expected)
    }
  }
}
