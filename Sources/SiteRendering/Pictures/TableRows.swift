import Diagnostics
import SiteContent

/// The rows of a page's tables as plain words: what a drawing may say, because the page says it.
struct TableRows {
  /// The first two cells of each row, without the citations.
  let rows: [(first: String, second: String)]

  init(_ body: RichText) {
    rows = Self.pieces(of: body.html, between: "<tr>", and: "</tr>").compactMap { row in
      let cells = Self.pieces(of: row, between: "<td", and: "</td>").map { cell in
        Self.words(String(decoding: cell, as: UTF8.self).drop { $0 != ">" }.dropFirst())
      }
      return cells.count >= 2 ? (cells[0], cells[1]) : nil
    }
  }

  private static func pieces(
    of html: [UInt8], between start: String, and end: String
  ) -> [[UInt8]] {
    var pieces: [[UInt8]] = []
    var place = 0
    while let opening = ByteSearch.offset(of: start, in: html, from: place),
      let closing = ByteSearch.offset(of: end, in: html, from: opening)
    {
      pieces.append(Array(html[opening + start.utf8.count..<closing]))
      place = closing
    }
    return pieces
  }

  /// Words between tags. A link to the law is left out: it stands in the table.
  private static func words(_ html: Substring) -> String {
    var words = ""
    var isCitation = false
    for piece in html.split(separator: "<", omittingEmptySubsequences: false) {
      let parts = piece.split(separator: ">", maxSplits: 1, omittingEmptySubsequences: false)
      if parts.count == 2 {
        if parts[0].hasPrefix("a class=\"cite") { isCitation = true }
        if parts[0] == "/a" { isCitation = false }
      }
      if !isCitation, let text = parts.last { words += text }
    }
    let plain = [("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\"")].reduce(words) {
      $0.split(separator: $1.0, omittingEmptySubsequences: false).joined(separator: $1.1)
    }
    // A no-break space stays: it keeps "§ 1373" on one line.
    return plain.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
  }
}
