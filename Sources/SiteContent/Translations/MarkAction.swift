import StrictYAML

/// What a person records of translated sections.
package enum MarkAction: Sendable {
  /// The translation translates the words as they are now.
  ///
  /// - `reviewedBy`: who checked it; nil for nobody.
  /// - `unchanged`: it does so although nobody changed it since its last mark.
  case mark(day: CalendarDate, reviewedBy: String?, unchanged: Bool)
  /// The words changed, and what they mean did not.
  case wording
  /// What the words mean changed. It counts so until somebody says otherwise.
  case meaning
  /// Nobody recorded anything.
  case forget

  /// Why an action is not for a section.
  package enum Refusal: String, Sendable {
    case noTranslation = "there is no translation to mark"
    case unchanged = """
      its words changed and the translation did not: translate what is new, or say --wording where \
      the meaning is the same, or --unchanged where the translation says it already
      """
    case noMark = "it has no mark yet: use --mark first"
  }

  /// Changes the mark of a section; nil takes it away.
  ///
  /// - Returns: why nothing was changed, where that is so.
  package func apply(
    to section: TranslatedSection, _ mark: inout TranslationMark?
  ) -> Refusal? {
    guard let original = section.original else {
      // Nothing is left that it could translate.
      mark = nil
      return nil
    }
    switch self {
    case .mark(let day, let reviewer, let unchanged):
      guard let translation = section.translation else {
        return section.mark == nil ? nil : .noTranslation
      }
      if let old = section.mark, old.original == original.hash,
        old.translation == translation.hash, reviewer == nil || reviewer == old.reviewedBy
      {
        return nil
      }
      if let old = section.mark, old.original != original.hash,
        old.translation == translation.hash, !unchanged
      {
        return .unchanged
      }
      mark = TranslationMark(
        original: original.hash, translation: translation.hash, date: day, reviewedBy: reviewer,
        sameMeaning: nil, words: section.file == RuleTranslation.name ? "" : original.text)
    case .wording:
      guard mark != nil else { return section.translation == nil ? nil : .noMark }
      if section.state.isStale { mark?.sameMeaning = original.hash }
    case .meaning: mark?.sameMeaning = nil
    case .forget: mark = nil
    }
    return nil
  }
}
