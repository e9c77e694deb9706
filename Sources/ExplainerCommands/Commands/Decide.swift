import ArgumentParser
import Diagnostics
import Foundation
import RuleBook

/// `explainer decide`: answers from the rule file, with reasons.
struct Decide: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decide",
    abstract: "Answer from the rules, with reasons.",
    discussion: """
      A fact that is not named is unknown: the answer is then the set of outcomes that fit what is \
      known. "explainer facts" lists the facts and their values.
      """)

  @OptionGroup var options: RuleOptions

  @Option(
    name: .long, parsing: .singleValue,
    help: ArgumentHelp("Something that is known.", valueName: "name=value"))
  var fact: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp(
      "A JSON array of objects of facts; prints an array of answers. \"-\" reads standard input.",
      valueName: "file"))
  var batch: String?

  func run() throws {
    let book = try options.book()
    let rules = try options.compiled(book)
    if let batch {
      try Console.output(BatchDecision(rules: rules).run(batch))
      return
    }
    let answers: [DecisionAnswer]
    do {
      answers = try DecisionRun(rules: rules).answers(fact)
    } catch let fault as DecisionFault {
      Console.error("error: \(fault)")
      throw ExitStatus.usage
    }
    let report = DecisionReport(book: book, day: options.day, answers: answers)
    Console.output(options.json ? report.json() : report.text())
  }
}
