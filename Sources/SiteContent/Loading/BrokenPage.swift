import Diagnostics
import Markdown

/// A file of `Content/` that cannot be a page, because its front matter is at fault.
///
/// It is kept so that one mistake is one message: links to it are not called dead, and its own body
/// is checked as well as can be.
struct BrokenPage: Sendable {
  /// Ids that the page may have.
  let ids: [String]
  let file: SourceFile
  /// Nil where the file cannot be cut into front matter and body.
  let body: MarkdownOutput?
  /// Places of links that Markdown refused.
  let refused: Set<String>

  /// Reports dead links of the body. Links to anchors of its own page are left alone: which anchors
  /// it will have is not known.
  func check(_ links: LinkResolver, problems: inout [Diagnostic]) {
    for link in body?.links ?? []
    where !link.destination.hasPrefix("#") && !refused.contains(link.location.description) {
      _ = links.resolve(link.destination, at: link.location, problems: &problems)
    }
  }
}
