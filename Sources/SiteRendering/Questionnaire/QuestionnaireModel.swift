import Diagnostics
import RuleBook

/// What both forms of a questionnaire read: its decisions, and its facts under small numbers.
struct QuestionnaireModel: Sendable {
  let rules: CompiledRules
  let words: QuestionnaireWords
  let decisions: [RuleBook.Decision]
  /// The facts that the decisions read, in the order of the diagrams. Their places in this list are
  /// the numbers of facts everywhere in a questionnaire.
  let facts: [Fact]
  /// Numbers of facts, in the order in which they are asked.
  let order: [Int]
  /// The diagrams of the decisions, with facts under the numbers of `facts`.
  let diagram: FactDiagram
  /// By decision: the facts that its rules read.
  let reads: [Set<Int>]

  struct Fact: Sendable {
    let fact: RuleBook.Fact
    let variable: CompiledRules.Variable
    let labels: [String]
  }

  var book: RuleBook { rules.book }

  /// The rules with diagrams that test facts in the order in which a questionnaire asks them: so
  /// does the list of steps, and it is shorter.
  static func ordered(
    _ rules: CompiledRules, for questionnaire: RuleBook.Questionnaire
  ) -> CompiledRules {
    // The rules are checked already, so no problem is new.
    var known: [Diagnostic] = []
    return rules.book.compile(
      asOf: rules.asOf, questionnaire: questionnaire.id, problems: &known) ?? rules
  }

  /// - Parameter rules: as `ordered` makes them.
  init(
    questionnaire: RuleBook.Questionnaire, rules: CompiledRules, words: QuestionnaireWords
  ) {
    let book = rules.book
    let found = questionnaire.decides.compactMap { book.decision($0.id) }
    let whole = rules.diagram(of: found.map(\.id))
    let named = found.map { Self.facts(readBy: $0, of: book) }
    let variables = rules.variables.indices.filter { index in
      let id = rules.variables[index].factID
      return whole?.variables.contains(index) == true || named.contains { $0.contains(id) }
    }
    let values = ValueWords(words: words)
    facts = variables.compactMap { index in
      let variable = rules.variables[index]
      guard let fact = book.fact(variable.factID) else { return nil }
      let labels = variable.values.map { values.label($0, of: fact) }
      return Fact(fact: fact, variable: variable, labels: labels)
    }
    let numbers = Dictionary(
      facts.enumerated().map { ($0.element.fact.id, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    order = questionnaire.order.compactMap { numbers[$0.id] }
    reads = named.map { Set($0.compactMap { numbers[$0] }) }
    diagram = FactDiagram(
      whole, numbers: rules.variables.map { numbers[$0.factID] }, outcomes: book.outcomes.map(\.id))
    decisions = found
    self.rules = rules
    self.words = words
  }

  func number(of factID: String) -> Int? { facts.firstIndex { $0.fact.id == factID } }

  /// The facts that a decision's rules name, with those that say where these apply.
  private static func facts(readBy decision: RuleBook.Decision, of book: RuleBook) -> Set<String> {
    var found: Set<String> = []
    func add(_ condition: RuleBook.Condition?) {
      for id in book.factsRead(by: condition) where found.insert(id).inserted {
        add(book.fact(id)?.onlyIf)
      }
    }
    for rule in decision.allRules { add(rule.when) }
    return found
  }
}
