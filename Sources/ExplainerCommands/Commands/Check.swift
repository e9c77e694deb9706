import ArgumentParser
import Diagnostics
import Foundation
import Publishing
import SiteContent

/// `explainer check`: everything that a build checks, and nothing written.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check the site without writing it.")

  @OptionGroup var options: SiteOptions

  @Flag(name: .long, help: "Stop at warnings too.")
  var strict = false

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Also hold the outside addresses against a file of lines such as \"200 https://…\".",
      valueName: "file"))
  var external: String?

  func run() throws {
    let build = SiteBuild(
      site: options.site, today: options.day, languages: options.more,
      progress: Progress(isWanted: options.format == .text))
    HeldToTheEnd.hold(build.site)
    var problems = build.problems
    // Where something else is wrong, names that collide follow from it.
    do {
      if !problems.hasErrors { try OutputNames.check(build.paths) }
    } catch let error as PublishError {
      problems.append(error.diagnostic)
    }
    if let external {
      guard let bytes = FileManager.default.contents(atPath: external) else {
        Console.error("cannot read \(external)")
        throw ExitStatus.usage
      }
      ExternalCheck.run(
        build.site?.links ?? [], results: SourceFile(path: external, bytes: Array(bytes)),
        problems: &problems)
    }
    Console.show(problems, as: options.format)
    if build.stops(strict: strict) || problems.hasErrors || strict && !problems.isEmpty {
      throw ExitStatus.problems
    }
    if options.format == .text {
      Console.output("\(Console.counted(build.pages, "page")): no errors")
    }
  }
}
