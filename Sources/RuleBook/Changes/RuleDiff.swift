import Diagnostics
import StrictYAML

/// What a change of the rules changes, in situations.
package struct RuleDiff: Sendable, Equatable {
  /// One situation whose answer is another one now.
  package struct Sample: Sendable, Equatable {
    /// Fact and value, only those that go without saying left out: `agency = local, …`.
    package let situation: String
    /// An outcome's id, `conflict` or `no answer`.
    package let before: String
    package let after: String
  }

  package struct DecisionChange: Sendable, Equatable {
    package let decision: String
    /// How many situations have another answer.
    package let count: UInt64
    /// Three at most, as short as can be; different kinds of change first.
    package let samples: [Sample]
  }

  /// Situations that the old or the new rules call possible.
  package let situationCount: UInt64
  /// Situations in which any decision has another answer.
  package let changedCount: UInt64
  /// By decision, in the new file's order; only those that change.
  package let changes: [DecisionChange]
  package let addedDecisions: [String]
  package let removedDecisions: [String]
  /// Situations that were impossible and are possible now, and the other way round.
  package let newlyPossible: UInt64
  package let noLongerPossible: UInt64

  package var isEmpty: Bool {
    changedCount == 0 && newlyPossible == 0 && noLongerPossible == 0 && addedDecisions.isEmpty
      && removedDecisions.isEmpty
  }
}

extension DiagnosticCode {
  package static let rulesNotComparable = DiagnosticCode("rules-not-comparable")
}

extension RuleDiff {
  /// Compares two versions of a rule file on one day, over every situation.
  ///
  /// Facts, choices and thresholds of both count. A fact that only one version has is ignored by
  /// the other.
  ///
  /// - Returns: nil, with a problem, where a fact changed from words to measures, or where the
  ///   rules are too large.
  package static func between(
    _ old: RuleBook, _ new: RuleBook, asOf date: CalendarDate, problems: inout [Diagnostic]
  ) -> RuleDiff? {
    for fact in new.facts {
      guard let before = old.fact(fact.id), before.isMeasured != fact.isMeasured else { continue }
      problems.append(
        Diagnostic(
          .rulesNotComparable, "\"\(fact.id)\" had another type: the versions share no situations",
          at: fact.location, notes: [.init("before", at: before.location)],
          help: ["give the new fact a new name"]))
      return nil
    }
    var comparison = RuleComparison(old, new, asOf: date)
    let diff = comparison.diff()
    guard !comparison.compiler.store.isFull else {
      problems.append(new.tooLarge())
      return nil
    }
    return diff
  }
}
