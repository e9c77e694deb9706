import Diagnostics

/// What readers call a thing, and what the pages call it. Search takes one for the other, and the
/// list from A to Z says "see".
package struct Synonym: Sendable {
  /// As readers write it: `la migra`.
  package let word: String
  /// Words that stand on pages: `ICE`.
  package let means: [String]
  package let location: SourceLocation
}
