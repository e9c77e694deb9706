import Diagnostics
import StrictYAML
import Testing

@testable import RuleBook

@Suite("Facts from words")
struct FactParsingTests {
  /// The band of a conviction's age, or what is wrong.
  private func band(_ text: String, asOf day: String = "2026-11-21") throws -> String {
    let book = try Books.example()
    let rules = try Books.compile(book, asOf: day)
    var problems: [Diagnostic] = []
    guard
      let facts = FactAssignment.parse(
        ["conv_age=\(text)"], in: book, asOf: try Books.day(day), problems: &problems)
    else { return problems.map(\.message).joined(separator: "; ") }
    let index = try #require(rules.variableIndex(of: "conv_age"))
    let mask = rules.masks(facts)[index]
    return rules.variables[index].values.enumerated()
      .filter { mask >> UInt64($0.offset) & 1 == 1 }.map(\.element.label).joined(separator: "; ")
  }

  private let young = "at most 5 years"
  private let middle = "more than 5 and at most 15 years"
  private let old = "more than 15 years"

  @Test("spans fall into bands, with the last day inside")
  func spans() throws {
    for text in [
      "0 years", "5 years", "4 years 11 months", "4 years, 11 months and 30 days", "60 months",
    ] {
      #expect(try band(text) == young, "\(text)")
    }
    for text in ["5 years 1 day", "61 months", "5 years 1 month", "15 years", "12 years"] {
      #expect(try band(text) == middle, "\(text)")
    }
    for text in ["15 years 1 day", "16 years", "40 years"] {
      #expect(try band(text) == old, "\(text)")
    }
  }

  @Test("a band or nothing at all may be said too")
  func bands() throws {
    #expect(try band("at most 5 years") == young)
    #expect(try band("more than 5 years") == "\(middle); \(old)")
    #expect(try band("more than 15 years") == old)
    #expect(try band("at most 6 years") == "\(young); \(middle)")
    #expect(try band("unknown") == "\(young); \(middle); \(old)")
  }

  @Test("a day counts by the calendar: the anniversary is inside, the day after is not")
  func days() throws {
    #expect(try band("2021-11-21") == young)
    #expect(try band("2021-11-20") == middle)
    #expect(try band("2011-11-21") == middle)
    #expect(try band("2011-11-20") == old)
    #expect(try band("2026-11-21") == young)
  }

  @Test("29 February has its anniversary on the last of the month")
  func leapDays() throws {
    #expect(try band("2020-02-29", asOf: "2025-02-28") == young)
    #expect(try band("2020-02-29", asOf: "2025-03-01") == middle)
    #expect(try band("2020-02-28", asOf: "2025-02-28") == young)
    #expect(try band("2020-03-01", asOf: "2025-02-28") == young)
    #expect(try band("2019-02-28", asOf: "2024-02-28") == young)
    #expect(try band("2019-02-28", asOf: "2024-02-29") == middle)
  }

  @Test("months of different lengths keep the order of days")
  func monotone() throws {
    let end = try Books.day("2026-03-31")
    var last = -1
    for number in 0..<4000 {
      let start = try #require(end.adding(days: -number))
      let rank = try #require(Span.rank(from: start, to: end))
      #expect(rank >= last)
      last = rank
    }
    #expect(Span.rank(from: end, to: try Books.day("2026-03-30")) == nil)
  }

  @Test("what is no answer is said plainly")
  func faults() throws {
    #expect(try band("12") == "\"12\" is not a span of time")
    #expect(try band("twelve years") == "\"twelve years\" is not a span of time")
    #expect(try band("5 years 400 days") == "\"5 years 400 days\" is not a span of time")
    #expect(try band("5 years 2 years") == "\"5 years 2 years\" is not a span of time")
    #expect(try band("-5 years") == "\"-5 years\" is not a span of time")
    #expect(try band("") == "\"\" is not a span of time")
    #expect(try band("yes") == "\"yes\" is not a span of time")
    #expect(
      try band("2026-11-22")
        == "conv_age=2026-11-22 is later than 2026-11-21, the day of the answer")
  }

  @Test(
    "names and values have a near miss",
    arguments: [
      (
        ["judge_warant=yes"], "there is no fact \"judge_warant\"", "did you mean \"judge_warrant\"?"
      ),
      (["agency=locl"], "\"locl\" is not a value of \"agency\"", "did you mean \"local\"?"),
      (["judge_warrant=true"], "\"true\" is not a value of \"judge_warrant\"", "write yes"),
      (
        ["judge_warrant"], "\"judge_warrant\" is not an answer",
        "write NAME=VALUE, such as judge_warrant=yes"
      ),
      (["=yes"], "\"=yes\" is not an answer", "write NAME=VALUE, such as judge_warrant=yes"),
      (
        ["covered_agency=yes"], "there is no fact \"covered_agency\"",
        "\"covered_agency\" is worked out from other facts and cannot be set"
      ),
    ])
  func nearMisses(arguments: [String], message: String, help: String) throws {
    var problems: [Diagnostic] = []
    let facts = FactAssignment.parse(
      arguments, in: try Books.example(), asOf: try Books.day("2026-11-21"), problems: &problems)
    #expect(facts == nil)
    #expect(problems.first?.message == message)
    #expect(problems.first?.help.first == help)
  }

  @Test("two different answers to one question are refused, two equal ones are not")
  func twice() throws {
    var problems: [Diagnostic] = []
    let book = try Books.example()
    let day = try Books.day("2026-11-21")
    #expect(
      FactAssignment.parse(
        ["agency=local", "agency=school"], in: book, asOf: day, problems: &problems) == nil)
    #expect(problems.map(\.message) == ["\"agency\" is answered twice, and not the same way"])
    let same = try Books.facts(["agency = local", "agency=local"], book)
    #expect(same.values == ["agency": .named("local")])
  }

  @Test("numbers and days have bands of their own")
  func numbers() throws {
    let facts = "  n: {ask: \"How many?\", type: number}\n  t: {ask: \"How long?\", type: days}"
    let book = try Books.load(
      Books.small(
        facts: facts,
        Books.decision(
          """
          - {id: D-n, when: {n: 2}, then: may, cite: law}
          - {id: D-t, when: {t: more than 30 days, n: at least 4}, then: may, cite: law}
          """)))
    let rules = try Books.compile(book)
    #expect(
      rules.variables.first { $0.factID == "n" }?.values.map(\.label)
        == ["at most 1", "exactly 2", "exactly 3", "at least 4"])
    #expect(
      rules.variables.first { $0.factID == "t" }?.values.map(\.label)
        == ["at most 30 days", "at least 31 days"])
    func outcome(_ arguments: [String]) throws -> [String]? {
      try rules.decide("d", try Books.facts(arguments, book))?.outcomes
    }
    #expect(try outcome(["n=2"]) == ["may"])
    #expect(try outcome(["n=3"]) == ["no_way"])
    #expect(try outcome(["n=4", "t=31 days"]) == ["may"])
    #expect(try outcome(["n=9", "t=2026-10-22"]) == ["no_way"])
    #expect(try outcome(["n=9", "t=2026-10-21"]) == ["may"])
    #expect(try outcome(["n=9"]) == ["no_way", "may"])
  }
}
