import Diagnostics
import SiteContent

extension SiteRenderer {
  /// The pages of a language, which now keep what its one-file book needs, and the book.
  func book(
    of pages: [PlannedFile], _ content: LanguageContent, _ frame: MadeOnce<SiteFrame>
  ) -> [PlannedFile] {
    let entries = Book.entries(of: content)
    let paths = Set(entries.map(\.path))
    let shelf = BookShelf(paths)
    let kept = pages.map { page in
      paths.contains(page.path) ? page.then(shelf.keep) : page
    }
    let chapters = pages.filter { paths.contains($0.path) }
    let path = PagePaths.book(in: content.language)
    let book = PlannedFile(path: path, turn: .last) { problems in
      draw(
        bookOf: content, entries, chapters, shelf.take(), frame.value, path: path,
        problems: &problems)
    }
    return kept + [book]
  }

  /// - Parameter kept: what of the pages was drawn already; the others are drawn again, so that the
  ///   book can be drawn by itself.
  private func draw(
    bookOf content: LanguageContent, _ entries: [Book.Entry], _ pages: [PlannedFile],
    _ kept: [String: [UInt8]], _ frame: SiteFrame, path: String, problems: inout [Diagnostic]
  ) -> OutputFile? {
    var insides = kept
    // Their problems are reported where they are drawn for themselves.
    var known: [Diagnostic] = []
    for page in pages where kept[page.path] == nil {
      if let file = page.draw(&known) { insides[page.path] = BookChapter.inside(of: file) }
    }
    let context = context(content, path)
    let identity = PageIdentity(
      id: "book", kind: .book, title: content.title ?? site.settings.title,
      description: content.tagline ?? site.settings.tagline, outputPath: path)
    let book = Book(insides, of: entries)
    return finish(identity, book.values, context, frame, scripts: [], problems: &problems)
  }
}
