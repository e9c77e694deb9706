import Diagnostics

extension DiagnosticCode {
  package static let strayFile = DiagnosticCode("stray-file")
}

/// Files in the folder of a language that nothing reads: a page with another ending, a table under a
/// wrong name. What they say would be missing without a word.
enum StrayFileCheck {
  /// The tables that a language may have.
  static let tables = [
    "strings.yaml", "questionnaire-strings.yaml", "phrases.yaml", "glossary.yaml", "changes.yaml",
    "synonyms.yaml", "site.yaml", "links.yaml", "rules.yaml",
  ]

  static func run(_ language: Language, _ folder: SiteFolder, problems: inout [Diagnostic]) {
    let base = "Content/\(language.code)/"
    // What cannot be read was told where pages are read.
    var known: [Diagnostic] = []
    for path in folder.paths(under: String(base.dropLast()), problems: &known) {
      let name = String(path.dropFirst(base.count))
      guard !name.hasSuffix(".md"), !tables.contains(name) else { continue }
      let near = NearMiss.nearest(to: name, in: tables)
      let stem = name.split(separator: ".").first.map(String.init) ?? name
      let isPage = [".markdown", ".mdown", ".mkd", ".MD", ".md.txt", ".txt"].contains {
        name.hasSuffix($0)
      }
      problems.append(
        Diagnostic(
          .strayFile, "nothing reads \(path)", at: nil, severity: .warning,
          help: [
            near.map { "did you mean \"\($0)\"?" }
              ?? (isPage
                ? "a page ends in .md: \(base)\(stem).md"
                : "pages end in .md; pictures and other files belong into Public/")
          ]))
    }
  }
}
