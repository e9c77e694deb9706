import ArgumentParser
import Foundation

/// `explainer man`: the manual page, made from the same descriptions as `--help`.
struct Manual: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "man",
    abstract: "Print the manual page.",
    discussion: "To read it: explainer man > explainer.1 && man ./explainer.1")

  func run() throws {
    do {
      let help = try JSONDecoder().decode(
        CommandHelp.self, from: Data(Explainer._dumpHelp().utf8))
      Console.output(ManualPage(help: help, version: Version.text).text)
    } catch {
      Console.error("error: the descriptions of the commands cannot be read: \(error)")
      throw ExitStatus.failure
    }
  }
}
