import ArgumentParser
import Diagnostics
import ErrorGuide

/// `explainer errors`: what the codes of messages mean, without a network.
struct Errors: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "errors",
    abstract: "Explain a code, such as dead-link, or list all codes.")

  @Argument(help: "The code, as it stands in brackets in a message.")
  var code: String?

  func run() throws {
    guard let code else {
      for group in ErrorGuide.groups {
        Console.output("\(group.title)")
        for entry in group.entries { Console.output("  \(entry.code): \(entry.cause)") }
      }
      return
    }
    guard let entry = ErrorGuide.entry(code) else {
      let names = ErrorGuide.entries.map(\.code.name)
      Console.error(
        "no message has the code \"\(code)\"; \(NearMiss.help(for: code, in: names).joined())")
      throw ExitStatus.usage
    }
    Console.output("\(entry.code) (\(entry.severity.rawValue))\n\(entry.cause)\n\(entry.remedy)")
  }
}
