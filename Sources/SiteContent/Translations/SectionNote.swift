import StrictYAML

/// What a reader of a translation is told of one section.
package struct SectionNote: Sendable, Equatable {
  package let state: SectionState
  /// The day of the translation; nil where it has no mark.
  package let date: CalendarDate?

  /// Nil where there is nothing to tell.
  init?(_ state: SectionState, mark: TranslationMark?) {
    switch state {
    case .wording, .meaning, .missing: break
    case .current, .unmarked, .removed: return nil
    }
    self.state = state
    self.date = mark?.date
  }

  /// Whether the words of the default language stand there.
  package var showsOriginal: Bool { state.showsOriginal }
}
