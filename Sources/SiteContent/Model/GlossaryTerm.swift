import Diagnostics

/// A word that the site explains.
package struct GlossaryTerm: Sendable {
  /// Also its anchor on the glossary page.
  package let id: String
  package let term: String
  /// Whether its words are those of the default language, in a translation that has none.
  package let isOriginal: Bool
  package let meaning: RichText
  /// Where the law defines it.
  package let citation: (label: String, url: String)?
  /// Other words for the same thing.
  package let also: [String]
  package let location: SourceLocation
}
