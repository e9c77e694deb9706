import StrictYAML

/// What a reader of a translation is told of one section.
package struct SectionNote: Sendable, Equatable {
  package let state: SectionState
  /// The day of the translation; nil where it has no mark.
  package let date: CalendarDate?

  /// Whether the page as a whole is told of: then its parts are marked, and say nothing.
  package let isWhole: Bool

  /// Of every part of a page that stands in for a translation.
  static let wholePage = SectionNote()

  private init() {
    state = .missing
    date = nil
    isWhole = true
  }

  /// Nil where there is nothing to tell.
  init?(_ state: SectionState, mark: TranslationMark?) {
    switch state {
    case .wording, .meaning, .missing: break
    case .current, .unmarked, .removed: return nil
    }
    self.state = state
    self.date = mark?.date
    isWhole = false
  }

  /// Whether the words of the default language stand there.
  package var showsOriginal: Bool { state.showsOriginal }
}
