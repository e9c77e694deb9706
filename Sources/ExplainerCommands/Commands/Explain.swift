import ArgumentParser
import Diagnostics
import SiteContent
import SiteRendering

/// `explainer explain PAGE`: which files, templates, rules and words made a page, and who leads to
/// it.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Say what a page is made of, which pages lead to it, and why it is rebuilt.",
    discussion: """
      A page is named by its id (jail), its file (Content/en/scenarios/jail.md) or its address \
      (jail.html, es/carcel.html).
      """)

  @Argument(help: "The id, the file or the address of a page.")
  var page: String

  @OptionGroup var options: SiteOptions

  @Option(name: .long, help: ArgumentHelp("The built site to compare with.", valueName: "dir"))
  var output: String?

  @Flag(name: .long, help: "Print JSON.")
  var json = false

  func run() throws {
    var problems: [Diagnostic] = []
    let loader = SiteLoader(root: options.site, today: options.day)
    guard let site = loader.load(problems: &problems) else {
      Console.show(problems, as: options.format)
      throw ExitStatus.problems
    }
    let pages = site.languages.flatMap(\.pages)
    guard
      let found = pages.first(where: {
        $0.id == page || $0.outputPath == page || $0.file.path == page
      })
    else {
      let help = NearMiss.help(for: page, in: pages.flatMap { [$0.id, $0.outputPath] })
      Console.error("error: there is no page \"\(page)\". \(help.joined(separator: "; "))")
      throw ExitStatus.usage
    }
    let renderer = SiteRenderer(
      site: site, folder: loader.folder, today: options.day, problems: &problems)
    let report = PageReport(
      page: found, site: site, renderer: renderer, root: options.site,
      output: output ?? "\(options.site)/Output")
    Console.output(json ? report.json() : report.text())
  }
}
