import Markdown
import RuleBook

/// The way to the answer of a decision, question by question: what both its drawing and its list
/// in words are made from.
///
/// The steps come from the decision diagram of the compiled rules, so none can be forgotten. A
/// long way is drawn only in its first part; `left` says how many questions are not drawn.
struct DecisionPath {
  struct Branch {
    /// The answers that lead there, in words.
    let answers: [String]
    let end: End
  }

  enum End: Equatable {
    /// The number of the question that comes next, from 1.
    case question(Int)
    /// The way goes on where the drawing ends.
    case more
    /// A class name and words.
    case outcome(String, String)
  }

  struct Question {
    let ask: String
    /// The one that leads to the next question comes last.
    let branches: [Branch]
  }

  /// More than this on one drawing is a maze, not a path, and longer than a sheet of paper.
  static let mostQuestions = 7

  let questions: [Question]
  /// How many questions the whole way has.
  let count: Int

  var left: Int { count - questions.count }

  /// - Returns: nil where there is nothing to ask: one outcome in every case.
  init?(_ decision: RuleBook.Decision, rules: CompiledRules, words: [String: String]) {
    let book = rules.book
    guard let diagram = rules.diagram(of: [decision.id]) else { return nil }
    let facts = FactDiagram(
      diagram, numbers: Array(rules.variables.indices), outcomes: book.outcomes.map(\.id))
    guard let root = facts.roots.first else { return nil }
    let steps = StepList(facts, root: root).steps
    guard !steps.isEmpty else { return nil }
    let labels = ValueWords(words: QuestionnaireWords(words))
    count = steps.count
    questions = steps.prefix(Self.mostQuestions).enumerated().map { number, step in
      let variable = rules.variables[step.fact]
      let fact = book.fact(variable.factID)
      let names = variable.values.map { value in
        fact.map { labels.label(value, of: $0) } ?? value.label
      }
      return Question(
        ask: fact?.ask ?? variable.factID,
        branches: Self.branches(step, at: number, names: names, book: book))
    }
  }

  private static func branches(
    _ step: StepList.Step, at number: Int, names: [String], book: RuleBook
  ) -> [Branch] {
    var targets: [StepList.Target] = []
    for case let target? in step.targets where !targets.contains(target) { targets.append(target) }
    let next = StepList.Target.step(number + 1)
    let ordered = targets.filter { $0 != next } + targets.filter { $0 == next }
    return ordered.map { target in
      let answers = zip(names, step.targets).filter { $0.1 == target }.map(\.0)
      return Branch(answers: Array(answers), end: end(target, book))
    }
  }

  private static func end(_ target: StepList.Target, _ book: RuleBook) -> End {
    switch target {
    case .outcome(let index):
      return .outcome(className(book.outcomes[index].id), book.outcomes[index].text)
    case .step(let index): return index < mostQuestions ? .question(index + 1) : .more
    }
  }
}
