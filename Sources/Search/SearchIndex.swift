/// An inverted index of the parts of pages: for each term, the parts that hold it and how much it
/// says of each.
///
/// Weights are BM25 over three fields (title, heading, text) and are reckoned here, once: the
/// page's script only adds them up.
package struct SearchIndex: Sendable {
  struct Posting: Sendable, Equatable {
    let entry: Int
    /// 0 to `levels - 1`; each step is worth half as much again.
    let level: Int
  }

  static let levels = 8
  /// The weight of the lowest level; less is left out.
  static let floor = 0.5
  static let step = 1.5

  let pages: [IndexPart.Page]
  /// Their pages are those of this index.
  let entries: [IndexPart.Entry]
  /// The beginnings of the entries' texts, one a line, as they stand in a JSON string.
  let snippets: [UInt8]
  let terms: PostingTable
  package let words: Words

  /// - Parameter parts: in the order of their pages.
  package init(_ parts: [IndexPart], rules: WordRules) {
    var pages: [IndexPart.Page] = []
    var entries: [IndexPart.Entry] = []
    var snippets: [UInt8] = []
    for part in parts where !part.entries.isEmpty {
      if !entries.isEmpty { snippets.append(contentsOf: Column.newLine) }
      snippets.append(contentsOf: part.snippets)
      entries += part.entries.map {
        IndexPart.Entry(page: $0.page + pages.count, anchor: $0.anchor, heading: $0.heading)
      }
      pages += part.pages
    }
    terms = PostingTable(parts, weights: entries.map { pages[$0.page].weight })
    self.pages = pages
    self.entries = entries
    self.snippets = snippets
    words = Words(rules)
  }
}
