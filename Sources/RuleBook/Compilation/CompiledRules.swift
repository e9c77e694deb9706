import Diagnostics
import StrictYAML

extension DiagnosticCode {
  package static let tooManySituations = DiagnosticCode("rules-too-large")
  package static let rulesNotInForce = DiagnosticCode("rules-not-in-force")
}

/// The rules of one day, ready to answer.
///
/// Every decision is a decision diagram over the facts; asking it costs one walk. Immutable, so
/// that many threads may ask at once.
package struct CompiledRules: Sendable {
  package let book: RuleBook
  package let asOf: CalendarDate
  /// The facts, in the order in which diagrams test them.
  package let variables: [Variable]
  let outcomes: [String]
  let nodes: FrozenDiagrams
  let decisions: [Decision]
  let notes: [Note]
  /// `yes` where a situation can happen.
  let possible: DiagramStore.Node
  /// How many situations can happen, over all facts of the book; `UInt64.max` where it is more.
  package let situationCount: UInt64

  struct Decision: Sendable {
    let id: String
    let root: DiagramStore.Node
    let rules: [Rule]
  }

  /// A rule that can be a reason; all diagrams have `impossible` beside `yes` and `no`.
  struct Rule: Sendable {
    let rule: RuleBook.Rule
    let decides: DiagramStore.Node
    let isTakenAway: DiagramStore.Node
    let takenAwayBy: [(rule: String, node: DiagramStore.Node)]
  }

  struct Note: Sendable {
    let point: RuleBook.UnsettledPoint
    let when: DiagramStore.Node
  }
}

extension RuleBook {
  /// The rules that are in force on a day, as diagrams.
  ///
  /// - Parameter questionnaire: whose order of questions the diagrams follow; the first one's
  ///   where it is nil.
  /// - Returns: nil, with a problem, where the book is not in force on that day or is too large.
  package func compile(
    asOf date: CalendarDate, questionnaire: String? = nil, problems: inout [Diagnostic]
  ) -> CompiledRules? {
    guard inForce.contains(date) else {
      problems.append(
        Diagnostic(
          .rulesNotInForce, "these rules are not law on \(date)",
          at: SourceLocation(file: file, line: 1, column: 1),
          help: inForce.from.map { ["they are in force from \($0)"] } ?? []))
      return nil
    }
    let layout = VariableLayout(self, questionnaire: questionnaire)
    var compiler = RuleCompiler(layout: layout, outcomes: outcomes.map(\.id))
    let compiled = CompiledRules(self, asOf: date, &compiler)
    if compiler.store.isFull || compiled.nodes.levels.count > RuleCompiler.nodeLimit {
      problems.append(tooLarge())
      return nil
    }
    return compiled
  }

  func tooLarge() -> Diagnostic {
    Diagnostic(
      .tooManySituations,
      "these rules need more than \(RuleCompiler.nodeLimit) diagram nodes",
      at: SourceLocation(file: file, line: 1, column: 1),
      help: ["split this rule file: put decisions that share few facts into files of their own"])
  }
}

extension CompiledRules {
  init(_ book: RuleBook, asOf date: CalendarDate, _ compiler: inout RuleCompiler) {
    var nodes = compiler.compile(book, asOf: date)
    let possible = nodes.possible
    func marked(_ node: DiagramStore.Node, _ compiler: inout RuleCompiler) -> DiagramStore.Node {
      compiler.store.ite(possible, node, DiagramStore.impossible)
    }
    var decisions: [Decision] = []
    for (decision, compiled) in zip(book.decisions, nodes.decisions) {
      var rules: [Rule] = []
      if let scope = decision.scope {
        let outside = compiler.store.not(compiled.covered)
        rules.append(
          Rule(
            rule: scope, decides: marked(outside, &compiler), isTakenAway: DiagramStore.no,
            takenAwayBy: []))
      }
      if let usual = decision.usual, usual.inForce.contains(date) {
        rules.append(
          Rule(
            rule: usual, decides: marked(compiled.unanswered, &compiler),
            isTakenAway: DiagramStore.no, takenAwayBy: []))
      }
      for (rule, own) in zip(decision.rules, compiled.rules) {
        let decides =
          rule.then == nil ? DiagramStore.no : compiler.store.and(compiled.covered, own.alive)
        let taken = compiler.store.any(own.takenAway.map(\.node))
        rules.append(
          Rule(
            rule: rule, decides: marked(decides, &compiler), isTakenAway: marked(taken, &compiler),
            takenAwayBy: own.takenAway.map {
              (decision.rules[$0.by].id, marked($0.node, &compiler))
            }))
      }
      decisions.append(Decision(id: decision.id, root: compiled.root, rules: rules))
    }
    var notes: [Note] = []
    for point in book.unsettled {
      let when = point.when.map { compiler.condition($0, book, &nodes) } ?? DiagramStore.yes
      notes.append(Note(point: point, when: marked(when, &compiler)))
    }
    self.init(
      book, date, compiler, decisions, notes, possible: nodes.possible, counted: nodes.counted)
  }

  /// Copies what is needed out of the store and gives it small numbers.
  private init(
    _ book: RuleBook, _ date: CalendarDate, _ compiler: RuleCompiler, _ decisions: [Decision],
    _ notes: [Note], possible: DiagramStore.Node, counted: DiagramStore.Node
  ) {
    var roots = decisions.map(\.root) + [possible]
    for rule in decisions.flatMap(\.rules) {
      roots += [rule.decides, rule.isTakenAway] + rule.takenAwayBy.map(\.node)
    }
    roots += notes.map(\.when)
    let (frozen, moved) = FrozenDiagrams.freeze(compiler.store, roots)
    self.book = book
    asOf = date
    variables = compiler.layout.variables
    outcomes = compiler.outcomes
    nodes = frozen
    self.decisions = decisions.map { decision in
      Decision(
        id: decision.id, root: moved[decision.root],
        rules: decision.rules.map { rule in
          Rule(
            rule: rule.rule, decides: moved[rule.decides], isTakenAway: moved[rule.isTakenAway],
            takenAwayBy: rule.takenAwayBy.map { ($0.rule, moved[$0.node]) })
        })
    }
    self.notes = notes.map { Note(point: $0.point, when: moved[$0.when]) }
    self.possible = moved[possible]
    situationCount = compiler.store.isFull ? 0 : compiler.store.count(counted)
  }
}
