import StrictYAML

/// Evaluates the rules of one decision over every situation of the facts that it reads.
struct TableEvaluator {
  typealias Bits = TruthTable.Bits

  let book: RuleBook
  let layout: VariableLayout
  let table: TruthTable
  private var known: [String: Bits] = [:]

  /// Nil where the decision reads too many facts.
  init?(_ book: RuleBook, _ decision: RuleBook.Decision, _ layout: VariableLayout) {
    var facts: Set<String> = []
    func read(_ condition: RuleBook.Condition?) {
      for id in book.factsRead(by: condition) where facts.insert(id).inserted {
        read(book.fact(id)?.onlyIf)
      }
    }
    for rule in decision.allRules { read(rule.when) }
    let levels = facts.compactMap { layout.indices[$0] }.sorted()
    guard
      let table = TruthTable(
        levels: levels, layout: layout, limit: RuleChecker.enumerationLimit)
    else { return nil }
    self.book = book
    self.layout = layout
    self.table = table
  }

  mutating func bits(_ condition: RuleBook.Condition) -> Bits {
    switch condition.kind {
    case .all(let parts):
      return parts.reduce(table.constant(true)) { table.and($0, bits($1)) }
    case .any(let parts):
      return parts.reduce(table.constant(false)) { table.or($0, bits($1)) }
    case .not(let part): return table.not(bits(part))
    case .term(let id, let isWanted):
      guard let term = book.term(id) else { return table.constant(false) }
      let value = remember("term \(id)") { $0.bits(term.when) }
      return isWanted ? value : table.not(value)
    case .fact(let id, let test):
      guard let level = layout.indices[id] else { return table.constant(false) }
      let wanted = layout.variables[level].values(passing: test)
      let value = table.atom(level: level, wanted: wanted)
      guard let onlyIf = book.fact(id)?.onlyIf else { return value }
      return table.and(value, remember("applies \(id)") { $0.bits(onlyIf) })
    }
  }

  private mutating func remember(
    _ key: String, _ make: (inout TableEvaluator) -> Bits
  ) -> Bits {
    if let value = known[key] { return value }
    let value = make(&self)
    known[key] = value
    return value
  }

  /// The terminal of each situation, from the definition: a rule stands where it applies and no
  /// standing rule takes it away.
  mutating func outcomes(
    of decision: RuleBook.Decision, asOf date: CalendarDate,
    terminal: (String) -> DiagramStore.Node
  ) -> [DiagramStore.Node] {
    let rules = decision.rules.filter { $0.inForce.contains(date) }
    let applies = rules.map { rule in rule.when.map { bits($0) } ?? table.constant(true) }
    var standing: [String: Bits] = [:]
    // No circle, so as many rounds as there are rules settle everything.
    for _ in rules {
      for (rule, when) in zip(rules, applies) {
        var own = when
        for attacker in rules where attacker.attacks.contains(where: { $0.id == rule.id }) {
          own = table.and(own, table.not(standing[attacker.id] ?? table.constant(false)))
        }
        standing[rule.id] = own
      }
    }
    let usual = decision.usual.flatMap { $0.inForce.contains(date) ? $0.then : nil }
    var result = Array(
      repeating: usual.map(terminal) ?? DiagramStore.gap, count: table.size)
    var isAnswered = Array(repeating: false, count: table.size)
    for rule in rules {
      guard let then = rule.then, let own = standing[rule.id] else { continue }
      let answer = terminal(then)
      for index in 0..<table.size where own[index] {
        let isOther = isAnswered[index] && result[index] != answer
        result[index] = isOther ? DiagramStore.conflict : answer
        isAnswered[index] = true
      }
    }
    if let scope = decision.scope, scope.inForce.contains(date), let then = scope.then,
      let when = scope.when
    {
      let covered = bits(when)
      let outside = terminal(then)
      for index in 0..<table.size where !covered[index] { result[index] = outside }
    }
    return result
  }
}
