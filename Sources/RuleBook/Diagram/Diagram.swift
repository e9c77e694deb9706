/// A finished decision diagram that others may read, with its own small numbering.
///
/// A reference is a number: below `terminals.count` it is a terminal, otherwise a question. Along
/// every way the variables come in ascending order and none twice. Numbers follow a fixed
/// traversal from the roots, so equal rules give equal numbers.
package struct Diagram: Sendable, Equatable {
  /// What a decision comes to in one situation.
  package enum Answer: Sendable, Hashable {
    case outcome(String)
    /// Rules disagree. Never in a book that passed its checks.
    case conflict
    /// No rule answers. Never in a book that passed its checks.
    case gap
  }

  package enum Terminal: Sendable, Hashable {
    /// No situation is like this.
    case impossible
    /// One answer for each decision of the diagram, or a single one where each has its own root.
    case answers([Answer])
  }

  package let terminals: [Terminal]
  /// One for each decision asked for, or a single one for a joint diagram.
  package let roots: [Int]
  /// The variable of each question; the question with reference `r` is at `r - terminals.count`.
  package let variables: [Int]
  /// Where each question's children begin in `children`; one more entry than questions.
  package let starts: [Int]
  /// References, by value of the question's variable.
  package let children: [Int]

  package func isTerminal(_ reference: Int) -> Bool { reference < terminals.count }

  /// The number of questions.
  package var nodeCount: Int { variables.count }

  /// The variable that a question tests.
  package func variable(of reference: Int) -> Int { variables[reference - terminals.count] }

  /// Where each value of the question's variable leads.
  package func children(of reference: Int) -> ArraySlice<Int> {
    let index = reference - terminals.count
    return children[starts[index]..<starts[index + 1]]
  }
}
