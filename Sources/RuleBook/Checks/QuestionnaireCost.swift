/// How many questions a questionnaire asks, questions that cannot matter left out.
package struct QuestionnaireCost: Sendable, Equatable {
  /// The most questions that anybody is asked.
  package let longest: Int
  /// The mean, when every answer that is possible at a question is as likely as the others.
  package let expected: Double

  /// The mean with two digits after the point.
  var mean: String {
    let (whole, part) = Int((expected * 100).rounded()).quotientAndRemainder(dividingBy: 100)
    return "\(whole).\(part < 10 ? "0" : "")\(part)"
  }
}

extension Diagram {
  /// The cost of asking the questions of a diagram with one root, in the diagram's order.
  package var cost: QuestionnaireCost {
    guard let root = roots.first else { return QuestionnaireCost(longest: 0, expected: 0) }
    let analysis = DiagramAnalysis(self)
    // By reference; -1 where a question was not visited yet.
    var longest = Array(repeating: -1, count: terminals.count + nodeCount)
    var expected = Array(repeating: 0.0, count: longest.count)
    func visit(_ node: Int) {
      guard longest[node] < 0 else { return }
      longest[node] = 0
      if analysis.isSettled(node) { return }
      var live = 0
      var most = 0
      var sum = 0.0
      for child in children(of: node) where !analysis.isDead(child) {
        visit(child)
        live += 1
        most = max(most, longest[child])
        sum += expected[child]
      }
      // With one possible answer left there is nothing to ask.
      let own = live > 1 ? 1 : 0
      longest[node] = own + most
      expected[node] = Double(own) + sum / Double(max(1, live))
    }
    visit(root)
    return QuestionnaireCost(longest: longest[root], expected: expected[root])
  }
}

/// Which terminals can follow from each node of a diagram.
struct DiagramAnalysis {
  let diagram: Diagram
  /// By reference: the only terminal that can follow, impossible left out; or `none`, or `many`.
  private let following: [Int]
  private static let none = -1
  private static let many = -2

  init(_ diagram: Diagram) {
    self.diagram = diagram
    let unseen = -3
    var following = Array(repeating: unseen, count: diagram.terminals.count + diagram.nodeCount)
    for (index, terminal) in diagram.terminals.enumerated() {
      following[index] = terminal == .impossible ? Self.none : index
    }
    func visit(_ node: Int) -> Int {
      if following[node] != unseen { return following[node] }
      var found = Self.none
      for child in diagram.children(of: node) {
        let next = visit(child)
        if next == Self.none || next == found { continue }
        found = found == Self.none ? next : Self.many
      }
      following[node] = found
      return found
    }
    for root in diagram.roots { _ = visit(root) }
    self.following = following
  }

  /// Whether nothing that follows is possible.
  func isDead(_ node: Int) -> Bool { following[node] == Self.none }

  /// Whether all that follows, if possible, is one answer.
  func isSettled(_ node: Int) -> Bool { following[node] != Self.many }

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
