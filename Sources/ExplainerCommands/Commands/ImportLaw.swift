import ArgumentParser
import Diagnostics
import Foundation
import OfficialText
import SiteContent
import StrictYAML

/// `explainer import-law FILE --as SOURCE`: stores the official text of a section.
struct ImportLaw: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import-law",
    abstract: "Store the official text of a section from a page that a person saved.",
    discussion: """
      Open the official page of the section in a browser, save it as HTML or as text, and name the \
      source page that it belongs to. The words are stored in Content/law/ by subdivision, with \
      their hash, the official address and the day. From then on the page shows them beside our \
      own, and notes may quote them. Run it again when the law may have changed: it says which \
      subdivisions did.
      """)

  @Argument(help: "The saved page: HTML as the browser saved it, or plain text.")
  var file: String

  @Option(
    name: [.customLong("as"), .customLong("source")],
    help: ArgumentHelp("The id of the source page.", valueName: "source"))
  var source: String

  @Option(
    name: .long,
    help: ArgumentHelp("The day on which the page was saved. Default: today.", valueName: "day"))
  var saved: CalendarDate?

  @Option(
    name: .long,
    help: ArgumentHelp("Which version of the section, where the page has several.", valueName: "n"))
  var which: Int?

  @Flag(name: .long, help: "The file holds the section and nothing else.")
  var whole = false

  @Flag(name: .long, help: "Letters or numbers are missing from the order of the law itself.")
  var gaps = false

  @OptionGroup var options: SiteOptions

  func run() throws {
    guard let bytes = FileManager.default.contents(atPath: file) else {
      Console.error("error: cannot read \(file)")
      throw ExitStatus.usage
    }
    // What else is wrong with the site is not the text's matter, as long as the site can be read.
    var problems: [Diagnostic] = []
    guard let site = options.load(problems: &problems) else {
      Console.show(problems, as: options.format)
      throw ExitStatus.problems
    }
    let target = try LawTarget(source, in: site)
    var faults: [Diagnostic] = []
    let page = SavedPage(path: file, bytes: [UInt8](bytes), problems: &faults)
    let words = page.flatMap { page in
      SectionImport.run(
        page, number: target.section, needsSubdivisions: target.restatesSubdivisions,
        options: ImportOptions(version: which, isWhole: whole, allowsGaps: gaps),
        problems: &faults)
    }
    guard let words else {
      Console.show(faults, as: options.format)
      throw ExitStatus.problems
    }
    let old = site.laws.texts[source]
    let changes = old.map { LawComparison(from: $0.words, to: words) }
    let day = saved ?? options.day
    let replaced = old.flatMap { old in
      changes.flatMap { changes in
        changes.isEmpty
          ? old.replaced
          : LawText.Replaced(on: day, hash: old.hash, paths: changes.changes.map(\.path))
      }
    }
    let text = LawText(
      source: source, section: target.section, address: target.address, saved: day, words: words,
      replaced: replaced)
    try NewFileWriter.write(text.text, to: "\(options.site)/\(LawText.path(of: source))")
    let others = page?.sections.filter { $0 != target.section } ?? []
    Console.output(
      LawReport(
        text: text, changes: changes, rules: target.rules(in: site), others: others
      ).lines.joined(separator: "\n"))
  }
}
