import ArgumentParser
import Diagnostics
import SiteContent

/// `explainer addresses`: the list of published addresses, and what it lacks.
struct Addresses: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "addresses",
    abstract: "Keep the list of published addresses, so that none vanishes unnoticed.",
    discussion: """
      \(AddressList.path) names every page that was published, with its anchors. A build stops where \
      one of them is gone and no page has it among its "aliases". Without an option, what is new is \
      listed.
      """)

  @Flag(name: .long, help: "Add what is new to the list; begin one where there is none.")
  var record = false

  @Option(
    name: .long, parsing: .upToNextOption,
    help: ArgumentHelp(
      "Take addresses out for good: jail.html, jail.html#ice, or es/ for all of a folder.",
      valueName: "address"))
  var retire: [String] = []

  @OptionGroup var options: SitePlace

  func run() throws {
    var problems: [Diagnostic] = []
    let folder = SiteFolder(root: options.site)
    let file = folder.optionalText(at: AddressList.path, problems: &problems)
    var list = file.map { AddressList($0, problems: &problems) } ?? AddressList()
    try stop(at: problems)
    if !retire.isEmpty {
      try retire(from: &list)
      return
    }
    guard let site = options.load(problems: &problems) else {
      Console.show(problems, as: .text)
      throw ExitStatus.problems
    }
    let entries = site.addresses.entries(without: options.more)
    let lacking = list.lacking(entries)
    guard record else {
      if lacking.isEmpty { return Console.output("Every address is in \(AddressList.path).") }
      Console.output(lacking.joined(separator: "\n"))
      return Console.output("\n\(lacking.count) not in \(AddressList.path) yet")
    }
    // A site with errors may have addresses that nobody means.
    try stop(at: problems.filter { $0.severity == .error })
    for entry in entries { list.record(entry) }
    try NewFileWriter.write(list.text, to: "\(options.site)/\(AddressList.path)")
    Console.output("\(Console.counted(lacking.count, "new address", "new addresses")) recorded")
  }

  private func retire(from list: inout AddressList) throws {
    for address in retire where !list.retire(address) {
      let help = NearMiss.help(for: address, in: list.entries.keys)
      Console.error("error: \(AddressList.path) has no \(address). \(help.joined(separator: "; "))")
      throw ExitStatus.usage
    }
    try NewFileWriter.write(list.text, to: "\(options.site)/\(AddressList.path)")
    Console.output("\(Console.counted(retire.count, "entry", "entries")) taken out")
  }

  private func stop(at problems: [Diagnostic]) throws {
    guard !problems.isEmpty else { return }
    Console.show(problems, as: .text)
    throw ExitStatus.problems
  }
}
