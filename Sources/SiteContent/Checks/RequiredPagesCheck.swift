import Diagnostics

extension DiagnosticCode {
  package static let missingPage = DiagnosticCode("missing-page")
}

/// Pages that every page links to must be there, in the default language at least.
enum RequiredPagesCheck {
  /// Ids with the kind that each must have; nil where any will do ("check" may be a questionnaire,
  /// or a page that leads to several).
  static let pages: [(id: String, kind: PageKind?)] = [
    ("home", .home), ("now", .now), ("check", nil), ("404", .notFound),
  ]

  /// Pages that `core` names must be there too: otherwise it promises less than it seems to.
  static func checkCore(
    _ language: LanguageDraft, _ settings: SiteSettings, problems: inout [Diagnostic]
  ) {
    let ids = Set(language.drafts.map(\.id)).union(language.broken.flatMap(\.ids))
    for (id, place) in zip(settings.core, settings.corePlaces) where !ids.contains(id) {
      problems.append(
        Diagnostic(
          .deadLink, "there is no page \"\(id)\"", at: place,
          help: NearMiss.help(for: id, in: ids)))
    }
  }

  static func run(_ language: LanguageDraft, settings: SourceFile, problems: inout [Diagnostic]) {
    for (id, kind) in pages
    where !language.drafts.contains(where: { $0.id == id && (kind ?? $0.kind) == $0.kind })
      && !language.broken.contains(where: { $0.ids.contains(id) })
    {
      problems.append(
        Diagnostic(
          .missingPage,
          "the site has no page \"\(id)\"" + (kind.map { " of kind \"\($0.rawValue)\"" } ?? ""),
          at: SourceLocation(file: settings, line: 1, column: 1),
          help: ["every page links to it: add one to Content/\(language.language.code)/"]))
    }
  }
}
