import StrictYAML

/// What is recorded of one translated section: which words it translates, and who checked it.
package struct TranslationMark: Sendable, Equatable {
  /// The hash of the words that were translated.
  package var original: String
  /// The hash of the translation, so that a mark without work is seen.
  package var translation: String
  package var date: CalendarDate
  /// Who checked the translation; nil for nobody.
  package var reviewedBy: String?
  /// The hash of newer words that mean the same, recorded by a person.
  package var sameMeaning: String?
  /// The words that were translated, to show what changed since.
  package var words: String
}

/// How a translated section stands to the words it translates.
package enum SectionState: Sendable, Equatable {
  /// The words are those that were translated.
  case current
  /// A translation without a mark: nobody recorded what it translates.
  case unmarked
  /// The words changed, and a person recorded that the meaning did not.
  case wording
  /// The words changed; what changed counts as meaning until somebody says otherwise.
  case meaning
  /// The default language has the section, the translation does not.
  case missing
  /// The translation has the section, the default language no longer does.
  case removed

  /// Whether readers see the default language's words instead.
  package var showsOriginal: Bool { self == .meaning || self == .missing }

  /// Whether a translator has something to do.
  package var isStale: Bool { self != .current }

  init(original: String, mark: TranslationMark?) {
    guard let mark else {
      self = .unmarked
      return
    }
    switch original {
    case mark.original: self = .current
    case mark.sameMeaning: self = .wording
    default: self = .meaning
    }
  }
}
