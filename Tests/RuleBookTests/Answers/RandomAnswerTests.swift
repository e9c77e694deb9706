import StrictYAML
import TestSupport
import Testing

@testable import RuleBook

/// Sets of situations as bits, so that thousands of questions can be put to all situations.
private struct SituationSet {
  var words: [UInt64]

  init(_ count: Int, where isMember: (Int) -> Bool) {
    words = Array(repeating: 0, count: (count + 63) / 64)
    for index in 0..<count where isMember(index) { words[index >> 6] |= 1 << UInt64(index & 63) }
  }

  func and(_ other: SituationSet) -> SituationSet { combined(other) { $0 & $1 } }
  func or(_ other: SituationSet) -> SituationSet { combined(other) { $0 | $1 } }

  private func combined(
    _ other: SituationSet, _ apply: (UInt64, UInt64) -> UInt64
  ) -> SituationSet {
    var result = self
    for index in words.indices { result.words[index] = apply(words[index], other.words[index]) }
    return result
  }

  var isEmpty: Bool { words.allSatisfy { $0 == 0 } }
  func overlaps(_ other: SituationSet) -> Bool {
    words.indices.contains { words[$0] & other.words[$0] != 0 }
  }
  func isInside(_ other: SituationSet) -> Bool {
    words.indices.allSatisfy { words[$0] & ~other.words[$0] == 0 }
  }
}

@Suite("Answers under I don't know")
struct RandomAnswerTests {
  @Test("5,000 random sets of answers give exactly the outcomes that fit")
  func exact() throws {
    let book = try Books.example()
    let rules = try Books.compile(book)
    let oracle = BruteForce(rules)
    let count = oracle.situations.count
    let all = SituationSet(count) { _ in true }
    let having = rules.variables.indices.map { index in
      rules.variables[index].values.indices.map { value in
        SituationSet(count) { oracle.situations[$0][index].map { $0 == value } ?? true }
      }
    }
    let answers = book.decisions.map { decision in
      oracle.situations.map { oracle.answer(decision, $0) }
    }
    let outcomes = answers.map { answers in
      book.outcomes.map { outcome in
        SituationSet(count) { answers[$0].outcomes.contains(outcome.id) }
      }
    }
    let reasons = zip(book.decisions, answers).map { decision, answers in
      decision.allRules.map { rule in
        (rule.id, SituationSet(count) { answers[$0].rules.contains(rule.id) })
      }
    }
    var random = SeededRandom(seed: 7)
    var contradictions = 0
    for _ in 0..<5000 {
      let unknownShare = Int.random(in: 0...100, using: &random)
      var values: [String: FactValue] = [:]
      var fitting = all
      for (index, variable) in rules.variables.enumerated()
      where Int.random(in: 0..<100, using: &random) >= unknownShare {
        let value = Int.random(in: 0..<variable.values.count, using: &random)
        let rank = value == 0 ? 0 : (variable.cuts.isEmpty ? 0 : variable.cuts[value - 1])
        values[variable.factID] =
          variable.values[value].band == nil
          ? .named(variable.values[value].id) : .ranks(rank...rank)
        fitting = fitting.and(having[index][value])
      }
      do throws(ContradictoryFacts) {
        let found = try rules.decide(FactAssignment(values))
        #expect(!fitting.isEmpty)
        for (position, answer) in found.enumerated() {
          let expected = book.outcomes.indices.filter { outcomes[position][$0].overlaps(fitting) }
          #expect(answer.outcomes == expected.map { book.outcomes[$0].id })
          let certain = reasons[position].filter { fitting.isInside($0.1) }.map(\.0)
          let some = reasons[position].filter { fitting.overlaps($0.1) }.map(\.0)
          let wanted = expected.count == 1 && !certain.isEmpty ? certain : some
          #expect(answer.because.map(\.rule) == wanted)
          #expect(answer.because.filter(\.isCertain).map(\.rule) == certain.filter(wanted.contains))
          #expect(answer.needs.isEmpty == (expected.count == 1))
        }
      } catch {
        contradictions += 1
        #expect(fitting.isEmpty)
        #expect(!error.facts.isEmpty)
      }
    }
    #expect(contradictions > 0)
  }

  @Test("a fact that alone would narrow an answer is always named as needed")
  func needs() throws {
    let book = try Books.example()
    let rules = try Books.compile(book)
    var random = SeededRandom(seed: 11)
    for _ in 0..<60 {
      var values: [String: FactValue] = [:]
      for variable in rules.variables where Bool.random(using: &random) {
        if let value = variable.values.randomElement(using: &random), value.band == nil {
          values[variable.factID] = .named(value.id)
        }
      }
      let facts = FactAssignment(values)
      guard let answers = try? rules.decide(facts) else { continue }
      for answer in answers where answer.outcomes.count > 1 {
        for variable in rules.variables where facts.values[variable.factID] == nil {
          for value in variable.values where value.band == nil {
            var more = facts
            more.values[variable.factID] = .named(value.id)
            guard let narrowed = try? rules.decide(answer.decision, more) else { continue }
            if narrowed.outcomes != answer.outcomes {
              #expect(answer.needs.contains(variable.factID))
            }
          }
        }
      }
    }
  }
}
