import Diagnostics
import StrictYAML

/// What a person said about the facts. A fact that is not named is unknown.
package struct FactAssignment: Sendable, Equatable {
  /// By fact id.
  package var values: [String: FactValue]

  package init(_ values: [String: FactValue] = [:]) {
    self.values = values
  }
}

extension DiagnosticCode {
  package static let factArgument = DiagnosticCode("fact-argument")
}

extension FactAssignment {
  /// Reads answers written `NAME=VALUE`.
  ///
  /// Values are `yes`, `no`, the id of a choice, `unknown`, a number, a span such as `12 years` or
  /// `4 years 11 months`, a band such as `at most 5 years`, or the day of the event.
  ///
  /// - Parameter asOf: the day on which spans are counted; an event after it is an error.
  /// - Returns: nil where an answer is not readable; problems have no place in a file.
  package static func parse(
    _ arguments: [String], in book: RuleBook, asOf: CalendarDate, problems: inout [Diagnostic]
  ) -> FactAssignment? {
    var pairs: [(name: String, value: String)] = []
    for argument in arguments {
      let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, !parts[0].isEmpty else {
        problems.append(
          Diagnostic(
            .factArgument, "\"\(argument)\" is not an answer", at: nil,
            help: ["write NAME=VALUE, such as judge_warrant=yes"]))
        return nil
      }
      pairs.append((trimmed(parts[0]), trimmed(parts[1])))
    }
    return parse(pairs, in: book, asOf: asOf, problems: &problems)
  }

  /// The same for names and values that are apart already.
  package static func parse(
    _ pairs: [(name: String, value: String)], in book: RuleBook, asOf: CalendarDate,
    problems: inout [Diagnostic]
  ) -> FactAssignment? {
    var result = FactAssignment()
    var isWhole = true
    func fail(_ message: String, help: [String] = []) {
      problems.append(Diagnostic(.factArgument, message, at: nil, help: help))
      isWhole = false
    }
    for (name, text) in pairs {
      guard let fact = book.fact(name) else {
        fail(
          "there is no fact \"\(name)\"",
          help: book.term(name) == nil
            ? NearMiss.help(for: name, in: book.facts.map(\.id))
            : ["\"\(name)\" is worked out from other facts and cannot be set"])
        continue
      }
      switch FactValueText.read(text, for: fact) {
      case .failure(let problem): fail(problem.message, help: problem.help)
      case .success(.since(let day)) where day > asOf:
        fail("\(name)=\(day) is later than \(asOf), the day of the answer")
      case .success(let value):
        if let known = result.values[name], known != value {
          fail("\"\(name)\" is answered twice, and not the same way")
        }
        result.values[name] = value
      }
    }
    return isWhole ? result : nil
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
