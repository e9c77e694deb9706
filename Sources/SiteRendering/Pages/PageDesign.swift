import SiteContent

/// Which files of `Templates/` draw a page.
package struct PageDesign: Sendable {
  package let templates: [String]
  package let styles: [String]
  package let scripts: [String]
}

extension SiteRenderer {
  /// What draws a page; nil for FAQ entries, which stand on one page together.
  package func design(of page: Page) -> PageDesign? {
    guard let kind = ViewKind(page.kind) else { return nil }
    return PageDesign(
      templates: parts(of: kind).map { "Templates/\($0).mustache" },
      styles: kind.styles.map { "Templates/styles/\($0).css" },
      scripts: kind.scripts.map { "Templates/scripts/\($0).js" })
  }
}
