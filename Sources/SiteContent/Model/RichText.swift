import Diagnostics
import Markdown
import Storage

/// A text of the site as finished HTML, every link resolved for its place in the output.
package struct RichText: Sendable {
  /// What takes memory: the HTML, and the words between headings.
  struct Content: Sendable {
    let html: [UInt8]
    let sections: [PlainSection]
  }

  private enum Storage: Sendable {
    case made(Content)
    case later(@Sendable () -> Content)
    case spilled(html: SpilledBytes, sections: SpilledBytes)
  }

  package let headings: [MarkdownOutput.Heading]
  /// Plain words, for reading grades and word limits; citations are left out. Empty for the body of
  /// a page, whose grade is known.
  package let readingText: String
  /// What it links to, as the author wrote it: `cite:gov-7284.6/a-1-B`.
  package let destinations: [String]
  private let storage: Storage

  init(
    html: [UInt8], headings: [MarkdownOutput.Heading], readingText: String,
    sections: [PlainSection], destinations: [String]
  ) {
    storage = .made(Content(html: html, sections: sections))
    self.headings = headings
    self.readingText = readingText
    self.destinations = destinations
  }

  /// The body of a page whose grade is known, of which few will ask for more than its headings and
  /// its links.
  ///
  /// - Parameter make: makes the rest, each time that somebody asks.
  init(
    headings: [MarkdownOutput.Heading], destinations: [String],
    make: @escaping @Sendable () -> Content
  ) {
    storage = .later(make)
    self.headings = headings
    self.destinations = destinations
    readingText = ""
  }

  /// The body of a page whose grade is known.
  private init(_ other: RichText, storage: Storage) {
    self.storage = storage
    (headings, destinations) = (other.headings, other.destinations)
    readingText = ""
  }

  package static let empty = RichText(
    html: [], headings: [], readingText: "", sections: [], destinations: [])

  var content: Content {
    switch storage {
    case .made(let content): content
    case .later(let make): make()
    case .spilled: Content(html: html, sections: sections)
    }
  }

  /// Safe HTML in UTF-8.
  package var html: [UInt8] {
    if case .spilled(let html, _) = storage { html.bytes } else { content.html }
  }

  /// The words between headings, for search.
  package var sections: [PlainSection] {
    if case .spilled(_, let sections) = storage {
      sections.value { [PlainSection](from: &$0) } ?? []
    } else {
      content.sections
    }
  }

  /// Whether it shows nothing.
  package var isEmpty: Bool {
    if case .spilled = storage { false } else { content.html.isEmpty }
  }

  /// The same, taking less memory: without what reading grades are taken from, and with the rest on
  /// the disk where there is a file for it.
  func body(in spill: SpillFile?) -> RichText {
    guard let spill, case .made(let content) = storage, !content.html.isEmpty else {
      return RichText(self, storage: storage)
    }
    var writer = ByteWriter()
    content.sections.write(to: &writer)
    return RichText(
      self,
      storage: .spilled(html: spill.keep(content.html), sections: spill.keep(writer.bytes)))
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
