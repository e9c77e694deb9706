import Diagnostics
import StrictYAML
import Testing

@testable import RuleBook

@Suite("Answers")
struct DecideTests {
  private func answer(
    _ decision: String, _ arguments: [String], _ book: RuleBook? = nil
  ) throws -> DecisionAnswer {
    let book = try book ?? Books.example()
    let rules = try Books.compile(book)
    return try #require(try rules.decide(decision, try Books.facts(arguments, book)))
  }

  private let plain = [
    "agency=local", "judge_warrant=no", "local_ban=no", "public_info=no", "notice_request=yes",
    "conv_serious=no", "conv_prison=no", "conv_listed=none", "registry=no", "fed_felony=no",
    "prop47_only=no", "held_to_answer=no",
  ]

  private func plain(_ changes: [String: String]) -> [String] {
    plain.map { line in
      let name = String(line.prefix { $0 != "=" })
      return changes[name].map { "\(name)=\($0)" } ?? line
    }
  }

  @Test("a settled answer has its reason, its citation, and needs nothing")
  func settled() throws {
    let answer = try answer("notify", plain(["held_to_answer": "yes"]))
    #expect(answer.outcomes == ["optional"])
    #expect(answer.because == [.init(rule: "N-held", isCertain: true)])
    #expect(answer.cites == ["Cal. Gov. Code § 7282.5(b)"])
    #expect(answer.citations.map(\.path) == ["b"])
    #expect(answer.needs.isEmpty)
    #expect(answer.takenAway.isEmpty)
  }

  @Test("a rule that is taken away is named with what took it")
  func takenAway() throws {
    let answer = try answer("notify", plain(["held_to_answer": "yes", "local_ban": "yes"]))
    #expect(answer.outcomes == ["forbidden"])
    #expect(answer.because.map(\.rule) == ["N-base"])
    #expect(answer.takenAway == [.init(rule: "N-held", by: ["N-local"], isCertain: true)])
  }

  @Test("no definite answer while another is possible")
  func unknown() throws {
    let answer = try answer("notify", ["agency=local"])
    #expect(answer.outcomes == ["forbidden", "optional"])
    #expect(answer.because.allSatisfy { !$0.isCertain })
    #expect(answer.needs.first == "local_ban")
    #expect(!answer.needs.contains("judge_warrant"))
    #expect(!answer.needs.contains("agency"))
  }

  @Test("nothing known at all is an answer too")
  func nothing() throws {
    let answer = try answer("hold", [])
    #expect(answer.outcomes == ["forbidden", "by_warrant", "other_law"])
    #expect(answer.needs == ["agency", "judge_warrant"])
  }

  @Test("outside of the scope the scope decides")
  func scope() throws {
    let answer = try answer("hold", ["agency=prison"])
    #expect(answer.outcomes == ["other_law"])
    #expect(answer.because == [.init(rule: "hold-scope", isCertain: true)])
    #expect(answer.needs.isEmpty)
  }

  @Test("an answer to a question that does not apply is never read")
  func staleAnswer() throws {
    let answer = try answer("transfer", plain([:]) + ["conv_age=1 year"])
    #expect(answer.outcomes == ["forbidden"])
    let open = try self.answer("transfer", ["agency=local", "conv_age=1 year"])
    #expect(!open.needs.contains("conv_age"))
  }

  @Test("an unsettled point shows only where a rule it is about plays a part")
  func unsettled() throws {
    #expect(try answer("notify", plain([:])).unsettled.isEmpty)
    let touched = try answer("notify", plain(["prop47_only": "yes", "held_to_answer": "yes"]))
    #expect(touched.unsettled == ["U-mixed-record"])
    #expect(try answer("hold", ["agency=local"]).unsettled.isEmpty)
  }

  @Test("several reasons: those that always hold, or all with a mark")
  func reasons() throws {
    let both = try answer("notify", plain(["held_to_answer": "yes", "public_info": "yes"]))
    #expect(both.because.map(\.rule) == ["N-public", "N-held"])
    #expect(both.because.allSatisfy { $0.isCertain })
    let book = try Books.load(
      Books.small(
        Books.decision(
          """
          - {id: D-a, when: {a: yes}, then: may, cite: law}
          - {id: D-not, when: {a: no}, then: may, cite: law}
          """)))
    let either = try answer("d", [], book)
    #expect(either.outcomes == ["may"])
    #expect(either.because.map(\.isCertain) == [false, false])
    #expect(either.needs.isEmpty)
  }

  @Test("answers that cannot all be true are an error with the reason")
  func contradiction() throws {
    let book = try Books.example()
    let rules = try Books.compile(book)
    let facts = try Books.facts(
      ["agency=local", "prop47_only=yes", "registry=yes", "conv_serious=yes"], book)
    #expect(
      throws: ContradictoryFacts(
        facts: ["conv_serious", "prop47_only"],
        why: ["An only record rules out the other convictions."])
    ) { try rules.decide(facts) }
  }

  @Test("a legal presumption holds until somebody says otherwise, and is shown")
  func presumption() throws {
    let book = try Books.load(
      Books.small(
        facts: "  p: {ask: \"P?\", assume: no, cite: law (b)}",
        Books.decision("- {id: D-p, when: {p: yes}, then: may, cite: law}")))
    let presumed = try answer("d", [], book)
    #expect(presumed.outcomes == ["no_way"])
    #expect(presumed.assumed == ["p"])
    let unknown = try answer("d", ["p=unknown"], book)
    #expect(unknown.outcomes == ["no_way"])
    let said = try answer("d", ["p=yes"], book)
    #expect(said.outcomes == ["may"])
    #expect(said.assumed.isEmpty)
  }

  @Test("facts that exclude each other in a ring are all needed")
  func ring() throws {
    let book = try Books.load(
      Books.small(
        Books.decision(
          """
          - {id: D-1, when: {a: yes, b: no}, then: may, cite: law}
          - {id: D-2, when: {a: no, b: yes}, then: may, cite: law}
          """)
            + """

            impossible:
              - {why: "They go together.", when: {any: [{a: yes, c: no}, {a: no, c: yes}]}}

            """))
    let answer = try answer("d", [], book)
    #expect(answer.outcomes == ["no_way", "may"])
    #expect(answer.needs == ["b"])
    let more = try self.answer("d", ["b=yes"], book)
    #expect(more.needs == ["a", "c"])
  }

  @Test("rules answer for their own days only")
  func dates() throws {
    let book = try Books.load(
      Books.small(
        Books.decision(
          """
          - {id: D-old, when: {a: yes}, then: may, cite: law, in_force: {repealed_on: 2025-01-01}}
          - {id: D-new, when: {a: yes}, then: must, cite: law, in_force: {from: 2025-01-01}}
          """)))
    func outcome(_ day: String) throws -> [String]? {
      try Books.compile(book, asOf: day).decide("d", try Books.facts(["a=yes"], book))?.outcomes
    }
    #expect(try outcome("2024-12-31") == ["may"])
    #expect(try outcome("2025-01-01") == ["must"])
    var problems: [Diagnostic] = []
    #expect(book.compile(asOf: try Books.day("2019-12-31"), problems: &problems) == nil)
    #expect(problems.map(\.code) == [.rulesNotInForce])
  }
}
