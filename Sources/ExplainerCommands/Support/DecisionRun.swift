import Diagnostics
import RuleBook

/// Puts one set of facts to the rules.
struct DecisionRun {
  let rules: CompiledRules

  /// The answers; wrong facts are a wrong use of the command, and are explained.
  func answers(_ facts: [String]) throws -> [DecisionAnswer] {
    var problems: [Diagnostic] = []
    guard
      let assignment = FactAssignment.parse(
        facts, in: rules.book, asOf: rules.asOf, problems: &problems), !problems.hasErrors
    else { throw DecisionFault(messages: problems.map(Self.message)) }
    do {
      return try rules.decide(assignment)
    } catch {
      throw DecisionFault(messages: [error.message])
    }
  }

  private static func message(_ problem: Diagnostic) -> String {
    ([problem.message] + problem.help).joined(separator: "; ")
  }
}

/// Why facts could not be put to the rules.
struct DecisionFault: Error, CustomStringConvertible {
  let messages: [String]

  var description: String { messages.joined(separator: "\n") }
}
