/// How many questions a questionnaire asks, questions that cannot matter left out.
package struct QuestionnaireCost: Sendable, Equatable {
  /// The most questions that anybody is asked.
  package let longest: Int
  /// The mean, when every answer that is possible at a question is as likely as the others.
  package let expected: Double
}

extension Diagram {
  /// The cost of asking the questions of a diagram with one root, in the diagram's order.
  package var cost: QuestionnaireCost {
    guard let root = roots.first else { return QuestionnaireCost(longest: 0, expected: 0) }
    let analysis = DiagramAnalysis(self)
    var longest: [Int: Int] = [:]
    var expected: [Int: Double] = [:]
    func visit(_ node: Int) {
      guard longest[node] == nil else { return }
      if analysis.isSettled(node) {
        longest[node] = 0
        expected[node] = 0
        return
      }
      let live = children(of: node).filter { !analysis.isDead($0) }
      live.forEach(visit)
      // With one possible answer left there is nothing to ask.
      let own = live.count > 1 ? 1 : 0
      longest[node] = own + (live.compactMap { longest[$0] }.max() ?? 0)
      let sum = live.reduce(0.0) { $0 + (expected[$1] ?? 0) }
      expected[node] = Double(own) + sum / Double(max(1, live.count))
    }
    visit(root)
    return QuestionnaireCost(longest: longest[root] ?? 0, expected: expected[root] ?? 0)
  }
}

/// Which terminals can follow from each node of a diagram.
struct DiagramAnalysis {
  let diagram: Diagram
  /// By reference: the terminals that can follow, impossible left out; two are enough to know.
  private let following: [Set<Int>]

  init(_ diagram: Diagram) {
    self.diagram = diagram
    var following: [Set<Int>?] = Array(
      repeating: nil, count: diagram.terminals.count + diagram.nodeCount)
    for (index, terminal) in diagram.terminals.enumerated() {
      following[index] = terminal == .impossible ? [] : [index]
    }
    func visit(_ node: Int) -> Set<Int> {
      if let known = following[node] { return known }
      let all = diagram.children(of: node).reduce(into: Set<Int>()) { $0.formUnion(visit($1)) }
      following[node] = all
      return all
    }
    for root in diagram.roots { _ = visit(root) }
    self.following = following.map { $0 ?? [] }
  }

  /// Whether nothing that follows is possible.
  func isDead(_ node: Int) -> Bool { following[node].isEmpty }

  /// Whether all that follows, if possible, is one answer.
  func isSettled(_ node: Int) -> Bool { following[node].count <= 1 }

  /// Whether one value of a variable would leave a single answer.
  func settles(_ node: Int, variable: Int, value: Int) -> Bool {
    var found: Set<Int> = []
    var seen: Set<Int> = []
    func visit(_ node: Int) {
      guard found.count < 2, seen.insert(node).inserted else { return }
      if diagram.isTerminal(node) {
        if diagram.terminals[node] != .impossible { found.insert(node) }
      } else if diagram.variable(of: node) == variable {
        let children = diagram.children(of: node)
        visit(children[children.startIndex + value])
      } else {
        diagram.children(of: node).forEach(visit)
      }
    }
    visit(node)
    return found.count == 1
  }
}
