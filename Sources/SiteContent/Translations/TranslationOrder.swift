import Diagnostics

/// What to translate first: what people open in an emergency.
package enum TranslationOrder {
  /// The Markdown files of the default language, relative to its folder, most urgent first; those
  /// of one sort in the order that their authors gave them.
  ///
  /// - Parameter core: ids of other pages that people need in an emergency, as `site.yaml` has them.
  package static func pages(
    in folder: SiteFolder, source: String, core: [String], problems: inout [Diagnostic]
  ) -> [String] {
    let base = "Content/\(source)"
    let files = folder.texts(under: base, endings: [".md"], problems: &problems)
    let ranked = files.compactMap { file -> (rank: Int, order: Int, path: String)? in
      // What is wrong with a page of the default language is told by the build.
      var ignored: [Diagnostic] = []
      let front = FrontMatter(file, problems: &ignored)?.root?.map
      func text(_ key: String) -> String? { front?.first { $0.key == key }?.value.scalar }
      guard let kind = text("kind").flatMap(PageKind.init) else { return nil }
      let path = String(file.path.dropFirst(base.count + 1))
      let id = text("id") ?? path.split(separator: "/").last.map { String($0.dropLast(3)) } ?? path
      let order = text("order").flatMap { Int($0) } ?? .max
      return (rank(kind, isCore: core.contains(id)), order, path)
    }
    return ranked.sorted { ($0.rank, $0.order, $0.path) < ($1.rank, $1.order, $1.path) }
      .map(\.path)
  }

  private static func rank(_ kind: PageKind, isCore: Bool) -> Int {
    switch kind {
    case .home: 0
    case .now: 1
    case .scenario: 2
    case .questionnaire: 3
    case .glossary: 5
    case .card, .poster: 6
    case _ where isCore: 4
    case .faqIndex, .scenariosIndex, .explainersIndex, .decisionsIndex, .sourcesIndex, .notFound: 7
    case .faq, .dataIndex, .mirrors, .printIndex, .search, .aToZ: 8
    case .page: 9
    case .explainer: 10
    case .source: 11
    case .changes, .articlesIndex, .reviewsIndex: 12
    case .article: 13
    }
  }
}
