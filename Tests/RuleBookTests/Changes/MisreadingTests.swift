import Diagnostics
import StrictYAML
import Testing

@testable import RuleBook

/// Ways in which people misread the Values Act. Each of them, written into the site's own rules,
/// breaks a promise: the build does not rest on somebody having thought of the case.
@Suite("Misreadings of the real rules")
struct MisreadingTests {
  struct Misreading: Sendable, CustomTestStringConvertible {
    let name: String
    /// Text of the rule file, and what somebody makes of it.
    let edits: [(String, String)]
    let promise: String

    var testDescription: String { name }
  }

  /// A rule put in front of another one.
  private static func adding(_ rule: String, before id: String) -> (String, String) {
    let anchor = "      - id: \(id)\n"
    return (anchor, "      - {\(rule), say: \"A misreading.\"}\n\(anchor)")
  }

  static let misreadings = [
    Misreading(
      name: "a charge that goes to trial allows the handover",
      edits: [
        adding(
          "id: T-held, when: {held_to_answer: yes}, then: optional, overrides: [T-doubt], "
            + "cite: s7282-5 (b)", before: "T-local")
      ],
      promise: "A judge's finding on a pending charge never opens the handover"),
    Misreading(
      name: "a conviction allows a hold",
      edits: [
        adding(
          "id: H-conviction, when: {request: yes, record_opens: yes}, then: optional, "
            + "cite: s7282-5 (a)", before: "H-unsure")
      ],
      promise: "Without a judge's warrant there is no hold, whatever the record"),
    Misreading(
      name: "a conviction allows an address",
      edits: [
        adding(
          "id: A-conviction, when: {request: yes, record_opens: yes}, then: optional, "
            + "cite: s7282-5 (a)", before: "A-local")
      ],
      promise: "An address that is not public never goes to ICE, whatever the record"),
    Misreading(
      name: "the Highway Patrol is covered like any local police",
      edits: [
        (
          "when: {agency: [city_police, sheriff_jail, school_police, juvenile_hall]}\n",
          "when: {agency: [city_police, sheriff_jail, school_police, juvenile_hall, chp]}\n"
        ),
        (
          "when: {agency: [probation, uc_police, chp, da_investigator]}",
          "when: {agency: [probation, uc_police, da_investigator]}"
        ),
      ],
      promise: "Where the law does not clearly place an agency, no answer is made up"),
    Misreading(
      name: "a county board's policy opens what state law closes",
      edits: [
        (
          "when: {local_rule: board_policy, record_opens: yes}\n",
          "when: {local_rule: board_policy}\n"
        )
      ],
      promise: "A board policy that a sheriff disputes never gives more power either"),
    Misreading(
      name: "a county board's policy opens the release date",
      edits: [
        adding(
          "id: N-sheriff, when: {local_rule: board_policy}, then: unsettled, "
            + "overrides: [N-public, N-conviction, N-listed, N-registry, N-federal, N-held], "
            + "cite: s7282-5 (a)", before: "N-juvenile")
      ],
      promise: "Nor does such a board policy give more power to tell ICE a date"),
    Misreading(
      name: "a sheriff is free to disregard the county board",
      edits: [
        (
          "when: {local_rule: board_policy, record_opens: yes}\n        then: unsettled",
          "when: {local_rule: board_policy, record_opens: yes, request: yes}\n        then: optional"
        )
      ],
      promise: "Where a sheriff does not follow a board policy, no opening counts as clear"),
    Misreading(
      name: "a Proposition 47 misdemeanor counts as the felony it was",
      edits: [
        adding(
          "id: N-reduced, when: {request: yes, prop47_only: yes}, then: optional, "
            + "cite: s7282-5 (a)", before: "N-board"),
        adding(
          "id: T-reduced, when: {prop47_only: yes}, then: optional, cite: s7282-5 (a)",
          before: "T-board"),
      ],
      promise: "A record of Proposition 47 misdemeanors alone opens nothing"),
    Misreading(
      name: "a Proposition 47 misdemeanor does no harm to another conviction",
      edits: [
        ("- {prop47_mixed: yes, record_opens: yes}\n", "- {prop47_mixed: yes, registry: yes}\n")
      ],
      promise: "A Proposition 47 misdemeanor is never counted as a clear opening"),
    Misreading(
      name: "a misdemeanor DUI counts for five years",
      edits: [
        (
          "        - {conv_listed: misdemeanor, conv_age: at most 5 years}\n",
          "        - {conv_listed: misdemeanor, conv_age: at most 5 years}\n"
            + "        - {conv_listed: uncounted}\n"
        )
      ],
      promise:
        "A misdemeanor that can never be a felony opens nothing, and no misdemeanor DUI does"),
    Misreading(
      name: "an ICE form counts as a judge's warrant for a hold",
      edits: [
        (
          "when: {judge_warrant: yes}\n        then: by_warrant\n        cite: [s7284-6 (a)(4)",
          "when: {any: [{judge_warrant: yes}, {request: yes}]}\n        then: by_warrant\n"
            + "        cite: [s7284-6 (a)(4)"
        )
      ],
      promise: "Without a judge's warrant there is no hold, whatever the record"),
    Misreading(
      name: "an ICE form counts as a judge's warrant for the handover",
      edits: [
        (
          "when: {judge_warrant: yes}\n        then: by_warrant\n        overrides: [T-conv",
          "when: {any: [{judge_warrant: yes}, {request: yes}]}\n        then: by_warrant\n"
            + "        overrides: [T-conv"
        )
      ],
      promise: "Section 7282.5(b) opens the release date only, never the handover"),
    Misreading(
      name: "an ICE form counts as a judge's warrant at a school",
      edits: [
        (
          "when: {nonpublic_area: yes, court_paper: [warrant, subpoena, court_order]}",
          "when: {nonpublic_area: yes, court_paper: [none, warrant, subpoena, court_order]}"
        )
      ],
      promise: "An ICE paper never opens a school or a treatment room"),
    Misreading(
      name: "an ICE form counts as a judge's warrant at a courthouse",
      edits: [
        (
          "when: {court_business: yes, judge_paper: no}\n        then: forbidden",
          "when: {court_business: yes, judge_paper: no}\n        then: by_warrant"
        )
      ],
      promise:
        "Without a judge's paper, no civil arrest of a person at court on legal business is open"),
  ]

