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
    let problems = problems.sortedAndUnique()
    let text = format.render(problems, colour: hasColour)
    if !text.isEmpty { error(text) }
    guard format == .text, !problems.isEmpty else { return }
    let errors = problems.count { $0.severity == .error }
    let warnings = problems.count - errors
    error("\n\(counted(errors, "error")), \(counted(warnings, "warning"))")
  }

  static func counted(_ count: Int, _ noun: String, _ plural: String? = nil) -> String {
    "\(count) \(count == 1 ? noun : plural ?? noun + "s")"
  }
}
