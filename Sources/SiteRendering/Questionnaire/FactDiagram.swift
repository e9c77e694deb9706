import RuleBook

/// Decision diagrams whose nodes test facts by their numbers in a questionnaire.
struct FactDiagram: Sendable, Equatable {
  /// Where an answer leads.
  enum Reference: Sendable, Hashable {
    case node(Int)
    /// The index of an outcome in the rule book.
    case outcome(Int)
    case impossible
  }

  struct Node: Sendable, Hashable {
    let fact: Int
    /// By value of the fact.
    let children: [Reference]
  }

  let nodes: [Node]
  /// One for each decision.
  let roots: [Reference]

  /// - Parameters:
  ///   - numbers: by variable of the diagram, the number of its fact.
  ///   - outcomes: ids, in the order of the rule book.
  init(_ diagram: Diagram?, numbers: [Int?], outcomes: [String]) {
    guard let diagram else {
      nodes = []
      roots = []
      return
    }
    func reference(_ number: Int) -> Reference {
      guard diagram.isTerminal(number) else { return .node(number - diagram.terminals.count) }
      guard case .answers(let answers) = diagram.terminals[number],
        case .outcome(let id)? = answers.first, let index = outcomes.firstIndex(of: id)
      else { return .impossible }
      return .outcome(index)
    }
    nodes = (0..<diagram.nodeCount).map { index in
      let number = index + diagram.terminals.count
      return Node(
        fact: numbers[diagram.variable(of: number)] ?? 0,
        children: diagram.children(of: number).map(reference))
    }
    roots = diagram.roots.map(reference)
  }

  /// The outcomes under a reference.
  func outcomes(under root: Reference) -> Set<Int> {
    var seen: Set<Reference> = [root]
    var open = [root]
    var found: Set<Int> = []
    while let next = open.popLast() {
      switch next {
      case .outcome(let index): found.insert(index)
      case .impossible: break
      case .node(let index):
        for child in nodes[index].children where seen.insert(child).inserted { open.append(child) }
      }
    }
    return found
  }
}
