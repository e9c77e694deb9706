import ArgumentParser

/// `explainer check`: everything that a build checks, and nothing written.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check the site without writing it.")

  @OptionGroup var options: SiteOptions

  @Flag(name: .long, help: "Stop at warnings too.")
  var strict = false

  func run() throws {
    let build = SiteBuild(
      site: options.site, today: options.day, languages: options.more,
      progress: Progress(isWanted: options.format == .text))
    Console.show(build.problems, as: options.format)
    if build.stops(strict: strict) { throw ExitStatus.problems }
    if options.format == .text {
      let pages = build.files.count { $0.path.hasSuffix(".html") }
      Console.output("\(Console.counted(pages, "page")): no errors")
    }
  }
}
