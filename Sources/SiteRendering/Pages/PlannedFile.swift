import Diagnostics

/// A file of the site that is yet to be drawn.
package struct PlannedFile: Sendable {
  /// Relative to the output folder, as in `OutputFile`.
  package let path: String
  /// Makes the file; nil where its template has faults. Each call makes the same.
  package let draw: @Sendable (inout [Diagnostic]) -> OutputFile?
}
