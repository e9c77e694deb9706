import Diagnostics
import ErrorGuide
import Foundation

/// The pages of `docs/errors/`: one a code, and a list of all. The messages shown are goldens, so
/// that the pages cannot drift away from the tool.
enum ErrorPages {
  static let folder = "\(FixtureSite.project)/docs/errors"

  /// File names and texts.
  static func all() throws -> [String: String] {
    var pages = ["README.md": list()]
    for entry in ErrorGuide.entries { pages["\(entry.code).md"] = try page(entry) }
    return pages
  }

  /// A golden message of the code, the shortest first; nil where no small site brings it up.
  static func golden(_ code: DiagnosticCode) throws -> String? {
    let texts = try Fault.all.filter { $0.code == code.name }.map { fault in
      try String(contentsOfFile: "\(Golden.folder)/\(fault.name).txt", encoding: .utf8)
    }
    guard let text = texts.min(by: { ($0.count, $0) < ($1.count, $1) }) else { return nil }
    let messages = text.components(separatedBy: "\n\n")
    return messages.first { $0.contains("[\(code)]") }
  }

  private static func page(_ entry: ErrorEntry) throws -> String {
    let message = try golden(entry.code) ?? entry.example ?? ""
    return """
      # `\(entry.code)`

      \(entry.severity == .error ? "An error: it stops the build." : "A warning: it stops the build only with `--strict`.")

      **What is wrong.** \(entry.cause)

      **What to do.** \(entry.remedy)

      For example:

      ```text
      \(message.trimmingCharacters(in: .newlines))
      ```

      [All messages](README.md)

      """
  }

  private static func list() -> String {
    var text = """
      # Messages

      Each message has a code in brackets, such as `error[dead-link]`. Codes do not change their
      meaning. `explainer errors CODE` shows the same on the command line. An **error** stops the
      build; a **warning** stops it with `--strict`. The pages are made from one list in
      `Sources/ErrorGuide`; `UPDATE_GOLDENS=1 swift test --filter ErrorGuideTests` writes them anew.

      """
    for group in ErrorGuide.groups {
      text += "\n## \(group.title)\n\n| Code | | What is wrong |\n| --- | --- | --- |\n"
      for entry in group.entries {
        text +=
          "| [`\(entry.code)`](\(entry.code).md) | \(entry.severity.rawValue) | "
          + "\(entry.cause.replacing("|", with: "\\|")) |\n"
      }
    }
    return text
  }
}
