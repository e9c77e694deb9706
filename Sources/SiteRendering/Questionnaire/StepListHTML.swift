import Markdown
import RuleBook

/// The lists of steps of a questionnaire as HTML, one list for each decision.
///
/// Anchors are neutral: `s2-14` is step 14 of the third list, `s2-o0` an outcome and `s2-r` the rules
/// of it, `f3` what is meant by the fourth fact, `n` the unsettled points. The script reads words at
/// these anchors: titles, outcomes with their advice (`span`) and words to say (`q`), rules, points,
/// and the day of the rules (`s-d`).
struct StepListHTML {
  let model: QuestionnaireModel
  let table: RuleTable
  let links: QuestionnaireLinks
  /// The day of the rules, written out.
  let asOf: String

  var bytes: [UInt8] {
    var html = HTMLLines()
    html.line("<h2 tabindex=\"-1\" id=\"s\">\(text("steps_title"))</h2>")
    html.line("<p>\(text("steps_how"))</p>")
    if hasSeveralLists {
      html.line("<p>\(text("choose"))</p>")
      html.line("<ul>")
      for (index, decision) in model.decisions.enumerated() {
        html.line("<li><a href=\"#s\(index)\">\(escaped(decision.title))</a></li>")
      }
      html.line("</ul>")
    }
    for index in model.decisions.indices { write(index, table, to: &html) }
    writeNotes(table.points, to: &html)
    writeHelp(to: &html)
    return html.bytes
  }

  private var hasSeveralLists: Bool { model.decisions.count > 1 }

  private func write(_ index: Int, _ table: RuleTable, to html: inout HTMLLines) {
    let decision = model.decisions[index]
    let list = StepList(model.diagram, root: model.diagram.roots[index])
    html.line("<h3 id=\"s\(index)\">\(escaped(decision.title))</h3>")
    if case .outcome(let outcome)? = list.start {
      html.line(
        "<p>\(text("steps_always")) <b>\(escaped(model.book.outcomes[outcome].text))</b></p>")
    }
    if !list.steps.isEmpty {
      html.line("<ol>")
      let targets = Self.linkedSteps(list)
      for (number, step) in list.steps.enumerated() {
        write(step, number, of: index, isTarget: targets.contains(number), to: &html)
      }
      html.line("</ol>")
    }
    writeAdvice(decision, index, to: &html)
    writeRules(decision, index, table, to: &html)
    if hasSeveralLists { html.line("<p><a href=\"#s\">\(text("steps_top"))</a></p>") }
  }

  private func write(
    _ step: StepList.Step, _ number: Int, of list: Int, isTarget: Bool, to html: inout HTMLLines
  ) {
    let fact = model.facts[step.fact]
    let anchor = isTarget ? " id=\"s\(list)-\(number + 1)\"" : ""
    html.line(
      "<li\(anchor)><a href=\"#f\(step.fact)\">\(escaped(fact.fact.ask))</a>")
    html.line("<ul>")
    // Answers that lead to one place share a line.
    var seen: Set<StepList.Target> = []
    for case let target? in step.targets where seen.insert(target).inserted {
      let labels = zip(fact.labels, step.targets).filter { $0.1 == target }.map { escaped($0.0) }
      let place = target == .step(number + 1) ? text("steps_next") : link(to: target, in: list)
      html.line("<li>\(labels.joined(separator: " · ")): \(place)</li>")
    }
    html.line("</ul>")
    html.line("</li>")
  }

  /// The steps that a link leads to: all but those that are only ever the next one.
  private static func linkedSteps(_ list: StepList) -> Set<Int> {
    var found: Set<Int> = []
    for (number, step) in list.steps.enumerated() {
      for case .step(let target)? in step.targets where target > number + 1 { found.insert(target) }
    }
    return found
  }

  private func link(to target: StepList.Target, in list: Int) -> String {
    switch target {
    case .step(let next):
      "<a href=\"#s\(list)-\(next + 1)\">\(text("steps_go", ["n": String(next + 1)]))</a>"
    case .outcome(let outcome):
      "\(text("steps_result")) <a href=\"#s\(list)-o\(outcome)\">"
        + "\(escaped(model.book.outcomes[outcome].text))</a>"
    }
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
        line += " <span>\(escaped(advice.text))</span>"
      }
      for say in decision.sayThis where say.outcome == nil || say.outcome == outcome.id {
        line += " \(text("say_title")): <q>\(escaped(links.phrase(say.text)))</q>"
      }
      html.line(line + "</li>")
    }
    html.line("</ul>")
  }

  /// The rules of a decision with their citations, and the points on it that are not settled.
  private func writeRules(
    _ decision: RuleBook.Decision, _ index: Int, _ table: RuleTable, to html: inout HTMLLines
  ) {
    html.line("<h4>\(text("steps_rules"))</h4>")
    html.line("<ul id=\"s\(index)-r\">")
    for rule in table.inForce(decision) {
      let address = "\(links.decision(decision.id))#\(rule.id)"
      var line = "<li><a href=\"\(escaped(address))\">"
      line += "\(escaped(rule.say ?? rule.id))</a>"
      for citation in rule.citations {
        let (label, url) = links.citation(citation)
        let cite = url.map { "<a href=\"\(escaped($0))\">\(escaped(label))</a>" } ?? escaped(label)
        line += " <bdi dir=\"ltr\" class=\"cite\">\(cite)</bdi>"
      }
      html.line(line + "</li>")
    }
    html.line("</ul>")
    let points = table.points.indices.filter { table.touches(table.points[$0], decision) != nil }
    // With one list, all the points are its own and stand right after it.
    guard hasSeveralLists, !points.isEmpty else { return }
    let links = points.map { "<a href=\"#n\($0)\">\($0 + 1)</a>" }.joined(separator: " · ")
    html.line("<p>\(text("steps_notes")) \(links)</p>")
  }

  /// The unsettled points, numbered from 1, once for all lists.
  private func writeNotes(_ points: [RuleBook.UnsettledPoint], to html: inout HTMLLines) {
    guard !points.isEmpty else { return }
    html.line("<h3>\(text("unsettled"))</h3>")
    html.line("<ol id=\"n\">")
    for (number, point) in points.enumerated() {
      let anchor = hasSeveralLists ? " id=\"n\(number)\"" : ""
      html.line("<li\(anchor)>\(escaped(point.why))</li>")
    }
    html.line("</ol>")
  }

  /// What is meant by each question, once for all lists. The script reads these words here, so
  /// that the page carries them once: `h` the hint, `f` how to find out.
  private func writeHelp(to html: inout HTMLLines) {
    html.line("<h3>\(text("steps_help_title"))</h3>")
    for (number, item) in model.facts.enumerated() {
      let fact = item.fact
      html.line("<div id=\"f\(number)\"><h4>\(escaped(fact.ask))</h4>")
      for (key, words) in [("h", fact.hint), ("f", fact.findOut)] {
        if let words { html.line("<p class=\"\(key)\">\(escaped(words))</p>") }
      }
      html.line("</div>")
    }
    html.line("<p>\(text("limits_text"))</p>")
    html.line("<p id=\"s-d\">\(dated)</p>")
  }

  private var dated: String {
    let day = text("as_of", ["date": asOf])
    return model.book.reviewed?.by == nil ? "\(day) \(text("not_reviewed"))" : day
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
