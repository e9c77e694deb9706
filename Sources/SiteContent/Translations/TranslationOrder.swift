import Diagnostics

/// What to translate first: what people open in an emergency.
package enum TranslationOrder {
  /// The Markdown files of the default language, relative to its folder, most urgent first.
  package static func pages(
    in folder: SiteFolder, source: String, problems: inout [Diagnostic]
  ) -> [String] {
    let base = "Content/\(source)"
    let files = folder.texts(under: base, endings: [".md"], problems: &problems)
    let ranked = files.compactMap { file -> (rank: Int, path: String)? in
      // What is wrong with a page of the default language is told by the build.
      var ignored: [Diagnostic] = []
      let front = FrontMatter(file, problems: &ignored)?.root?.map
      guard
        let kind = front?.first(where: { $0.key == "kind" })?.value.scalar.flatMap(PageKind.init)
      else { return nil }
      return (rank(kind, file.path), String(file.path.dropFirst(base.count + 1)))
    }
    return ranked.sorted { ($0.rank, $0.path) < ($1.rank, $1.path) }.map(\.path)
  }

  private static func rank(_ kind: PageKind, _ path: String) -> Int {
    switch kind {
    case .home: 0
    case .now: 1
    case .notFound: 2
    case .scenario: 3
    case .questionnaire: 4
    case .page: path.hasSuffix("/check.md") ? 4 : path.hasSuffix("/privacy.md") ? 5 : 9
    case .glossary: 6
    case .faqIndex, .scenariosIndex, .explainersIndex, .decisionsIndex, .sourcesIndex: 7
    case .card, .faq, .dataIndex, .mirrors, .poster, .printIndex, .search, .aToZ: 8
    case .explainer: 10
    case .source: 11
    case .changes, .articlesIndex, .reviewsIndex: 12
    case .article: 13
    }
  }
}
