/// Draws which answers to one question lead to which outcome: who is covered, and who is not.
struct OutcomeChart {
  let question: DecisionPath.Question

  private static let width = 346
  private static let line = 19
  private static let head = TextMeasure(size: 15.5, isBold: true)
  private static let item = TextMeasure(size: 14.5)

  func svg(title: String) -> String {
    var drawing = Drawing(width: Self.width)
    var y = 2
    for branch in question.branches {
      guard case .outcome(let name, let text) = branch.end else { continue }
      let lines = Self.head.lines(text, width: Double(Self.width - 62))
      let height = lines.count * Self.line + 14
      let shape = OutcomeShape(outcome: name)
      drawing.path(
        shape.outline(x: 2, y: y, width: Self.width - 4, height: height), "end \(name)")
      drawing.add(shape.mark(x: 17, y: y + height / 2 - 7))
      drawing.text(lines, x: 42, y: y + 21, spacing: Self.line, "ask")
      y = items(branch.answers, under: y + height, in: &drawing)
      drawing.reach(y)
      y += 16
    }
    return drawing.svg("path", title: title)
  }

  private func items(_ answers: [String], under top: Int, in drawing: inout Drawing) -> Int {
    var y = top + 8
    var last = top
    for answer in answers {
      let lines = Self.item.lines(answer, width: Double(Self.width - 50))
      last = y + 9
      drawing.path("M24 \(last)h10", "way")
      drawing.text(lines, x: 42, y: y + 14, spacing: Self.line)
      y += lines.count * Self.line + 4
    }
    drawing.path("M24 \(top)V\(last)", "way")
    return y
  }
}
