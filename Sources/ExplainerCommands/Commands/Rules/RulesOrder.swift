import ArgumentParser
import RuleBook

/// `explainer rules order`: orders of questions that ask fewer of them.
struct RulesOrder: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "order",
    abstract: "Look for orders of questions that ask fewer of them on average.",
    discussion: """
      Neighbouring questions are swapped as long as that helps. No sensitive question comes before \
      a plain one, and none before the one that decides if it applies. An order that reads better \
      may be worth a question more: the choice is the author's.
      """)

  @OptionGroup var options: RuleOptions

  @Flag(name: .long, help: "Stop with status 1 where a better order exists.")
  var strict = false

  func run() throws {
    let book = try options.book()
    let found = book.checkOrder(asOf: options.day)
    Console.show(found, as: options.site.format)
    if found.isEmpty, options.site.format == .text {
      Console.output("No swap of neighbouring questions asks fewer on average.")
    }
    if strict, !found.isEmpty { throw ExitStatus.problems }
  }
}
