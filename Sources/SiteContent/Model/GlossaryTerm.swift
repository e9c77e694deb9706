import Diagnostics

/// A word that the site explains.
package struct GlossaryTerm: Sendable {
  /// Also its anchor on the glossary page.
  package let id: String
  package let term: String
  package let meaning: RichText
  /// Where the law defines it.
  package let citation: (label: String, url: String)?
  /// Other words for the same thing.
  package let also: [String]
  package let location: SourceLocation
}
