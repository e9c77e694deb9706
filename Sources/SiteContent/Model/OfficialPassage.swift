/// The official words of a provision, as its box shows them.
package struct OfficialPassage: Sendable {
  package enum Role: Sendable {
    /// Words of the provision itself.
    case own
    /// Words of a subdivision around it, without which its own are no sentence.
    case context
    /// The label of a subdivision inside it that has a box of its own on the page, at that anchor.
    case elsewhere(anchor: String)
  }

  package struct Line: Sendable {
    package let role: Role
    /// How far in it stands, from 0.
    package let depth: Int
    package let text: String
  }

  /// In the order of the law.
  package let lines: [Line]

  /// Places of the lines that a note may quote.
  var quotable: [Int] {
    lines.indices.filter { if case .own = lines[$0].role { true } else { false } }
  }
}

/// The words of the law that a note is about.
package struct NoteQuote: Sendable {
  /// Which line of the passage.
  package let line: Int
  /// Its characters, counted in Unicode scalars.
  package let range: Range<Int>
  package let words: String
  /// A few characters before and after it, to find it again in another copy of the law.
  package let before: String
  package let after: String
}
