import Diagnostics

/// One question of the FAQ page.
package struct FrequentQuestion: Sendable {
  /// Who asks: the FAQ page is ordered by it.
  package enum Group: String, Sendable, CaseIterable {
    case residents, jail, places, police, courts
  }

  /// Also its anchor on the FAQ page.
  package let id: String
  package let question: String
  /// Whether the question is in the default language, in a translation that has none.
  package let isOriginal: Bool
  /// What the reader is told of the question, where its translation is old.
  package let note: String?
  package let group: Group
  package let order: Int
  package let answer: RichText
  package let proves: [ProvedCase]
}
