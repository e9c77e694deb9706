import SiteContent

/// The rows of a page's tables as plain words: what a drawing may say, because the page says it.
struct TableRows {
  /// The first two cells of each row, without the citations.
  let rows: [(first: String, second: String)]

  init(_ body: RichText) {
    let html = String(decoding: body.html, as: UTF8.self)
    rows = Self.pieces(of: html, between: "<tr>", and: "</tr>").compactMap { row in
      let cells = Self.pieces(of: String(row), between: "<td", and: "</td>").map { cell in
        Self.words(cell.drop { $0 != ">" }.dropFirst())
      }
      return cells.count >= 2 ? (cells[0], cells[1]) : nil
    }
  }

  private static func pieces(
    of text: String, between start: String, and end: String
  ) -> [Substring] {
    text.split(separator: start).dropFirst().compactMap { $0.split(separator: end).first }
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
