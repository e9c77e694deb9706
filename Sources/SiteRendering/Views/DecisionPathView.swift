import Templates

/// Makes the view of a decision path: the drawing, and the same in words.
struct DecisionPathView {
  let context: PageContext
  let path: DecisionPath
  let title: String

  var record: ViewRecord {
    let drawing = DecisionPathDrawing(path: path, go: go, more: context.string("path_more"))
    let svg = drawing.svg(title: context.string("path_alt", ["title": title]))
    let counts = ["n": String(path.questions.count), "m": String(path.count)]
    return ViewRecord(
      KindSchemas.path,
      [
        "svg": .html(Array(svg.utf8)), "is_part": .flag(path.left > 0),
        "part": .text(context.string("path_part", counts)),
        "steps": .list(path.questions.enumerated().map { step($1, number: $0 + 1) }),
      ])
  }

  private func go(_ number: Int) -> String {
    context.string("path_go", ["n": String(number)])
  }

  private func step(_ question: DecisionPath.Question, number: Int) -> ViewRecord {
    ViewRecord(
      KindSchemas.step,
      [
        "id": .text("q\(number)"), "ask": .text(question.ask),
        "branches": .list(question.branches.map(branch)),
      ])
  }

  private func branch(_ branch: DecisionPath.Branch) -> ViewRecord {
    var values: [String: ViewValue] = ["answers": .text(branch.answers.joined(separator: " · "))]
    switch branch.end {
    case .outcome(let name, let text):
      values["class"] = .text(name)
      values["outcome"] = .text(text)
    case .question(let number):
      values["go"] = .text(go(number))
      values["url"] = .url("#q\(number)")
    case .more:
      values["go"] = .text(context.string("path_more"))
      values["url"] = .url("#s-rules")
    }
    return ViewRecord(KindSchemas.branch, all: values)
  }
}
