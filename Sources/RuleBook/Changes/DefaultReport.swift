import StrictYAML

/// How often a decision falls to its usual answer because no rule speaks.
///
/// A usual answer catches every case, also one that somebody forgot: these are the ones to read.
package struct DefaultReport: Sendable, Equatable {
  package let decision: String
  /// The outcome of the usual answer.
  package let outcome: String
  package let count: UInt64
  package let situationCount: UInt64
  /// Three at most, as short as can be: `agency = local, notice_request = yes`.
  package let samples: [String]
}

extension RuleBook {
  /// For each decision with a usual answer, the situations that only it decides.
  package func defaults(asOf date: CalendarDate) -> [DefaultReport] {
    var compiler = RuleCompiler(layout: VariableLayout(self), outcomes: outcomes.map(\.id))
    let nodes = compiler.compile(self, asOf: date)
    guard !compiler.store.isFull else { return [] }
    let all = compiler.store.count(nodes.counted)
    var reports: [DefaultReport] = []
    for (decision, compiled) in zip(decisions, nodes.decisions) {
      guard let usual = decision.usual, usual.inForce.contains(date), let outcome = usual.then
      else { continue }
      let counted = compiler.store.and(compiled.unanswered, nodes.counted)
      var left = compiler.store.and(compiled.unanswered, nodes.possible)
      var samples: [String] = []
      while samples.count < 3, let named = compiler.sample(&left) {
        samples.append(Situation.text(named, compiler.layout))
      }
      reports.append(
        DefaultReport(
          decision: decision.id, outcome: outcome, count: compiler.store.count(counted),
          situationCount: all, samples: samples))
    }
    return reports
  }
}

extension RuleCompiler {
  /// A short situation of a region, which is taken out of it; nil where the region is empty.
  mutating func sample(_ region: inout Node) -> [(level: Int, value: Int)]? {
    guard let named = store.sample(region, plain: layout.plain) else { return nil }
    var cube = DiagramStore.yes
    for (level, value) in named {
      let values = (0..<layout.arities[level]).map {
        $0 == value ? DiagramStore.yes : DiagramStore.no
      }
      cube = store.and(cube, store.node(level: level, children: values))
    }
    region = store.and(region, store.not(cube))
    return named
  }
}
