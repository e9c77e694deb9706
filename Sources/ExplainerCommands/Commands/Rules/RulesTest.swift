import ArgumentParser
import Diagnostics
import RuleBook

/// `explainer rules test`: every check, promise and scenario; with `--mutate`, whether they would
/// notice a mistake.
struct RulesTest: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Prove the promises and run the scenarios of a rule file.",
    discussion: """
      With --mutate, one small mistake after another is planted, and those that nothing notices are \
      listed with the situation that a new scenario should cover.
      """)

  @OptionGroup var options: RuleOptions

  @Flag(name: .long, help: "Plant mistakes and see whether they are noticed.")
  var mutate = false

  @Option(name: .long, help: "With --mutate, the least share of noticed mistakes, in percent.")
  var target = 95

  func run() throws {
    let book = try options.book()
    let problems = book.check(asOf: options.day)
    Console.show(problems, as: options.site.format)
    if problems.hasErrors { throw ExitStatus.problems }
    let compiled = try options.compiled(book)
    Console.output(
      """
      \(book.decisions.count) decisions, \(book.facts.count) facts, \
      \(book.decisions.flatMap(\.allRules).count) rules and usual answers: no conflict, no gap
      \(book.promises.count) promises hold in all \(compiled.situationCount) situations
      \(book.scenarios.count) scenarios pass
      """)
    if mutate { try report(book.mutate(asOf: options.day)) }
  }

  private func report(_ report: MutationReport) throws {
    let effective = report.caughtCount + report.survivors.count
    Console.output(
      "\(report.caughtCount) of \(effective) planted mistakes are noticed "
        + "(\(Int(report.score * 1000) / 10)%); \(report.equivalents.count) change no answer")
    for mutant in report.survivors {
      Console.output("\(mutant.location.description): not noticed: \(mutant.change)")
      if let example = mutant.example { Console.output("  a scenario is missing for: \(example)") }
    }
    if report.score * 100 < Double(target) { throw ExitStatus.problems }
  }
}
