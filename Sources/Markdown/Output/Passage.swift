import Diagnostics

/// Where a passage begins and ends in the words and the links of its text.
struct PassageMark: Sendable, Equatable {
  let words: Range<Int>
  let links: Range<Int>
  let location: SourceLocation
  let callout: Int?
}

extension MarkdownOutput {
  /// What an author writes as one thought: a paragraph, a list item with all in it, or a row of a
  /// table's body.
  package struct Passage: Sendable, Equatable {
    /// On one line, without links whose scheme is `cite`; in UTF-8.
    package let words: [UInt8]
    /// Positions in `MarkdownOutput.links`.
    package let links: Range<Int>
    package let location: SourceLocation
    /// The callout that holds it, by its place in `MarkdownOutput.callouts`.
    package let callout: Int?
  }

  /// In the order in which they end; an item inside another stands before it.
  package var passages: [Passage] {
    passageMarks.map {
      Passage(
        words: words.bytesWithoutCitations($0.words), links: $0.links, location: $0.location,
        callout: $0.callout)
    }
  }
}
