import Diagnostics
import RuleBook
import SiteContent
import StrictYAML
import Templates

/// Makes the pictures of an explainer.
struct IllustrationView {
  let context: PageContext
  let page: Page
  let plan: IllustrationPlan
  let rules: [String: CompiledRules]

  func records(problems: inout [Diagnostic]) -> [ViewRecord] {
    [chart, timeline(problems: &problems)].compactMap { $0 }
  }

  private var chart: ViewRecord? {
    guard let id = plan.chart,
      let compiled = rules.values.first(where: { $0.book.decision(id) != nil }),
      let decision = compiled.book.decision(id),
      let path = DecisionPath(decision, rules: compiled, words: context.content.strings)
    else { return nil }
    let title = context.string("chart_alt", ["title": decision.title])
    return ViewRecord(
      KindSchemas.picture,
      [
        "title": .text(title),
        "svg": .html(Array(OutcomeChart(question: path.questions[0]).svg(title: title).utf8)),
        "caption": .text(context.string("chart_words")),
        "link": .record(context.link(decision.title, context.links.decisionURL(decision.id))),
      ])
  }

  private func timeline(problems: inout [Diagnostic]) -> ViewRecord? {
    guard !plan.timeline.isEmpty else { return nil }
    let rows = TableRows(page.body).rows
    let events = plan.timeline.compactMap { text -> Timeline.Event? in
      let date = CalendarDate(text)
      let when = date.map(context.long) ?? text
      guard let row = rows.first(where: { $0.first == when }) else {
        problems.append(
          Diagnostic(
            .missingPart, "no table of the page has a row that begins with \"\(when)\"",
            at: page.file.location(of: text, inLine: 1),
            help: ["the timeline is drawn from the rows of the page's tables"]))
        return nil
      }
      return Timeline.Event(year: Self.year(date, text), when: when, what: row.second)
    }
    let title = context.string("timeline_alt", ["title": page.title])
    return ViewRecord(
      KindSchemas.picture,
      [
        "title": .text(title),
        "svg": .html(Array(Timeline(events: events).svg(title: title).utf8)),
        "caption": .text(context.string("timeline_words")),
      ])
  }

  private static func year(_ date: CalendarDate?, _ text: String) -> Double {
    guard let date else { return Double(text) ?? 0 }
    return Double(date.year) + (Double(date.month - 1) + Double(date.day) / 31) / 12
  }
}
