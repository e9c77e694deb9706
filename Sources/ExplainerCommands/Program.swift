import ArgumentParser
import CAllocator
import Foundation

/// The program as a whole: parses the command line and keeps the promised exit statuses.
package enum Program {
  /// Runs the command that the process was started with, and ends the process where it failed.
  package static func run() async {
    explainer_return_large_blocks()
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
