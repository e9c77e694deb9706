import ArgumentParser
import Diagnostics
import RuleBook

/// `explainer rules show [DECISION]`: the rules of a file in words, with what only the usual answer
/// decides.
struct RulesShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show decisions with their rules, and what only the usual answer decides.")

  @Argument(help: "The id of one decision; all where none is named.")
  var decision: String?

  @OptionGroup var options: RuleOptions

  func run() throws {
    let book = try options.book()
    if let decision, book.decision(decision) == nil {
      let help = NearMiss.help(for: decision, in: book.decisions.map(\.id))
      Console.error("error: no decision has the id \"\(decision)\". " + help.joined())
      throw ExitStatus.usage
    }
    let reports = book.defaults(asOf: options.day)
      .filter { decision == nil || $0.decision == decision }
    let shown = book.decisions.filter { decision == nil || $0.id == decision }
    Console.output(options.json ? json(shown, reports) : text(book, shown, reports))
  }

  private func text(
    _ book: RuleBook, _ decisions: [RuleBook.Decision], _ reports: [DefaultReport]
  ) -> String {
    decisions.map { decision in
      var lines = ["\(decision.title)  [\(decision.id)]"]
      for rule in decision.allRules {
        let cites = rule.citations.map(book.text(of:)).joined(separator: "; ")
        let answer = rule.then.map { "\($0): " } ?? ""
        lines.append("  \(rule.id)  \(answer)\(rule.say ?? "")  (\(cites))")
        let attacks = rule.attacks.map(\.id).joined(separator: ", ")
        if !attacks.isEmpty { lines.append("    takes away: \(attacks)") }
      }
      for report in reports where report.decision == decision.id {
        lines.append(
          "  only the usual answer (\(report.outcome)) decides \(report.count) of "
            + "\(report.situationCount) situations")
        lines += report.samples.map { "    for example: \($0)" }
      }
      return lines.joined(separator: "\n")
    }.joined(separator: "\n\n")
  }

  private func json(_ decisions: [RuleBook.Decision], _ reports: [DefaultReport]) -> String {
    let shown = decisions.map { decision in
      let report = reports.first { $0.decision == decision.id }
      return (
        decision.id,
        JSONWriter.object([
          ("title", .text(decision.title)), ("rules", .texts(decision.allRules.map(\.id))),
          ("usual_decides", .text(report.map { String($0.count) } ?? "0")),
          ("situations", .text(report.map { String($0.situationCount) } ?? "")),
          ("examples", .texts(report?.samples ?? [])),
        ])
      )
    }
    return JSONWriter.object([("decisions", .object(shown))]).rendered()
  }
}
