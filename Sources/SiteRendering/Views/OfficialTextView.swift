import Markdown
import SiteContent
import Templates

/// Draws the official words of a provision, with the words that notes quote marked and linked.
struct OfficialTextView {
  /// What a note quotes.
  private struct Mark {
    /// The number of the note, from 1.
    let number: Int
    let quote: NoteQuote
  }

  let passage: OfficialPassage
  /// The anchor of the provision.
  let anchor: String
  private let marks: [Mark]
  /// Numbers in the digits of the page.
  private let format: LanguageFormat

  init(
    _ passage: OfficialPassage, of provision: SourceDocument.Provision, format: LanguageFormat
  ) {
    self.passage = passage
    self.format = format
    anchor = provision.path
    marks = provision.notes.enumerated().compactMap { index, note in
      note.quote.map { Mark(number: index + 1, quote: $0) }
    }
  }

  /// The anchor of the words that a note quotes.
  static func quoteID(_ anchor: String, _ number: Int) -> String { "\(anchor)-q\(number)" }

  var html: [UInt8] {
    let outermost = passage.lines.map(\.depth).min() ?? 0
    let lines = passage.lines.indices.map { index in
      let line = passage.lines[index]
      // Five ranks, and words before the first.
      let depth = "d\(min(line.depth - outermost, 5))"
      switch line.role {
      case .own: return "<p class=\"\(depth)\">\(marked(index))</p>"
      case .context: return "<p class=\"\(depth) around\">\(HTMLText.escaped(line.text))</p>"
      case .elsewhere(let anchor):
        return "<p class=\"\(depth) around\"><a href=\"#\(anchor)\">\(line.text)</a></p>"
      }
    }
    return Array(lines.joined(separator: "\n").utf8)
  }

  /// A line with its marks. Quotes may overlap: the text is cut at each end of one, and a piece
  /// links to the newest note that quotes it.
  private func marked(_ index: Int) -> String {
    let scalars = Array(passage.lines[index].text.unicodeScalars)
    let marks = marks.filter { $0.quote.line == index }
    let cuts = Set(marks.flatMap { [$0.quote.range.lowerBound, $0.quote.range.upperBound] })
      .union([0, scalars.count]).sorted()
    return zip(cuts, cuts.dropFirst()).map { start, end in
      let text = HTMLText.escaped(string(scalars[start..<end]))
      guard
        let mark = marks.last(where: {
          $0.quote.range.lowerBound <= start && end <= $0.quote.range.upperBound
        })
      else { return text }
      let begins = marks.filter { $0.quote.range.lowerBound == start }.map(\.number)
      let ends = marks.filter { $0.quote.range.upperBound == end }.map(\.number)
      let number = ends.map { format.number($0) }.joined(separator: " ")
      let shown = number.isEmpty ? "" : " data-note=\"\(number)\""
      let link = "<a href=\"#\(anchor)-n\(mark.number)\"\(shown)>\(text)</a>"
      return begins.reduce("<mark>\(link)</mark>") { inner, number in
        "<span id=\"\(Self.quoteID(anchor, number))\">\(inner)</span>"
      }
    }.joined()
  }

  private func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
