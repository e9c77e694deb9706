import Diagnostics
import StrictYAML

/// The official text of a section as the site stores it, in `Content/law/SOURCE.txt`.
package struct LawText: Sendable, Equatable {
  /// What an import replaced.
  package struct Replaced: Sendable, Equatable {
    /// The day on which the new words were saved.
    package let on: CalendarDate
    /// The hash of the words before.
    package let hash: String
    /// The subdivisions whose words changed, came or went.
    package let paths: [String]

    package init(on: CalendarDate, hash: String, paths: [String]) {
      self.on = on
      self.hash = hash
      self.paths = paths
    }
  }

  /// The id of the source page.
  package let source: String
  /// The number of the section, such as `7284.6`.
  package let section: String
  /// Where the page was saved from.
  package let address: String
  /// The day on which it was saved.
  package let saved: CalendarDate
  package let words: LawWords
  package let replaced: Replaced?
  /// SHA-256 of the words.
  package let hash: String
  /// Where the text begins; nil before it is stored.
  package var location: SourceLocation?

  package init(
    source: String, section: String, address: String, saved: CalendarDate, words: LawWords,
    replaced: Replaced? = nil
  ) {
    self.source = source
    self.section = section
    self.address = address
    self.saved = saved
    self.words = words
    self.replaced = replaced
    hash = words.hash
  }

  package static let folder = "Content/law"

  package static func path(of source: String) -> String { "\(folder)/\(source).txt" }

  package static let keys = ["section", "address", "saved", "sha256", "replaced"]

  /// The file.
  package var text: String {
    var lines = [
      "---",
      "# The official text, stored by \"explainer import-law\". Change no word: import it again.",
      "section: \"\(section)\"", "address: \"\(address)\"", "saved: \(saved)",
      "sha256: \"\(hash)\"",
    ]
    if let replaced {
      let paths = replaced.paths.map { "\"\($0)\"" }.joined(separator: ", ")
      lines.append(
        "replaced: {on: \(replaced.on), sha256: \"\(replaced.hash)\", subdivisions: [\(paths)]}")
    }
    return lines.joined(separator: "\n") + "\n---\n" + words.body
  }
}
