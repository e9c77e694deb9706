import Diagnostics
import SiteContent

/// A file of the site that is yet to be drawn.
package struct PlannedFile: Sendable {
  /// Relative to the output folder, as in `OutputFile`.
  package let path: String
  /// Makes the file; nil where its template has faults. Each call makes the same.
  package let draw: @Sendable (inout [Diagnostic]) -> OutputFile?
}

extension [PlannedFile] {
  /// The files in this order, whatever the number of processors.
  ///
  /// - Parameter jobs: how many processors may draw.
  package func drawn(jobs: Int, problems: inout [Diagnostic]) -> [OutputFile] {
    Parallel.map(self, jobs: jobs, problems: &problems) { $0.draw(&$1) }.compactMap { $0 }
  }
}
