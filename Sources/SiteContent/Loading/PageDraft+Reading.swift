import Caching
import Diagnostics
import Markdown
import Storage

extension PageDraft {
  /// What a file of `Content/` turned out to be.
  enum Reading: Sendable {
    case page(PageDraft)
    /// Seldom, and large: thousands of readings are copied about.
    indirect case broken(BrokenPage)
  }

  static func read(
    _ source: PageSource, language: Language, parser: MarkdownParser, store: BuildStore? = nil,
    spill: SpillFile? = nil, problems: inout [Diagnostic]
  ) -> Reading {
    var broken: BrokenPage?
    let draft = PageDraft(
      source, language: language, parser: parser, store: store, spill: spill, broken: &broken,
      problems: &problems)
    if let draft { return .page(draft) }
    let file = source.file
    return .broken(
      broken ?? BrokenPage(ids: [PageName.stem(file)], file: file, body: nil, refused: []))
  }
}
