import Diagnostics
import RuleBook
import StrictYAML

/// Proves the rules themselves, and makes them ready to answer.
enum RuleProofs {
  /// - Parameter number: another one whenever the rules are others.
  /// - Returns: the rules of that day. One that is not in force, or too large to work out, is left
  ///   out with a problem.
  static func run(
    _ rules: [RuleBook], number: Int, today: CalendarDate, memory: BuildMemory,
    problems: inout [Diagnostic]
  ) -> BuildMemory.Recalled<[CompiledRules]> {
    let inputs = Inputs(rules: number, today: today)
    return memory.recall("rule proofs", from: inputs, problems: &problems) { problems in
      rules.compactMap { book in
        let start = SourceLocation(file: book.file, line: 1, column: 1)
        for text in book.texts {
          ShownSigns.check(text.words, at: start, within: .max, problems: &problems)
        }
        let found = book.check(asOf: today)
        problems += found
        // What was given up once is not begun again.
        if found.contains(where: { $0.code == .tooManySituations }) { return nil }
        return book.compile(asOf: today, problems: &problems)
      }
    }
  }

  /// Everything that the proofs of the rules read.
  private struct Inputs: Equatable, Sendable {
    let rules: Int
    let today: CalendarDate
  }
}
