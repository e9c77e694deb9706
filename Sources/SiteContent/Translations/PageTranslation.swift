import Diagnostics
import StrictYAML

/// What a translated page has beside its texts.
struct PageTranslation: Sendable {
  let originalTitle: String
  let sections: [TranslatedSection]
  /// What readers are told, by section.
  let notes: [String: SectionNote]
  /// Whether the page is that of the default language, because there is no translation.
  let isFallback: Bool

  /// Texts of the head that readers see in the default language, because their words changed since
  /// they were translated.
  var changedKeys: Set<String> {
    notes[TextSection.head]?.showsOriginal == true ? newKeys : []
  }

  /// What readers are told of a text of the head; nil where it is as it was translated.
  func note(on key: String) -> SectionNote? {
    guard let note = notes[TextSection.head] else { return nil }
    return newKeys.contains(key) ? note : nil
  }

  /// Texts of the head that are not as they were translated.
  private var newKeys: Set<String> {
    guard let head = sections.first(where: { $0.id == TextSection.head }),
      let original = head.original
    else { return [] }
    let translated = Set((head.mark?.words ?? "").split(separator: "\n"))
    let changed = original.text.split(separator: "\n").filter { !translated.contains($0) }
    return Set(
      changed.compactMap { $0.split(whereSeparator: { ".: ".contains($0) }).first.map(String.init) }
    )
  }

  init(originalTitle: String, sections: [TranslatedSection]) {
    self.originalTitle = originalTitle
    self.sections = sections
    notes = Dictionary(
      sections.compactMap { section in section.note.map { (section.id, $0) } },
      uniquingKeysWith: { first, _ in first })
    isFallback = false
  }

  /// Of a page that is not translated.
  init(fallbackFor page: PageDraft) {
    originalTitle = page.title
    sections = TranslatedSection.pairs(
      file: page.relativePath, page: page.id, original: page.sections.all, translation: [],
      marks: [:])
    notes = Dictionary(
      sections.map { ($0.id, SectionNote.wholePage) }, uniquingKeysWith: { first, _ in first })
    isFallback = true
  }
}
