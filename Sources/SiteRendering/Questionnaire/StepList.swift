/// A decision as numbered steps, each a question whose answers lead on: for paper.
///
/// Impossible answers are left out, and a question that has one possible answer, or whose answers
/// all lead to the same place, is no step. Steps that differ only in answers that cannot be are
/// one: nobody who answers truly can go wrong there. Every step leads to later ones only.
struct StepList: Sendable, Equatable {
  enum Target: Sendable, Hashable {
    /// An index of `steps`.
    case step(Int)
    /// The index of an outcome in the rule book.
    case outcome(Int)
  }

  struct Step: Sendable, Hashable {
    /// The fact's number in the questionnaire.
    let fact: Int
    /// By value of the fact; nil for what cannot be.
    let targets: [Target?]
  }

  /// Each before all it leads to.
  let steps: [Step]
  /// Where the list begins; nil where no situation is possible.
  let start: Target?

  init(_ diagram: FactDiagram, root: FactDiagram.Reference) {
    var reducer = Reducer(diagram: diagram)
    let start = reducer.target(root)
    let order = Self.forward(from: start, reducer.steps)
    let numbers = Dictionary(
      uniqueKeysWithValues: order.enumerated().map { ($0.element, $0.offset) })
    func moved(_ target: Target?) -> Target? {
      guard case .step(let index)? = target else { return target }
      return numbers[index].map(Target.step)
    }
    steps = order.map { index in
      let step = reducer.steps[index]
      return Step(fact: step.fact, targets: step.targets.map(moved))
    }
    self.start = moved(start)
  }

  /// The steps that can be reached, each before all it leads to. Where it can be, the next step is
  /// where the first answer leads.
  private static func forward(from start: Target?, _ steps: [Step]) -> [Int] {
    var backward: [Int] = []
    var seen: Set<Int> = []
    func visit(_ target: Target?) {
      guard case .step(let index)? = target, seen.insert(index).inserted else { return }
      steps[index].targets.reversed().forEach(visit)
      backward.append(index)
    }
    visit(start)
    return backward.reversed()
  }
}

/// Makes steps, each once.
private struct Reducer {
  let diagram: FactDiagram
  var steps: [StepList.Step] = []
  private var known: [Int: StepList.Target?] = [:]

  init(diagram: FactDiagram) { self.diagram = diagram }

  mutating func target(_ reference: FactDiagram.Reference) -> StepList.Target? {
    switch reference {
    case .impossible: return nil
    case .outcome(let index): return .outcome(index)
    case .node(let index):
      if let done = known[index] { return done }
      let node = diagram.nodes[index]
      var targets: [StepList.Target?] = []
      for child in node.children { targets.append(target(child)) }
      let result = reduced(StepList.Step(fact: node.fact, targets: targets))
      known[index] = .some(result)
      return result
    }
  }

  private mutating func reduced(_ step: StepList.Step) -> StepList.Target? {
    let distinct = Set(step.targets.compactMap { $0 })
    if distinct.count < 2 { return distinct.first }
    for (index, other) in steps.enumerated() where other.fact == step.fact {
      guard let targets = Self.merged(other.targets, step.targets) else { continue }
      steps[index] = StepList.Step(fact: step.fact, targets: targets)
      return .step(index)
    }
    steps.append(step)
    return .step(steps.count - 1)
  }

  /// Where the answers lead if nothing tells two steps apart but answers that cannot be.
  private static func merged(
    _ left: [StepList.Target?], _ right: [StepList.Target?]
  ) -> [StepList.Target?]? {
    var targets: [StepList.Target?] = []
    for (one, other) in zip(left, right) {
      if let one, let other, one != other { return nil }
      targets.append(one ?? other)
    }
    return targets
  }
}
