import Diagnostics

/// A part of a text that is translated, and grows stale, as a whole: the texts of the front matter
/// (`head`), what stands before the first heading (`intro`), a `##` section, a provision, a claim,
/// or an entry of a table.
package struct TextSection: Sendable {
  package static let head = "head"
  package static let intro = "intro"

  /// `head`, `intro`, or the anchor or key of the part.
  package let id: String
  /// As an author wrote it, without blank lines at its ends; the lines of front matter as
  /// `key: text`.
  package let text: String
  package let location: SourceLocation

  /// What identifies the text: the first 16 hexadecimal digits of its SHA-256.
  package var hash: String { TextHash.of(text) }
}
