import Foundation
import Testing

/// The answers of the real rule file, from outside.
@Suite("Deciding on the real law")
struct DecideTests {
  func decide(_ facts: String...) throws -> [String: [String: Any]] {
    let result = try Tool.run(
      ["decide", "--site", FixtureSite.project, "--json", "--as-of", "2026-11-21"]
        + facts.flatMap { ["--fact", $0] })
    #expect(result.status == 0, "\(result.errors)")
    let json = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any]
    return try #require(json?["decisions"] as? [String: [String: Any]])
  }

  func outcomes(_ answers: [String: [String: Any]], _ decision: String) -> [String] {
    answers[decision]?["outcomes"] as? [String] ?? []
  }

  @Test("a hold is forbidden whatever the record, and names its section")
  func hold() throws {
    let clean = try decide("agency=sheriff_jail", "judge_warrant=no", "request=yes")
    #expect(outcomes(clean, "hold") == ["forbidden"])
    #expect(
      (clean["hold"]?["cites"] as? [String])?.contains { $0.contains("7284.6(a)(1)(B)") } == true)
    let murder = try decide("agency=sheriff_jail", "judge_warrant=no", "conv_serious=yes")
    #expect(outcomes(murder, "hold") == ["forbidden"])
  }

  @Test("a person in state prison is under other law")
  func prison() throws {
    let answers = try decide("agency=state_prison")
    for decision in ["hold", "notify", "transfer"] {
      #expect(outcomes(answers, decision) == ["other_law"])
    }
  }

  @Test("what is not known leaves the exact set of outcomes")
  func unknown() throws {
    let answers = try decide("agency=sheriff_jail", "judge_warrant=no")
    #expect(outcomes(answers, "hold") == ["forbidden"])
    #expect(Set(outcomes(answers, "notify")).isSuperset(of: ["forbidden", "optional"]))
    #expect((answers["notify"]?["needs"] as? [String])?.isEmpty == false)
  }

  @Test("wrong facts are wrong use, with the nearest name")
  func wrong() throws {
    for fact in ["agensy=sheriff_jail", "agency=sherif_jail", "agency", "request=perhaps"] {
      let result = try Tool.run(["decide", "--site", FixtureSite.project, "--fact", fact])
      #expect(result.status == 2)
      #expect(result.errors.contains("error:"))
    }
  }

  @Test("a batch answers in order, and a wrong entry does not stop the others")
  func batch() throws {
    let result = try Tool.run(
      ["decide", "--site", FixtureSite.project, "--batch", "-"],
      input:
        "[{\"agency\": \"state_prison\"}, {\"agency\": \"moon\"}, {\"agency\": \"sheriff_jail\", \"judge_warrant\": false}]"
    )
    #expect(result.status == 0)
    let answers = try #require(
      try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [[String: Any]])
    #expect(answers.count == 3)
    #expect(answers[1]["error"] != nil)
    #expect(answers[2]["decisions"] != nil)
  }
}
