import Diagnostics

/// What a code means, for somebody who met it in a message.
package struct ErrorEntry: Sendable {
  package let code: DiagnosticCode
  package let severity: Diagnostic.Severity
  /// What is wrong, and why it matters.
  package let cause: String
  /// What to do.
  package let remedy: String
  /// A message of the code, where only a fault of the program can bring it up.
  package let example: String?

  init(
    _ code: String, _ severity: Diagnostic.Severity = .error, cause: String, remedy: String,
    example: String? = nil
  ) {
    self.code = DiagnosticCode(code)
    self.severity = severity
    self.cause = cause
    self.remedy = remedy
    self.example = example
  }
}
