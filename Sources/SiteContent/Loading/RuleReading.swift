import Diagnostics
import Parallelism
import RuleBook
import StrictYAML

/// The rules of a site, read and proved.
struct RuleReading: Sendable {
  let rules: BuildMemory.Recalled<[RuleBook]>
  /// Those of reading.
  let problems: [Diagnostic]
  /// Waits for the proofs: the rules that answer on the day of the build, and what is wrong with them.
  let proofs: @Sendable () -> (rules: BuildMemory.Recalled<[CompiledRules]>, [Diagnostic])

  /// Begins to read the rules while pages are read, and to prove them as soon as they are read: both
  /// take long and hang on nothing else.
  static func begin(
    in folder: SiteFolder, today: CalendarDate
  ) -> @Sendable () -> RuleReading {
    Parallel.ahead(jobs: folder.jobs) {
      var problems: [Diagnostic] = []
      let rules = RuleFolder.recall(folder, problems: &problems)
      let proofs = Parallel.ahead(jobs: folder.jobs) {
        var found: [Diagnostic] = []
        let proved = RuleProofs.run(
          rules.value, number: rules.number, today: today, memory: folder.memory, problems: &found)
        return (rules: proved, found)
      }
      return RuleReading(rules: rules, problems: problems, proofs: proofs)
    }
  }
}
