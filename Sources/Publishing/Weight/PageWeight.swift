import Compression
import SiteRendering

/// What one page costs a reader.
package struct PageWeight: Sendable {
  package let path: String
  package let page: PageFacts
  /// With gzip.
  package let bytes: Int

  package var kind: ViewKind { page.kind }

  /// Nil for files that are no page.
  ///
  /// - Parameter gzipped: its bytes with gzip, where they are known already.
  package init?(_ file: OutputFile, gzipped: Int? = nil) {
    guard let page = file.page else { return nil }
    path = file.path
    self.page = page
    bytes = gzipped ?? file.gzippedCount
  }

  /// - Parameter bytes: with gzip.
  init(path: String, _ page: PageFacts, bytes: Int) {
    (self.path, self.page, self.bytes) = (path, page, bytes)
  }

  /// The bar for the page.
  package var budget: PageBudget {
    let budget = kind.budget
    return page.isOriginal || !kind.isHeavierTranslated
      ? budget
      : PageBudget(
        bytes: budget.bytes * 7 / 6, script: budget.script, requests: budget.requests)
  }
}
