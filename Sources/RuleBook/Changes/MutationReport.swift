import Diagnostics
import StrictYAML

/// Whether the scenarios and promises would notice a mistake in the rules.
package struct MutationReport: Sendable {
  /// One small mistake, planted on purpose.
  package struct Mutant: Sendable, Equatable {
    package enum Fate: String, Sendable {
      /// A scenario or a promise fails, or rules contradict each other.
      case caught
      /// Nothing fails, though an answer changes: a scenario is missing.
      case survived
      /// No answer changes in any situation.
      case equivalent
    }

    /// What was changed: `N-local no longer cancels N-held`.
    package let change: String
    package let location: SourceLocation
    package let fate: Fate
    /// For a survivor, a situation whose answer changes and that no scenario tells apart.
    package let example: String?
  }

  package let mutants: [Mutant]

  package var survivors: [Mutant] { mutants.filter { $0.fate == .survived } }
  package var equivalents: [Mutant] { mutants.filter { $0.fate == .equivalent } }
  package var caughtCount: Int { mutants.count { $0.fate == .caught } }

  /// Caught mutants out of those that change an answer, from 0 to 1.
  package var score: Double {
    let effective = caughtCount + survivors.count
    return effective == 0 ? 1 : Double(caughtCount) / Double(effective)
  }
}

extension RuleBook {
  /// Plants one mistake after another and looks which ones the scenarios and promises notice.
  package func mutate(asOf date: CalendarDate) -> MutationReport {
    let mutations = Mutation.all(of: self)
    var run = MutationRun(self, mutations, asOf: date)
    return MutationReport(mutants: mutations.map { run.judge($0) })
  }
}
