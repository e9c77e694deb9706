import ArgumentParser
import Foundation

/// The program's entry: parses the command line and keeps the promised exit statuses.
@main
enum Main {
  static func main() async {
    do {
      var command = try Explainer.parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch let status as ExitStatus {
      exit(status.rawValue)
    } catch {
      let text = Explainer.fullMessage(for: error)
      if Explainer.exitCode(for: error) == .success {
        print(text)
      } else {
        Console.error(text)
        exit(ExitStatus.usage.rawValue)
      }
    }
  }
}
