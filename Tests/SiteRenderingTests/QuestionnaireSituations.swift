import RuleBook

@testable import SiteRendering

/// Every situation of one decision, by the facts that its diagram tests and those that say where
/// these apply; and a second, slow way to answer, which knows nothing of diagrams.
struct QuestionnaireSituations {
  let model: QuestionnaireModel
  let decision: Int
  /// Numbers of facts, ascending.
  let facts: [Int]

  init(_ model: QuestionnaireModel, decision: Int) {
    var found: Set<Int> = []
    func add(_ number: Int) {
      guard found.insert(number).inserted else { return }
      for id in model.book.factsRead(by: model.facts[number].fact.onlyIf) {
        if let needed = model.number(of: id) { add(needed) }
      }
    }
    var seen: Set<FactDiagram.Reference> = []
    func walk(_ reference: FactDiagram.Reference) {
      guard seen.insert(reference).inserted, case .node(let index) = reference else { return }
      add(model.diagram.nodes[index].fact)
      model.diagram.nodes[index].children.forEach(walk)
    }
    walk(model.diagram.roots[decision])
    self.model = model
    self.decision = decision
    facts = found.sorted()
  }

  /// Calls `visit` with each combination of values; nil where a fact does not apply. Beside it
  /// stand the place that the diagram and the place that the steps have come to.
  func forEach(
    steps: StepList,
    _ visit: ([Int?], FactDiagram.Reference, StepList.Target?) -> Void
  ) {
    var answers: [Int?] = Array(repeating: nil, count: model.facts.count)
    func go(_ place: Int, _ reference: FactDiagram.Reference, _ target: StepList.Target?) {
      guard place < facts.count else { return visit(answers, reference, target) }
      let fact = facts[place]
      if let condition = model.facts[fact].fact.onlyIf, !holds(condition, answers) {
        return go(place + 1, reference, target)
      }
      for value in model.facts[fact].labels.indices {
        answers[fact] = value
        go(place + 1, next(reference, fact, value), next(target, steps, fact, value))
      }
      answers[fact] = nil
    }
    go(0, model.diagram.roots[decision], steps.start)
  }

  private func next(
    _ reference: FactDiagram.Reference, _ fact: Int, _ value: Int
  ) -> FactDiagram.Reference {
    guard case .node(let index) = reference, model.diagram.nodes[index].fact == fact
    else { return reference }
    return model.diagram.nodes[index].children[value]
  }

  private func next(
    _ target: StepList.Target?, _ list: StepList, _ fact: Int, _ value: Int
  ) -> StepList.Target? {
    guard case .step(let index)? = target, list.steps[index].fact == fact else { return target }
    return list.steps[index].targets[value]
  }

  /// Whether a condition holds; a test of a fact that does not apply is false.
  func holds(_ condition: RuleBook.Condition, _ answers: [Int?]) -> Bool {
    switch condition.kind {
    case .all(let parts): return parts.allSatisfy { holds($0, answers) }
    case .any(let parts): return parts.contains { holds($0, answers) }
    case .not(let part): return !holds(part, answers)
    case .term(let id, let isWanted):
      return model.book.term(id).map { holds($0.when, answers) == isWanted } ?? false
    case .fact(let id, let test):
      guard let number = model.number(of: id), let value = answers[number] else { return false }
      if let applies = model.facts[number].fact.onlyIf, !holds(applies, answers) { return false }
      let answer = model.facts[number].variable.values[value]
      switch test {
      case .oneOf(let names): return names.contains(answer.id)
      case .compare(let comparison, let threshold):
        return answer.band?.lies(comparison, threshold.amount) == true
      }
    }
  }

  /// The outcome by the four rules of meaning, straight from the rule file; nil where the situation
  /// is impossible.
  func outcome(_ answers: [Int?]) -> String? {
    guard !model.book.impossible.contains(where: { holds($0.when, answers) }) else { return nil }
    let decision = model.decisions[decision]
    if let scope = decision.scope, let when = scope.when, !holds(when, answers) {
      return scope.then
    }
    func stands(_ rule: RuleBook.Rule) -> Bool {
      guard let when = rule.when, rule.inForce.contains(model.rules.asOf), holds(when, answers)
      else { return false }
      return !decision.rules.contains { other in
        other.attacks.contains { $0.id == rule.id } && stands(other)
      }
    }
    return decision.rules.first { $0.then != nil && stands($0) }?.then ?? decision.usual?.then
  }
}
