import Diagnostics
import SiteContent

/// A file of the site that is yet to be drawn.
package struct PlannedFile: Sendable {
  /// Relative to the output folder, as in `OutputFile`.
  package let path: String
  /// Whether it is made of other files, so that it costs least when it is drawn after them.
  let isMadeOfOthers: Bool
  /// Makes the file; nil where its template has faults. Each call makes the same.
  package let draw: @Sendable (inout [Diagnostic]) -> OutputFile?

  init(
    path: String, isMadeOfOthers: Bool = false,
    draw: @escaping @Sendable (inout [Diagnostic]) -> OutputFile?
  ) {
    self.path = path
    self.isMadeOfOthers = isMadeOfOthers
    self.draw = draw
  }
}

extension [PlannedFile] {
  /// The files in this order, whatever the number of processors.
  ///
  /// - Parameter jobs: how many processors may draw.
  package func drawn(jobs: Int, problems: inout [Diagnostic]) -> [OutputFile] {
    Parallel.map(self, jobs: jobs, problems: &problems) { $0.draw(&$1) }.compactMap { $0 }
  }

  /// Draws all files and hands each on at once, in an order that is chance, so that none need be
  /// kept. The problems come in an order that is not.
  package func draw(
    jobs: Int, problems: inout [Diagnostic], _ take: @Sendable (OutputFile) -> Void
  ) {
    let order = filter { !$0.isMadeOfOthers } + filter(\.isMadeOfOthers)
    _ = Parallel.map(order, jobs: jobs, problems: &problems) { file, problems in
      if let drawn = file.draw(&problems) { take(drawn) }
    }
  }
}
