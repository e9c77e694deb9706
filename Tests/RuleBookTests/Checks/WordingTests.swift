import Diagnostics
import Testing

@testable import RuleBook

@Suite("Words of rules")
struct WordingTests {
  private static let rule = "- {id: D-a, when: {a: yes}, then: may, cite: law, say: \"They may.\"}"

  private func found(_ old: String, _ new: String) throws -> [Diagnostic] {
    let text = Books.small(Books.decision(Self.rule)).replacingOccurrences(of: old, with: new)
    return try Books.load(text).check(asOf: try Books.day("2026-11-21")).filter {
      $0.code == .ruleWording
    }
  }

  @Test("long sentences and banned words are warnings that name them")
  func faults() throws {
    let long = Array(repeating: "word", count: 26).joined(separator: " ")
    let wordy = try found("say: \"They may.\"", "say: \"\(long).\"")
    #expect(
      wordy.map(\.message) == [
        "the rule \"D-a\" has a sentence of 26 words: \"word word word word …\""
      ])
    #expect(wordy.map(\.severity) == [.warning])
    for (text, word) in [
      ("We guarantee it.", "guarantee"), ("It guarantees that.", "guarantee"),
      ("You will be free.", "you will"), ("No Illegal Aliens here.", "illegal alien"),
      ("Then, you\n    will go.", "you will"),
    ] {
      let faults = try found("\"They may not.\"", "\"\(text)\"")
      #expect(faults.map(\.message) == ["the outcome \"no_way\" says \"\(word)\""])
    }
    #expect(try found("Is a true?", "Do they guarantee it?").count == 1)
  }

  @Test("plain words pass")
  func plain() throws {
    let long = Array(repeating: "word", count: 25).joined(separator: " ")
    for text in [
      "They may.", "\(long). \(long)?", "Do you willingly go?", "Have you a will?",
      "Section 8 U.S.C. 1326(b)(2) is meant.", "",
    ] {
      #expect(try found("They may.", text).isEmpty, "\(text)")
    }
  }

  @Test("an abbreviation ends no sentence, a quoted or bracketed stop does")
  func sentences() throws {
    let half = Array(repeating: "word", count: 13).joined(separator: " ")
    #expect(try found("They may.", "\(half) U.S.C. \(half).").count == 2)
    #expect(try found("\"They may.\"", "\"\(half) (so it is.) \(half).\"").isEmpty)
  }
}

@Suite("Advice for every answer")
struct AdviceTests {
  private func messages(_ text: String) throws -> [String] {
    try Books.load(text).check(asOf: try Books.day("2026-11-21"))
      .filter { $0.code == .missingAdvice }.map(\.message)
  }

  private let rule = "- {id: D-a, when: {a: yes}, then: may, cite: law}"

  @Test("an outcome without words is an error, and blank advice is no advice")
  func blank() throws {
    let text = Books.small(Books.decision(rule))
    #expect(
      try messages(text.replacingOccurrences(of: "\"They may.\"", with: "\" \"")) == [
        "the outcome \"may\" has no text"
      ])
    let advised = text.replacingOccurrences(
      of: "    usually:", with: "    advice: {no_way: \"Say no.\", may: \"\"}\n    usually:")
    #expect(try messages(advised) == ["\"d\" has no advice for the answer \"may\""])
  }

  @Test("a questionnaire advises on all of its decisions or on none")
  func questionnaire() throws {
    let other = """

        e:
          title: "And?"
          usually: {id: E-base, then: no_way, cite: law}
      questionnaires:
        - {id: q, decides: [d, e], order: [a]}

      """
    let bare = Books.small(Books.decision(rule)) + other
    #expect(try messages(bare).isEmpty)
    let one = bare.replacingOccurrences(
      of: "    title: \"May they?\"",
      with: "    title: \"May they?\"\n    advice: {no_way: \"Say no.\", may: \"Ask.\"}")
    #expect(try messages(one) == ["\"q\" shows \"e\", which has no advice at all"])
  }
}
