import Diagnostics

/// A section beside the words it translates.
package struct TranslatedSection: Sendable {
  /// The file of the translation, relative to its language's folder, such as `scenarios/jail.md`.
  package let file: String
  /// The id of the page, or the name of the table: `jail`, `strings`.
  package let page: String
  /// Of the default language; nil where it no longer has the section.
  package let original: TextSection?
  /// Nil where it is missing.
  package let translation: TextSection?
  package let mark: TranslationMark?
  package let state: SectionState

  package var id: String { original?.id ?? translation?.id ?? "" }

  /// Whether the translation was changed after somebody marked it: then no review of it holds.
  package var isEdited: Bool {
    guard let mark, let translation else { return false }
    return mark.translation != translation.hash
  }

  /// Who checked the translation as it is now; nil for nobody.
  package var reviewedBy: String? { isEdited ? nil : mark?.reviewedBy }

  /// Whether readers see the words of the default language instead. Words around the pages stay:
  /// a button in two languages would help nobody.
  package var showsOriginal: Bool {
    state == .missing || state == .meaning && !Self.wordsAroundPages.contains(file)
  }

  /// Tables whose old words are shown until somebody translates the new ones.
  static let wordsAroundPages: Set<String> = [
    "strings.yaml", "questionnaire-strings.yaml", "site.yaml", "links.yaml",
  ]

  var note: SectionNote? { SectionNote(state, mark: mark) }

  /// Puts the sections of two files side by side, in the order of the default language's.
  static func pairs(
    file: String, page: String, original: [TextSection], translation: [TextSection],
    marks: [String: TranslationMark]
  ) -> [TranslatedSection] {
    let translated = Dictionary(
      translation.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let known = Set(original.map(\.id))
    let pairs = original.map { one in
      let mark = marks[one.id]
      let other = translated[one.id]
      return TranslatedSection(
        file: file, page: page, original: one, translation: other, mark: mark,
        state: other == nil ? .missing : SectionState(original: one.hash, mark: mark))
    }
    let removed = translation.filter { !known.contains($0.id) }.map { one in
      TranslatedSection(
        file: file, page: page, original: nil, translation: one, mark: marks[one.id],
        state: .removed)
    }
    return pairs + removed
  }
}
