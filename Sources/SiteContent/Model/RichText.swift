import Diagnostics
import Markdown

/// A text of the site as finished HTML, every link resolved for its place in the output.
package struct RichText: Sendable {
  /// Safe HTML in UTF-8.
  package let html: [UInt8]
  package let headings: [MarkdownOutput.Heading]
  /// Plain words, for reading grades and word limits; citations are left out.
  package let readingText: String
  /// The words between headings, for search.
  package let sections: [PlainSection]
  /// What it links to, as the author wrote it: `cite:gov-7284.6/a-1-B`.
  package let destinations: [String]

  package static let empty = RichText(
    html: [], headings: [], readingText: "", sections: [], destinations: [])

  package var isEmpty: Bool { html.isEmpty }

  /// All words that it shows but headings, one block a line.
  package var plainText: String { sections.map(\.text).joined(separator: "\n") }

  /// How many words a reader reads.
  package var wordCount: Int { Self.wordCount(of: readingText) }

  static func wordCount(of text: String) -> Int {
    var count = 0
    var inWord = false
    for scalar in text.unicodeScalars {
      let isSpace = Marks.isSpace(scalar)
      if !isSpace, !inWord { count += 1 }
      inWord = !isSpace
    }
    return count
  }
}
