import RuleBook
import StrictYAML

/// The answers to a set of facts, for people and for programs.
struct DecisionReport {
  let book: RuleBook
  let day: CalendarDate
  let answers: [DecisionAnswer]

  /// The promised shape: `{"as_of": …, "decisions": {ID: {"outcomes": […], "because": […],
  /// "cites": […], "needs": […]}}}`, with what else is known behind it.
  func json() -> String {
    let decisions = answers.map { answer in
      (
        answer.decision,
        JSONWriter.object([
          ("outcomes", .texts(answer.outcomes)),
          ("because", .texts(answer.because.map(\.rule))),
          ("cites", .texts(answer.cites.map(Self.plain))),
          ("needs", .texts(answer.needs)),
          ("taken_away", .texts(answer.takenAway.map(\.rule))),
          ("unsettled", .texts(answer.unsettled)),
          ("assumed", .texts(answer.assumed)),
        ])
      )
    }
    return JSONWriter.object([
      ("as_of", .text(day.description)), ("decisions", .object(decisions)),
    ]).rendered()
  }

  /// Pages keep "§" and its number on one line with a no-break space; programs look for a plain one.
  private static func plain(_ citation: String) -> String {
    citation.map { $0 == "\u{A0}" ? " " : String($0) }.joined()
  }

  func text() -> String {
    var lines = ["The law as of \(day)."]
    for answer in answers {
      guard let decision = book.decision(answer.decision) else { continue }
      lines += ["", "\(decision.title)  [\(decision.id)]"]
      if answer.outcomes.count > 1 { lines.append("  It depends:") }
      for outcome in answer.outcomes {
        lines.append("  \(book.outcome(outcome)?.text ?? outcome)  [\(outcome)]")
      }
      for reason in answer.because {
        guard let rule = book.rule(reason.rule)?.rule else { continue }
        let cites = rule.citations.map { Self.plain(book.text(of: $0)) }.joined(separator: "; ")
        let certain = reason.isCertain ? "because" : "perhaps because"
        lines.append("    \(certain) \(rule.id): \(rule.say ?? "")  (\(cites))")
      }
      for taken in answer.takenAway {
        lines.append("    taken away: \(taken.rule), by \(taken.by.joined(separator: ", "))")
      }
      if !answer.needs.isEmpty {
        lines.append("    it turns on: \(answer.needs.joined(separator: ", "))")
      }
      for id in answer.unsettled {
        guard let point = book.unsettled.first(where: { $0.id == id }) else { continue }
        lines.append("    not settled: \(point.why.split(separator: "\n").joined(separator: " "))")
      }
    }
    return lines.joined(separator: "\n")
  }
}
