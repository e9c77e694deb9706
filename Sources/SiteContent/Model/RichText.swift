import Diagnostics
import Markdown

/// A text of the site as finished HTML, every link resolved for its place in the output.
package struct RichText: Sendable {
  /// Safe HTML in UTF-8.
  package let html: [UInt8]
  package let headings: [MarkdownOutput.Heading]
  /// Plain words, for reading grades and word limits; citations are left out. Empty for the body of
  /// a page, whose grade is known.
  package let readingText: String
  /// The words between headings, for search.
  package let sections: [PlainSection]
  /// What it links to, as the author wrote it: `cite:gov-7284.6/a-1-B`.
  package let destinations: [String]

  package static let empty = RichText(
    html: [], headings: [], readingText: "", sections: [], destinations: [])

  package var isEmpty: Bool { html.isEmpty }

  /// The same, taking less memory.
  var withoutReadingText: RichText {
    RichText(
      html: html, headings: headings, readingText: "", sections: sections,
      destinations: destinations)
  }

  /// All words that it shows but headings, one block a line.
  package var plainText: String { sections.map(\.text).joined(separator: "\n") }

  /// How many words a reader reads.
  package var wordCount: Int { Self.wordCount(of: readingText) }

  /// - Parameter most: no more are counted.
  static func wordCount(of text: String, atMost most: Int = .max) -> Int {
    let bytes = Array(text.utf8)
    let whole = bytes.span
    var count = 0
    var inWord = false
    var place = 0
    while place < whole.count, count < most {
      let space = Marks.space(at: place, in: whole)
      if space == 0, !inWord { count += 1 }
      inWord = space == 0
      place += max(1, space)
    }
    return count
  }
}
