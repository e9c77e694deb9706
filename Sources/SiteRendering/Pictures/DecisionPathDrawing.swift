import Markdown

/// Draws a decision path as a ladder: questions down the page, each answer with its arrow.
///
/// One narrow column, so that it can be read on a phone and on paper without being shrunk. Each
/// question is a picture of its own, so that a long path can be parted between sheets of paper.
struct DecisionPathDrawing {
  let path: DecisionPath
  /// `Go to question {n}`.
  let go: (Int) -> String
  /// At the end of the drawing, where more questions follow.
  let more: String

  /// What a phone 360 pixels wide shows without shrinking it.
  private static let width = 346
  private static let spine = 12
  private static let labelX = 23
  private static let labelWidth = 141.0
  private static let endX = 184
  private static let endWidth = 161
  private static let line = 18
  private static let ask = TextMeasure(size: 15.5, isBold: true)
  private static let label = TextMeasure(size: 14.5)

  /// One picture to those who hear of it, made of parts that touch each other.
  func svg(title: String) -> String {
    let parts = path.questions.enumerated().map { draw($1, number: $0 + 1).part("path") }
    return """
      <div class="ladder" role="img" aria-label="\(HTMLText.escaped(title))">
      \(parts.joined(separator: "\n"))
      </div>
      """
  }

  private func draw(_ question: DecisionPath.Question, number: Int) -> Drawing {
    var drawing = Drawing(width: Self.width)
    let top = 1
    let lines = Self.ask.lines(question.ask, width: Double(Self.width - 50))
    let height = lines.count * 20 + 14
    drawing.path("M1 \(top)H\(Self.width - 1)V\(top + height)H1Z", "box")
    drawing.text([String(number)], x: 18, y: top + 23, spacing: 20, "no")
    drawing.text(lines, x: 37, y: top + 22, spacing: 20, "ask")
    var y = top + height + 10
    var last = top + height
    for branch in question.branches {
      if branch.end == .question(number + 1) {
        let words = Self.labels(branch.answers, width: 300)
        words.draw(at: y, in: &drawing)
        y += words.height + 8
        drawing.path("M\(Self.spine) \(top + height)V\(y - 1)", "way")
        drawing.path("M\(Self.spine - 5) \(y - 7)l5 7l5 -7", "way")
        drawing.reach(y - 1)
        return drawing
      }
      let bottom = draw(branch, y: y, in: &drawing)
      last = (y + bottom) / 2
      if branch.answers.count == 1 { drawing.path("M\(Self.spine) \(last)h7", "way") }
      y = bottom + 10
    }
    drawing.path("M\(Self.spine) \(top + height)V\(last)", "way")
    drawing.reach(number < path.questions.count ? y + 7 : y - 8)
    return drawing
  }

  /// Answers that lead to one place, each on lines of its own.
  private struct Labels {
    var items: [[String]] = []

    static let gap = 4

    var height: Int {
      items.reduce(0) { $0 + $1.count * DecisionPathDrawing.line } + Self.gap * (items.count - 1)
    }

    var width: Int { Int(items.joined().map(DecisionPathDrawing.label.width).max() ?? 0) }

    func draw(at top: Int, in drawing: inout Drawing) {
      var y = top + 13
      for lines in items {
        drawing.text(
          lines, x: DecisionPathDrawing.labelX, y: y, spacing: DecisionPathDrawing.line)
        if items.count > 1 {
          drawing.path("M\(DecisionPathDrawing.spine) \(y - 5)h7", "way")
        }
        y += lines.count * DecisionPathDrawing.line + Self.gap
      }
    }
  }

  private static func labels(_ answers: [String], width: Double) -> Labels {
    Labels(items: answers.map { label.lines($0, width: width) })
  }

  /// An answer and where it leads, side by side. Returns the lower edge.
  private func draw(
    _ branch: DecisionPath.Branch, y: Int, in drawing: inout Drawing
  ) -> Int {
    let words = Self.labels(branch.answers, width: Self.labelWidth)
    var textX = Self.endX + 34
    var ending: [String]
    var shape = OutcomeShape(outcome: "")
    switch branch.end {
    case .outcome(let name, let text):
      ending = Self.label.lines(text, width: Double(Self.endWidth - 46))
      shape = OutcomeShape(outcome: name)
    case .question(let number): (ending, textX) = ([go(number)], Self.endX + 14)
    case .more:
      ending = Self.label.lines(more, width: Double(Self.endWidth - 26))
      textX = Self.endX + 14
    }
    let endHeight = ending.count * Self.line + 12
    let height = max(endHeight, words.height + 4)
    let middle = y + height / 2
    words.draw(at: middle - words.height / 2, in: &drawing)
    let start = min(Self.endX - 18, Self.labelX + words.width + 10)
    drawing.path(
      "M\(start) \(middle)H\(Self.endX - 2)m-6 -5l6 5l-6 5", "way")
    let boxTop = middle - endHeight / 2
    let outline = shape.outline(
      x: Self.endX, y: boxTop, width: Self.endWidth, height: endHeight)
    if case .outcome(let name, _) = branch.end {
      drawing.path(outline, "end \(name)")
      drawing.add(shape.mark(x: Self.endX + 13, y: middle - 7))
    } else if branch.end == .more {
      drawing.path(outline, "end more")
    } else {
      drawing.path(outline, "end jump")
    }
    drawing.text(
      ending, x: textX, y: middle - ending.count * Self.line / 2 + 13, spacing: Self.line)
    drawing.reach(y + height + 2)
    return y + height
  }
}
