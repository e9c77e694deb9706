import Diagnostics
import StrictYAML

extension RuleChecker {
  /// More questions than this in one sitting are too many.
  static let longestQuestionnaire = 25

  mutating func checkQuestionnaires() {
    guard !book.questionnaires.isEmpty else { return }
    let versions = intervals.map { CompiledRules(book, asOf: $0.start, &compiler) }
    for questionnaire in book.questionnaires {
      checkOrder(questionnaire)
      checkQuestions(questionnaire, versions)
      checkBudget(questionnaire, versions)
    }
  }

  /// A question comes after those that decide whether it applies.
  private mutating func checkOrder(_ questionnaire: RuleBook.Questionnaire) {
    let order = questionnaire.order.map(\.id)
    for (position, reference) in questionnaire.order.enumerated() {
      for needed in book.factsRead(by: book.fact(reference.id)?.onlyIf) {
        guard let other = order.firstIndex(of: needed), other > position else { continue }
        report(
          .questionOrder,
          "\"\(reference.id)\" is asked before \"\(needed)\", which decides whether it applies",
          at: reference.location, help: ["move it behind \"\(needed)\""])
      }
    }
  }

  /// Questions that never matter, and facts that matter and are not asked.
  private mutating func checkQuestions(
    _ questionnaire: RuleBook.Questionnaire, _ versions: [CompiledRules]
  ) {
    let decisions = questionnaire.decides.map(\.id)
    var relevant: Set<String> = []
    var decisive: Set<String> = []
    for rules in versions {
      var walker = Walker(nodes: rules.nodes, masks: rules.openMasks)
      for decision in rules.decisions where decisions.contains(decision.id) {
        relevant.formUnion(walker.needs(decision.root).map { rules.variables[$0].factID })
        decisive.formUnion(walker.decisive(decision.root).map { rules.variables[$0].factID })
      }
    }
    let order = questionnaire.order.map(\.id)
    // A question that only decides whether another one applies matters too.
    for id in decisive { decisive.formUnion(book.factsRead(by: book.fact(id)?.onlyIf)) }
    for id in relevant { relevant.formUnion(book.factsRead(by: book.fact(id)?.onlyIf)) }
    for reference in questionnaire.order where !relevant.contains(reference.id) {
      report(
        .deadQuestion,
        "the question \"\(reference.id)\" never changes an answer of \"\(questionnaire.id)\"",
        at: reference.location, help: ["remove it from \"order\""])
    }
    for fact in book.facts where decisive.contains(fact.id) && !order.contains(fact.id) {
      report(
        .missingQuestion,
        "\"\(questionnaire.id)\" never asks \"\(fact.id)\", which can change its answers",
        at: questionnaire.location, help: ["add it to \"order\""])
    }
  }

  /// The number of questions, and whether sensitive ones come later than they could.
  private mutating func checkBudget(
    _ questionnaire: RuleBook.Questionnaire, _ versions: [CompiledRules]
  ) {
    guard let rules = rules(inOrderOf: questionnaire, versions),
      let diagram = rules.jointDiagram(of: questionnaire.decides.map(\.id))
    else { return }
    let cost = diagram.cost
    if cost.longest > Self.longestQuestionnaire {
      let mean = (cost.expected * 10).rounded() / 10
      report(
        .questionBudget,
        "\"\(questionnaire.id)\" can ask \(cost.longest) questions (\(mean) on average)",
        at: questionnaire.location, severity: .warning,
        help: [
          "ask for \(Self.longestQuestionnaire) at most: let people choose what they want "
            + "to know first"
        ])
    }
    checkSensitive(questionnaire, rules, diagram)
  }

  /// The rules of the build's day, with the questions in the questionnaire's order. The checks'
  /// own diagrams have the order of the first questionnaire, and serve it as they are.
  private func rules(
    inOrderOf questionnaire: RuleBook.Questionnaire, _ versions: [CompiledRules]
  ) -> CompiledRules? {
    let day = max(asOf, intervals.first?.start ?? asOf)
    if questionnaire.id == book.questionnaires.first?.id,
      let index = intervals.firstIndex(where: { signature($0.start) == signature(day) }),
      !compiler.store.isFull
    {
      return versions[index]
    }
    var ignored: [Diagnostic] = []
    return book.compile(asOf: day, questionnaire: questionnaire.id, problems: &ignored)
  }

  private mutating func checkSensitive(
    _ questionnaire: RuleBook.Questionnaire, _ rules: CompiledRules, _ diagram: Diagram
  ) {
    let analysis = DiagramAnalysis(diagram)
    let facts = rules.variables.map { book.fact($0.factID) }
    var told: Set<String> = []
    for node in diagram.terminals.count..<(diagram.terminals.count + diagram.nodeCount) {
      let own = diagram.variable(of: node)
      guard let sensitive = facts[own], sensitive.isSensitive, !analysis.isSettled(node) else {
        continue
      }
      for later in (own + 1)..<max(own + 1, facts.count) {
        guard let other = facts[later], !other.isSensitive, !told.contains(other.id),
          questionnaire.order.contains(where: { $0.id == other.id }),
          !dependsOnSensitive(other)
        else { continue }
        let values = rules.variables[later].values.indices
        guard values.contains(where: { analysis.settles(node, variable: later, value: $0) })
        else { continue }
        told.insert(other.id)
        report(
          .sensitiveQuestionEarly,
          "\"\(sensitive.id)\" is asked before \"\(other.id)\", which is not sensitive and can "
            + "settle the answer",
          at: questionnaire.order.first { $0.id == sensitive.id }?.location
            ?? questionnaire.location,
          severity: .warning, help: ["move \"\(other.id)\" before \"\(sensitive.id)\""])
      }
    }
  }

  private func dependsOnSensitive(_ fact: RuleBook.Fact) -> Bool {
    book.factsRead(by: fact.onlyIf).contains { id in
      book.fact(id).map { $0.isSensitive || dependsOnSensitive($0) } ?? false
    }
  }
}

extension CompiledRules {
  /// Nothing is known, not even what the law presumes.
  var openMasks: [UInt64] {
    variables.map { $0.values.count >= 64 ? .max : (1 << UInt64($0.values.count)) - 1 }
  }
}
