/// What changed between two versions of a section.
package struct LawComparison: Sendable, Equatable {
  package struct Change: Sendable, Equatable {
    /// Empty for words of the section as a whole.
    package let path: String
    /// Empty where the subdivision is new.
    package let old: [String]
    /// Empty where it is gone.
    package let new: [String]
  }

  /// In the order of the new version; what is gone comes last.
  package let changes: [Change]
  /// The notes at the end, where they differ.
  package let history: (old: String?, new: String?)?

  package var isEmpty: Bool { changes.isEmpty && history == nil }

  package init(from old: LawWords, to new: LawWords) {
    let paths = [""] + new.paths + old.paths.filter { !new.paths.contains($0) }
    changes = paths.compactMap { path in
      let change = Change(path: path, old: old.own(path), new: new.own(path))
      return change.old == change.new ? nil : change
    }
    history = old.history == new.history ? nil : (old.history, new.history)
  }

  package static func == (left: LawComparison, right: LawComparison) -> Bool {
    left.changes == right.changes && left.history?.old == right.history?.old
      && left.history?.new == right.history?.new
  }
}
