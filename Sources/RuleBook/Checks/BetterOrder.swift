import Diagnostics
import StrictYAML

/// An order of a questionnaire's questions that asks fewer of them on average.
///
/// A hint for the author, never a fault: an order that reads well may be worth a question more.
package struct BetterOrder: Sendable, Equatable {
  /// Ids of facts.
  package let order: [String]
  /// The cost of the author's order, and of this one.
  package let before: QuestionnaireCost
  package let after: QuestionnaireCost
}

extension RuleBook {
  /// A warning for each questionnaire that another order of questions would shorten. No part of
  /// `check`: it takes seconds, and the author may prefer the order that reads better.
  package func checkOrder(asOf date: CalendarDate) -> [Diagnostic] {
    questionnaires.compactMap { questionnaire in
      guard let better = betterOrder(of: questionnaire, asOf: date) else { return nil }
      return Diagnostic(
        .betterQuestionOrder,
        "\"\(questionnaire.id)\" asks \(better.before.mean) questions on average, and could ask "
          + better.after.mean,
        at: questionnaire.location, severity: .warning,
        help: [
          "order: [\(better.order.joined(separator: ", "))]",
          "at most \(better.before.longest) questions now, and \(better.after.longest) then",
        ])
    }
  }

  /// Swaps neighbouring questions as long as that lowers the expected number of questions.
  ///
  /// No swap puts a sensitive question before a plain one, or a question before one that decides
  /// whether it applies. The search ends at an order that no single swap improves: there may be
  /// better ones.
  ///
  /// - Returns: nil where no swap helps, or where the rules are too large.
  package func betterOrder(
    of questionnaire: Questionnaire, asOf date: CalendarDate
  ) -> BetterOrder? {
    guard let before = cost(of: questionnaire, asOf: date) else { return nil }
    var best = before
    var order = questionnaire.order
    var isImproving = true
    while isImproving {
      isImproving = false
      for index in order.indices.dropLast() where maySwap(order[index].id, order[index + 1].id) {
        var swapped = order
        swapped.swapAt(index, index + 1)
        guard let cost = cost(of: questionnaire.with(order: swapped), asOf: date),
          cost.expected < best.expected - 1e-9
        else { continue }
        best = cost
        order = swapped
        isImproving = true
      }
    }
    guard best != before else { return nil }
    return BetterOrder(order: order.map(\.id), before: before, after: best)
  }

  /// Whether the second question may come before the first.
  private func maySwap(_ first: String, _ second: String) -> Bool {
    guard let earlier = fact(first), let later = fact(second) else { return false }
    return (earlier.isSensitive || !later.isSensitive)
      && !factsRead(by: later.onlyIf).contains(first)
  }

  private func cost(of questionnaire: Questionnaire, asOf date: CalendarDate) -> QuestionnaireCost?
  {
    let book = with(questionnaires: [questionnaire])
    var compiler = RuleCompiler(layout: VariableLayout(book), outcomes: outcomes.map(\.id))
    var nodes = BookNodes()
    compiler.prepare(book, &nodes)
    let wanted = questionnaire.decides.compactMap { decision($0.id) }
    let roots = wanted.map { compiler.compile($0, asOf: date, book, &nodes).root }
    guard !roots.isEmpty, !compiler.store.isFull else { return nil }
    let (frozen, moved) = FrozenDiagrams.freeze(compiler.store, roots)
    return DiagramExport(nodes: frozen, outcomes: compiler.outcomes)
      .joint(roots.map { moved[$0] }).cost
  }
}

extension RuleBook.Questionnaire {
  func with(order: [RuleBook.Reference]) -> RuleBook.Questionnaire {
    RuleBook.Questionnaire(
      id: id, title: title, decides: decides, order: order, location: location)
  }
}
