import Diagnostics
import Foundation

/// Output for people and programs.
enum Console {
  static func error(_ text: String) {
    FileHandle.standardError.write(line(text))
  }

  static func output(_ text: String) {
    FileHandle.standardOutput.write(line(text))
  }

  /// The text with a line break at its end. By bytes: to Swift, "\r\n" is one character.
  private static func line(_ text: String) -> Data {
    var bytes = Data(text.utf8)
    if bytes.last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
    return bytes
  }

  /// Colour is for terminals, and never against the reader's wish (no-color.org).
  static var hasColour: Bool {
    isatty(STDERR_FILENO) == 1
      && (ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty
  }

  /// Prints all problems of a run, with a last line that counts them.
  static func show(_ problems: [Diagnostic], as format: DiagnosticFormat) {
    let text = rendered(problems.sortedAndUnique(), as: format, colour: hasColour)
    if !text.isEmpty { error(text) }
  }

  /// The problems of a run in every form in which `show` may print them.
  static func printed(_ problems: [Diagnostic]) -> [String: String] {
    let problems = problems.sortedAndUnique()
    var printed = Dictionary(
      uniqueKeysWithValues: DiagnosticFormat.allCases.map {
        ($0.rawValue, rendered(problems, as: $0, colour: false))
      })
    printed[colourful] = rendered(problems, as: .text, colour: true)
    return printed
  }

  static func show(printed: [String: String], as format: DiagnosticFormat) {
    let key = format == .text && hasColour ? colourful : format.rawValue
    if let text = printed[key], !text.isEmpty { error(text) }
  }

  private static let colourful = "text in colour"

  private static func rendered(
    _ problems: [Diagnostic], as format: DiagnosticFormat, colour: Bool
  ) -> String {
    guard format == .text, !problems.isEmpty else { return format.render(problems, colour: colour) }
    let text = format.render(shown(problems), colour: colour)
    let errors = problems.count { $0.severity == .error }
    let warnings = problems.count - errors
    let more = problems.count - most
    let count =
      (more > 0 ? "\n\(counted(more, "more problem")) not shown: mend these first\n" : "\n")
      + "\(counted(errors, "error")), \(counted(warnings, "warning"))"
    return text.isEmpty || text.hasSuffix("\n") ? text + count : "\(text)\n\(count)"
  }

  /// More than a person reads at a terminal. A slip in a file of thousands of lines can make a
  /// problem of each; other formats list them all.
  private static let most = 1_000

  /// In their order, errors before warnings where there are too many.
  private static func shown(_ problems: [Diagnostic]) -> [Diagnostic] {
    guard problems.count > most else { return problems }
    let errors = problems.filter { $0.severity == .error }
    let others = problems.filter { $0.severity != .error }
    return Array((errors + others).prefix(most))
  }

  static func counted(_ count: Int, _ noun: String, _ plural: String? = nil) -> String {
    "\(count) \(count == 1 ? noun : plural ?? noun + "s")"
  }
}
