import Diagnostics
import SiteContent

/// What the plans of thousands of pages share.
final class LanguageDrawing: Sendable {
  let renderer: SiteRenderer
  let content: LanguageContent
  let frame: MadeOnce<SiteFrame>

  init(renderer: SiteRenderer, content: LanguageContent, frame: MadeOnce<SiteFrame>) {
    self.renderer = renderer
    self.content = content
    self.frame = frame
  }

  /// Those of the search page.
  @Sendable func preparations() -> [@Sendable () -> Void] { frame.value.search.preparations }

  func draw(_ page: Page, as kind: ViewKind, problems: inout [Diagnostic]) -> OutputFile? {
    renderer.draw(page, as: kind, in: content, frame.value, problems: &problems)
  }

  func draw(flyerOf page: Page, path: String, problems: inout [Diagnostic]) -> OutputFile? {
    renderer.draw(flyerOf: page, in: content, frame.value, path: path, problems: &problems)
  }
}
