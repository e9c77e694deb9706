import Diagnostics

extension DiagnosticCode {
  package static let unusedText = DiagnosticCode("unused-text")
}

/// Phrases of the default language that no page and no decision says.
enum PhraseCheck {
  static func run(_ phrases: TextTable, in site: Site, problems: inout [Diagnostic]) {
    let pages = site.languages.prefix(1).flatMap(\.pages).flatMap(\.say)
    let decisions = site.rules.flatMap(\.decisions).flatMap(\.sayThis).map(\.text)
    let used = Set(pages + decisions)
    for key in phrases.keys where !used.contains(key) {
      problems.append(
        Diagnostic(
          .unusedText, "no page and no decision says the phrase \"\(key)\"",
          at: phrases.locations[key], severity: .warning,
          help: ["remove the line, in every language", "or name it under \"say\" of a page"]))
    }
  }
}
