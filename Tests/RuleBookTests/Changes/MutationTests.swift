import Diagnostics
import Foundation
import StrictYAML
import Testing

@testable import RuleBook

@Suite("Planted mistakes")
struct MutationTests {
  @Test("survivors come with a situation that no scenario has")
  func survivors() throws {
    let report = try Books.example().mutate(asOf: try Books.day("2026-11-21"))
    #expect(report.mutants.count == 57)
    #expect(report.score > 0.5 && report.score < 1)
    for survivor in report.survivors { #expect(survivor.example != nil) }
    #expect(
      report.survivors.contains { $0.change == "N-local no longer cancels N-held" })
    // Leaving out "misdemeanor" changes nothing: a felony of that age counts anyway.
    #expect(
      report.equivalents.map(\.change)
        == ["the term qualifying_conviction without \"conv_listed: misdemeanor\""])
  }

  @Test("a scenario for a survivor catches it")
  func caught() throws {
    let scenario = """
      scenarios:                         # a fact not listed is "no" or "none"
        - name: A local ban closes the second road too
          facts: {agency: local, notice_request: yes, held_to_answer: yes, local_ban: yes}
          expect: {notify: forbidden}

      """
    let old = "scenarios:                         # a fact not listed is \"no\" or \"none\"\n"
    let report = try Books.example([(old, scenario)]).mutate(asOf: try Books.day("2026-11-21"))
    let mutant = report.mutants.first { $0.change == "N-local no longer cancels N-held" }
    #expect(mutant?.fate == .caught)
  }

  @Test("without scenarios and promises hardly anything is caught")
  func staticChecks() throws {
    let text = try Books.exampleText()
    let bare = text.components(separatedBy: "always:")[0]
    let report = try Books.load(bare).mutate(asOf: try Books.day("2026-11-21"))
    #expect(report.caughtCount == 1)
  }

  @Test("a book whose every mistake is noticed has the full score")
  func full() throws {
    let text =
      Books.small(Books.decision("- {id: D-a, when: {a: yes, b: yes}, then: may, cite: law}"))
        + """

        scenarios:
          - {name: both, facts: {a: yes, b: yes}, expect: {d: may}, because: {d: D-a}}
          - {name: one, facts: {a: yes}, expect: {d: no_way}}
          - {name: other, facts: {b: yes}, expect: {d: no_way}}

        """
    let report = try Books.load(text).mutate(asOf: try Books.day("2026-11-21"))
    #expect(report.score == 1)
    #expect(report.survivors.isEmpty)
  }

  @Test("a promise that did not hold in the past notices nothing")
  func pastPromise() throws {
    let text =
      Books.small(
        Books.decision(
          """
          - {id: D-old, when: {b: yes}, then: may, cite: law, in_force: {repealed_on: 2024-01-01}}
          - {id: D-a, when: {a: yes, c: no}, then: may, cite: law}
          """))
        + """

        always:
          - {why: "b has no say.", decision: d, never_looks_at: [b]}
        scenarios:
          - {name: then, facts: {b: yes}, expect: {d: may}, as_of: 2023-01-01}
          - {name: now, facts: {a: yes}, expect: {d: may}}

        """
    let day = try Books.day("2026-11-21")
    let book = try Books.load(text)
    #expect(!book.check(asOf: day).hasErrors)
    let report = book.mutate(asOf: day)
    #expect(
      report.survivors.map(\.change).contains("the rule D-a without \"c: no\""))
  }
}
