import Markdown
import RuleBook

/// The lists of steps of a questionnaire as HTML, one list for each decision.
///
/// Anchors are neutral: `s2-14` is step 14 of the second list, `s2-o0` its first outcome, `f3` what
/// is meant by the fourth fact.
struct StepListHTML {
  let model: QuestionnaireModel
  let links: QuestionnaireLinks

  var bytes: [UInt8] {
    var html = HTMLLines()
    html.line("<h2 tabindex=\"-1\" id=\"s\">\(text("steps_title"))</h2>")
    html.line("<p>\(text("steps_how"))</p>")
    html.line("<ul>")
    for (index, decision) in model.decisions.enumerated() {
      html.line("<li><a href=\"#s\(index)\">\(escaped(decision.title))</a></li>")
    }
    html.line("</ul>")
    var meant: Set<Int> = []
    for index in model.decisions.indices { write(index, &meant, to: &html) }
    writeHelp(meant.sorted(), to: &html)
    return html.bytes
  }

  private func write(_ index: Int, _ meant: inout Set<Int>, to html: inout HTMLLines) {
    let decision = model.decisions[index]
    let list = StepList(model.diagram, root: model.diagram.roots[index])
    html.line("<h3 id=\"s\(index)\">\(escaped(decision.title))</h3>")
    if case .outcome(let outcome)? = list.start {
      html.line("<p>\(text("steps_always")) <b>\(escaped(model.book.outcomes[outcome].text))</b></p>")
    }
    if !list.steps.isEmpty {
      html.line("<ol>")
      for (number, step) in list.steps.enumerated() {
        write(step, number, of: index, &meant, to: &html)
      }
      html.line("</ol>")
    }
    writeAdvice(decision, index, to: &html)
    html.line(
      "<p><a href=\"\(escaped(links.decision(decision.id)))\">\(text("steps_rules"))</a> · "
        + "<a href=\"#s\">\(text("steps_top"))</a></p>")
  }

  private func write(
    _ step: StepList.Step, _ number: Int, of list: Int, _ meant: inout Set<Int>,
    to html: inout HTMLLines
  ) {
    let fact = model.facts[step.fact]
    let title = text("steps_number", ["n": String(number + 1)])
    var question = "<li id=\"s\(list)-\(number + 1)\"><p><b>\(title)</b> \(escaped(fact.fact.ask))"
    if fact.fact.hint != nil || fact.fact.findOut != nil {
      question += " <a href=\"#f\(step.fact)\">\(text("steps_help"))</a>"
      meant.insert(step.fact)
    }
    html.line(question + "</p>")
    html.line("<ul>")
    for (label, target) in zip(fact.labels, step.targets) {
      switch target {
      case nil: continue
      case .step(let next):
        html.line(
          "<li>\(escaped(label)): <a href=\"#s\(list)-\(next + 1)\">"
            + "\(text("steps_go", ["n": String(next + 1)]))</a></li>")
      case .outcome(let outcome):
        html.line(
          "<li>\(escaped(label)). \(text("steps_result")) <a href=\"#s\(list)-o\(outcome)\">"
            + "\(escaped(model.book.outcomes[outcome].text))</a></li>")
      }
    }
    html.line("</ul>")
    html.line("</li>")
  }

  /// What each result of a decision means for the reader.
  private func writeAdvice(
    _ decision: RuleBook.Decision, _ index: Int, to html: inout HTMLLines
  ) {
    let outcomes = model.diagram.outcomes(under: model.diagram.roots[index]).sorted()
    html.line("<h4>\(text("steps_results"))</h4>")
    html.line("<ul>")
    for number in outcomes {
      let outcome = model.book.outcomes[number]
      var line = "<li id=\"s\(index)-o\(number)\"><b>\(escaped(outcome.text))</b>"
      for advice in decision.advice where advice.outcome == outcome.id {
        line += " \(escaped(advice.text))"
      }
      for say in decision.sayThis where say.outcome == nil || say.outcome == outcome.id {
        line += " \(text("say_title")): \(escaped(links.phrase(say.text)))"
      }
      html.line(line + "</li>")
    }
    html.line("</ul>")
  }

  /// Hints and ways to find out, once for all lists.
  private func writeHelp(_ facts: [Int], to html: inout HTMLLines) {
    if !facts.isEmpty { html.line("<h3>\(text("steps_help_title"))</h3>") }
    for number in facts {
      let fact = model.facts[number].fact
      let parts = [fact.hint, fact.findOut].compactMap { $0 }.map(escaped)
      html.line(
        "<p id=\"f\(number)\"><b>\(escaped(fact.ask))</b> \(parts.joined(separator: " "))</p>")
    }
    html.line("<p>\(text("limits_text"))</p>")
  }

  private func text(_ key: String, _ values: [String: String] = [:]) -> String {
    escaped(model.words(key, values))
  }

  private func escaped(_ text: String) -> String { HTMLText.escaped(text) }
}

/// HTML in the making, a line at a time.
private struct HTMLLines {
  private(set) var bytes: [UInt8] = []

  mutating func line(_ text: String) {
    bytes += text.utf8
    bytes.append(UInt8(ascii: "\n"))
  }
}
