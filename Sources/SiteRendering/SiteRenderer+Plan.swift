import Diagnostics
import SiteContent

extension SiteRenderer {
  /// Every file of the site, yet to be drawn, in the order of paths. Each is drawn by itself, so a
  /// preview may begin with the page that somebody looks at.
  package var plan: [PlannedFile] {
    var files = statics.map { file in PlannedFile(path: file.path) { _ in file } }
    for content in site.languages { files += plan(content) }
    files += site.moved.redirects.map { redirect in
      PlannedFile(path: redirect.path) {
        RedirectPage(redirect: redirect, site: site).file(problems: &$0)
      }
    }
    files += DataFolder(site).planned
    // A site may bring its own instead.
    let taken = Set(files.map(\.path))
    files += RobotFiles(site: site).files.filter { !taken.contains($0.path) }.map { file in
      PlannedFile(path: file.path) { _ in file }
    }
    return files.sorted { $0.path.precedesInBytes($1.path) }
  }

  private func plan(_ content: LanguageContent) -> [PlannedFile] {
    var files: [PlannedFile] = []
    let hasShareImage = statics.contains { $0.path == SiteFrame.shareImage }
    let frame = MadeOnce {
      SiteFrame(
        site: site, content: content, catalog: design.catalog, today: today, usage: usage,
        rules: compiledRules, hasShareImage: hasShareImage, store: store, spill: spill,
        jobs: jobs)
    }
    let drawing = LanguageDrawing(renderer: self, content: content, frame: frame)
    for page in content.pages {
      guard let kind = ViewKind(page.kind) else { continue }
      let turn: PlannedFile.Turn =
        switch kind {
        case .aToZ: .first
        case .search: .second
        default: .ordinary
        }
      files.append(
        PlannedFile(
          path: page.outputPath, key: page.kind.isMadeOfItsFile ? page.key : nil, turn: turn,
          preparations: kind == .search ? drawing.preparations : PlannedFile.none
        ) {
          drawing.draw(page, as: kind, problems: &$0)
        })
      if kind == .scenario {
        let path = SheetView.flyerPath(page)
        files.append(
          PlannedFile(path: path) { drawing.draw(flyerOf: page, path: path, problems: &$0) })
      }
    }
    if content.pages.contains(where: { $0.kind == .changes }) {
      let feed = AtomFeed(site: site, content: content)
      files.append(PlannedFile(path: feed.path) { _ in feed.file })
    }
    for book in content.rules.books {
      for decision in book.decisions where content.rules.decisions.contains(decision.id) {
        let path = PagePaths.decision(decision.id, in: content.language)
        files.append(
          PlannedFile(path: path) {
            draw(decision, of: book, in: content, frame.value, path: path, problems: &$0)
          })
      }
    }
    guard content.pages.contains(where: { $0.kind == .mirrors }) else { return files }
    return book(of: files, content, frame)
  }
}
