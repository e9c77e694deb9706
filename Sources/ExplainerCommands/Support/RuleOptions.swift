import ArgumentParser
import Diagnostics
import Foundation
import RuleBook
import SiteContent
import StrictYAML

/// Options of the commands that ask the rule files.
struct RuleOptions: ParsableArguments {
  @OptionGroup var site: SiteOptions

  @Option(
    name: .long,
    help: ArgumentHelp("The rule file to ask; needed only beside others.", valueName: "id"))
  var rules: String?

  @Option(name: .long, help: "The day whose law counts. Default: today.")
  var asOf: CalendarDate?

  @Flag(name: .long, help: "Print JSON.")
  var json = false

  var day: CalendarDate { asOf ?? site.day }

  /// The rule book that was asked for; prints problems and throws where there is none.
  func book() throws -> RuleBook {
    var problems: [Diagnostic] = []
    let books = RuleFolder.load(SiteFolder(root: site.site), problems: &problems)
    if problems.hasErrors {
      Console.show(problems, as: site.format)
      throw ExitStatus.problems
    }
    if let rules {
      if let book = books.first(where: { $0.id == rules }) { return book }
      let help = NearMiss.help(for: rules, in: books.map(\.id)).joined(separator: "; ")
      Console.error("error: no rule file has the id \"\(rules)\". \(help)")
      throw ExitStatus.usage
    }
    guard let first = books.first else {
      Console.error("error: \(site.site)/Content/rules holds no rule file")
      throw ExitStatus.problems
    }
    guard books.count == 1 else {
      let ids = books.map(\.id).joined(separator: ", ")
      Console.error("error: there are several rule files; choose one with --rules: \(ids)")
      throw ExitStatus.usage
    }
    return first
  }

  func compiled(_ book: RuleBook) throws -> CompiledRules {
    var problems: [Diagnostic] = []
    let compiled = book.compile(asOf: day, problems: &problems)
    Console.show(problems, as: site.format)
    guard let compiled, !problems.hasErrors else { throw ExitStatus.problems }
    return compiled
  }
}
