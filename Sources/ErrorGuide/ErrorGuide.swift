import Diagnostics

/// Every code that the tool can report. The pages of `docs/errors/` and `explainer errors` come from
/// this list, and a test holds it against the codes in the sources.
package enum ErrorGuide {
  /// Codes that belong together.
  package struct Group: Sendable {
    package let title: String
    package let entries: [ErrorEntry]

    init(_ title: String, _ entries: [ErrorEntry]) {
      self.title = title
      self.entries = entries
    }
  }

  package static let groups = [
    files, yaml, pages, law, prose, markdown, links, translations, rules, templates, copies,
  ]

  package static var entries: [ErrorEntry] { groups.flatMap(\.entries) }

  package static func entry(_ code: String) -> ErrorEntry? {
    entries.first { $0.code.name == code }
  }
}