  @Test("breaks a promise, with a sample", arguments: misreadings)
  func breaks(_ misreading: Misreading) throws {
    let found = try Books.real(misreading.edits).check(asOf: try Books.day("2026-11-21"))
    let broken = found.filter { $0.code == .brokenPromise }
    let messages = broken.map(\.message)
    let expected = "this promise does not hold: \(misreading.promise)"
    let problem = try #require(broken.first { $0.message == expected }, "\(messages)")
    #expect(problem.severity == .error)
    #expect(problem.notes.contains { $0.message.hasPrefix("for example: ") })
  }

  @Test("a lost override stops the build with both rules and a sample")
  func lostOverride() throws {
    let book = try Books.real([
      (
        "overrides: [T-conviction, T-listed, T-registry, T-federal, T-prop47-more,",
        "overrides: [T-listed, T-registry, T-federal, T-prop47-more,"
      )
    ])
    let found = book.check(asOf: try Books.day("2026-11-21")).filter { $0.code == .ruleConflict }
    #expect(found.map(\.message) == ["\"T-warrant\" and \"T-conviction\" give different answers"])
    let notes = found.first?.notes.map(\.message) ?? []
    #expect(
      notes.contains(
        "for example: agency = city_police, judge_warrant = yes, conv_serious = yes"), "\(notes)")
  }

  @Test("a lost cancel stops the build with a sample")
  func lostCancel() throws {
    let book = try Books.real([
      (
        "cancels: [T-conviction, T-listed, T-registry, T-federal, T-prop47-more,",
        "cancels: [T-listed, T-registry, T-federal, T-prop47-more,"
      )
    ])
    let found = book.check(asOf: try Books.day("2026-11-21")).filter { $0.code == .brokenPromise }
    let notes = found.flatMap(\.notes).map(\.message)
    #expect(
      notes.contains("for example: agency = city_police, local_rule = yes, conv_serious = yes"),
      "\(notes)")
  }
}
