import Diagnostics
import RuleBook

/// The facts of a case in prose. As in scenarios, what is not named counts as `no` or `none`.
enum CaseFacts {
  /// Nil, with problems at the facts' places, where one is unknown or has no such value.
  static func read(
    _ one: ProvedCase, in rules: CompiledRules, problems: inout [Diagnostic]
  ) -> FactAssignment? {
    var named: [String: FactValue] = [:]
    var isWhole = true
    for fact in one.facts {
      var faults: [Diagnostic] = []
      let parsed = FactAssignment.parse(
        [(name: fact.name, value: fact.value)], in: rules.book, asOf: rules.asOf, problems: &faults)
      // The reader of facts knows no files; give its messages the place of the fact.
      let location =
        rules.book.fact(fact.name) == nil ? fact.nameLocation : fact.location
      problems += faults.map {
        Diagnostic($0.code, $0.message, at: location, notes: $0.notes, help: $0.help)
      }
      if let parsed { named.merge(parsed.values) { $1 } } else { isWhole = false }
    }
    return isWhole ? rules.book.situation(naming: named) : nil
  }
}
