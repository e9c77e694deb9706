import TestSupport

/// Rule files made at random, as texts, so that the loader is part of the proof.
struct RandomBook {
  private var random: SeededRandom
  private var facts: [(id: String, values: [String])] = []

  init(seed: UInt64) { random = SeededRandom(seed: seed) }

  private mutating func pick(_ count: Int) -> Int { Int.random(in: 0..<count, using: &random) }

  mutating func text(factCount: Int = 6, ruleCount: Int = 6) -> String {
    var lines = [
      "format: 1", "id: random", "title: Random", "sources: {law: {cite: \"Code\"}}",
      "outcomes: {x: \"X.\", y: \"Y.\", z: \"Z.\"}", "facts:",
    ]
    for index in 0..<factCount {
      let onlyIf = index > 0 && pick(4) == 0 ? ", only_if: {\(atom(below: index))}" : ""
      let id = "f\(index)"
      switch pick(4) {
      case 0:
        lines.append("  \(id): {ask: \"?\", choices: {p: \"P\", q: \"Q\", none: \"R\"}\(onlyIf)}")
        facts.append((id, ["p", "q", "none", "[p, none]"]))
      case 1:
        lines.append("  \(id): {ask: \"?\", type: years\(onlyIf)}")
        facts.append(
          (id, ["at most 5 years", "more than 2 years", "at least 5 years", "less than 9 years"]))
      default:
        lines.append("  \(id): {ask: \"?\"\(onlyIf)}")
        facts.append((id, ["yes", "no"]))
      }
    }
    lines += ["terms:"]
    for index in 0..<2 { lines.append("  t\(index): {when: \(condition(2)), cite: law (a)}") }
    if pick(2) == 0 { lines += ["impossible:", "  - {why: \"So.\", when: \(condition(1))}"] }
    lines.append("decisions:")
    for decision in 0..<2 {
      lines += ["  d\(decision):", "    title: \"D?\""]
      if pick(3) == 0 {
        lines.append("    covers: {when: \(condition(1)), else: \(outcome())}")
      }
      lines.append(
        pick(4) == 0
          ? "    usually: none" : "    usually: {id: B\(decision), then: x, cite: law (a)}")
      lines.append("    rules:")
      for rule in 0..<ruleCount { lines.append("    - {\(self.rule(rule, decision))}") }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private mutating func outcome() -> String { ["x", "y", "z"][pick(3)] }

  /// A rule that may take away earlier rules, so that there is never a circle.
  private mutating func rule(_ index: Int, _ decision: Int) -> String {
    let id = "R\(decision)-\(index)"
    let targets = (0..<index).filter { _ in pick(3) == 0 }.map { "R\(decision)-\($0)" }
    let list = "[\(targets.joined(separator: ", "))]"
    let head = "id: \(id), when: \(condition(2)), cite: law (a)"
    if targets.isEmpty { return "\(head), then: \(outcome())" }
    return pick(2) == 0
      ? "\(head), cancels: \(list)" : "\(head), then: \(outcome()), overrides: \(list)"
  }

  private mutating func atom(below limit: Int) -> String {
    let fact = facts[pick(limit)]
    return "\(fact.id): \(fact.values[pick(fact.values.count)])"
  }

  private mutating func condition(_ depth: Int) -> String {
    guard depth > 0 else { return "{\(atom(below: facts.count))}" }
    switch pick(4) {
    case 0: return "{any: [\(condition(depth - 1)), \(condition(depth - 1))]}"
    case 1: return "{all: [\(condition(depth - 1)), \(condition(depth - 1))]}"
    case 2: return "{not: \(condition(depth - 1))}"
    default: return "{\(atom(below: facts.count))}"
    }
  }
}
