/// How problems are printed: `--format text|json|github`.
package enum DiagnosticFormat: String, Sendable, CaseIterable {
  case text, json, github

  /// All problems of a run as one text that ends with a line break, or an empty text for none.
  ///
  /// JSON is always one array, also for no problem.
  package func render(_ diagnostics: [Diagnostic], colour: Bool = false) -> String {
    let diagnostics = diagnostics.sortedAndUnique()
    switch self {
    case .text: return TextDiagnostics(colour: colour).render(diagnostics)
    case .json: return JSONDiagnostics.render(diagnostics)
    case .github: return GitHubDiagnostics.render(diagnostics)
    }
  }
}
