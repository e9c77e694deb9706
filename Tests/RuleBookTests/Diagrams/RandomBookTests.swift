import Diagnostics
import StrictYAML
import Testing

@testable import RuleBook

@Suite("Diagrams of random rules")
struct RandomBookTests {
  @Test("every situation has the outcome and the reasons that the rules mean", arguments: 0..<60)
  func everySituation(seed: Int) throws {
    var random = RandomBook(seed: UInt64(seed))
    let book = try Books.load(random.text())
    let rules = try Books.compile(book)
    let oracle = BruteForce(rules)
    #expect(rules.situationCount == UInt64(oracle.situations.count))
    for (decision, compiled) in zip(book.decisions, rules.decisions) {
      for situation in oracle.situations {
        let expected = oracle.answer(decision, situation)
        let masks = situation.enumerated().map { index, value in
          value.map { UInt64(1) << UInt64($0) } ?? rules.openMasks[index]
        }
        var walker = Walker(nodes: rules.nodes, masks: masks)
        let terminals = walker.terminals(of: compiled.root)
        #expect(terminals == bit(expected.outcomes, rules))
        for rule in compiled.rules {
          let decides = walker.terminals(of: rule.decides) == 0b10
          #expect(decides == expected.rules.contains(rule.rule.id))
        }
      }
    }
  }

  private func bit(_ outcomes: Set<String>, _ rules: CompiledRules) -> UInt64 {
    guard outcomes.count == 1, let only = outcomes.first,
      let index = rules.outcomes.firstIndex(of: only)
    else {
      return outcomes.isEmpty ? 1 << UInt64(DiagramStore.gap) : 1 << UInt64(DiagramStore.conflict)
    }
    return 1 << (UInt64(DiagramStore.firstOutcome) + UInt64(index))
  }

  @Test("a fact is never tested where it does not apply", arguments: 0..<60)
  func applicability(seed: Int) throws {
    var random = RandomBook(seed: UInt64(seed))
    let book = try Books.load(random.text())
    let rules = try Books.compile(book)
    let oracle = BruteForce(rules)
    let diagram = try #require(rules.diagram(of: book.decisions.map(\.id)))
    for situation in oracle.situations {
      for root in diagram.roots {
        var node = root
        while !diagram.isTerminal(node) {
          let value = try #require(situation[diagram.variable(of: node)])
          let children = diagram.children(of: node)
          node = children[children.startIndex + value]
        }
        #expect(diagram.terminals[node] != .impossible)
      }
    }
  }

  @Test("a joint diagram says what the single ones say", arguments: 0..<40)
  func joint(seed: Int) throws {
    var random = RandomBook(seed: UInt64(seed))
    let book = try Books.load(random.text())
    let rules = try Books.compile(book)
    let ids = book.decisions.map(\.id)
    let forest = try #require(rules.diagram(of: ids))
    let joint = try #require(rules.jointDiagram(of: ids))
    for situation in BruteForce(rules).situations {
      let single = forest.roots.map { walk(forest, $0, situation) }
      let together = walk(joint, joint.roots[0], situation)
      let expected = single.flatMap { terminal -> [Diagram.Answer] in
        if case .answers(let answers) = terminal { answers } else { [] }
      }
      #expect(together == .answers(expected))
    }
  }

  private func walk(_ diagram: Diagram, _ root: Int, _ situation: [Int?]) -> Diagram.Terminal {
    var node = root
    while !diagram.isTerminal(node) {
      let children = diagram.children(of: node)
      node = children[children.startIndex + (situation[diagram.variable(of: node)] ?? 0)]
    }
    return diagram.terminals[node]
  }

  @Test("the second engine never disagrees, and checks come to an end", arguments: 0..<60)
  func checks(seed: Int) throws {
    var random = RandomBook(seed: UInt64(1000 + seed))
    let book = try Books.load(random.text(factCount: 7, ruleCount: 8))
    let found = book.check(asOf: try Books.day("2026-11-21"))
    #expect(!found.contains { $0.code == .engineMismatch })
    #expect(found == book.check(asOf: try Books.day("2026-11-21")))
  }

  @Test("conflicts and gaps are reported exactly where there are any", arguments: 0..<60)
  func conflictsAndGaps(seed: Int) throws {
    var random = RandomBook(seed: UInt64(2000 + seed))
    let book = try Books.load(random.text())
    let oracle = BruteForce(try Books.compile(book))
    let found = book.check(asOf: try Books.day("2026-11-21"))
    for decision in book.decisions {
      let answers = oracle.situations.map { oracle.answer(decision, $0).outcomes.count }
      let gap = found.contains { $0.code == .ruleGap && $0.message.contains(decision.id) }
      #expect(gap == answers.contains(0))
      let names = decision.rules.map { "\"\($0.id)\"" }
      let conflict = found.contains { problem in
        problem.code == .ruleConflict && names.contains { problem.message.hasPrefix($0) }
      }
      #expect(conflict == answers.contains { $0 > 1 })
    }
  }
}
