/// Everything the rules say about one decision, given what is known.
package struct DecisionAnswer: Sendable {
  /// A rule that gives the answer.
  package struct Reason: Sendable, Equatable {
    package let rule: String
    /// Whether it decides in every situation that is still possible, and not only in some.
    package let isCertain: Bool
  }

  /// A rule whose condition holds and which does not count.
  package struct TakenAway: Sendable, Equatable {
    package let rule: String
    /// The rules that took it away, in the file's order.
    package let by: [String]
    /// Whether it is taken away in every situation that is still possible.
    package let isCertain: Bool
  }

  package let decision: String
  /// The exact set of outcomes that fit what is known, most protective first. One id means that
  /// the answer is settled.
  package let outcomes: [String]
  /// For one outcome the rules that decide whatever else is true; if there is none, and for
  /// several outcomes, those that decide in some situation.
  package let because: [Reason]
  package let takenAway: [TakenAway]
  /// The citations of the reasons, each once.
  package let citations: [RuleBook.Citation]
  /// The citations in print.
  package let cites: [String]
  /// The facts that are not known and could still narrow the outcomes, in the diagrams' order;
  /// empty exactly where the answer is settled.
  package let needs: [String]
  /// Ids of the unsettled points that the answer touches.
  package let unsettled: [String]
  /// Facts that the law presumes here, because nobody said otherwise.
  package let assumed: [String]
  /// Whether rules disagree in some situation that is still possible. Never after the checks.
  package let hasConflict: Bool
  /// Whether no rule answers in some situation that is still possible. Never after the checks.
  package let hasGap: Bool
}

/// Answers that cannot all be true.
package struct ContradictoryFacts: Error, Sendable, Equatable {
  /// The facts whose answers exclude each other; leaving out any one makes the rest possible.
  package let facts: [String]
  /// Why, in the words of the rule file.
  package let why: [String]

  /// One sentence without a final stop.
  package var message: String {
    let names = facts.joined(separator: ", ")
    let reason = why.isEmpty ? "" : ": " + why.joined(separator: " ")
    return "these answers cannot all be true (\(names))\(reason)"
  }
}
