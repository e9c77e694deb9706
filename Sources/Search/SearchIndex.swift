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

  package let pages: [IndexPart.Page]
  /// For each entry the number of its page.
  let pageOfEntry: [UInt32]
  /// Of the entries, in pieces.
  let anchors: [Column]
  let headings: [Column]
  /// The beginnings of the entries' texts.
  let snippets: [Column]
  let terms: PostingTable
  package let words: Words

  /// About how many bytes its texts take.
  package var size: Int {
    let columns = [anchors, headings, snippets].joined()
    return columns.reduce(0) { $0 + $1.bytes.count } + terms.size + 200 * pages.count
  }

  /// - Parameters:
  ///   - parts: in the order of their pages; each is asked for once, and let go of.
  ///   - fields: of a part, by its number; asked for behind them, once each.
  ///   - jobs: how many processors may work.
  package init(
    _ parts: some Sequence<IndexPart>, rules: WordRules, jobs: Int = 1,
    fields: @escaping @Sendable (Int) -> FieldCounts
  ) {
    var pages: [IndexPart.Page] = []
    var pageOfEntry: [UInt32] = []
    var columns: (anchors: [Column], headings: [Column], snippets: [Column]) = ([], [], [])
    var terms = PostingTable.Counts()
    for part in parts {
      let first = UInt32(pages.count)
      pageOfEntry += part.pageOfEntry.map { $0 + first }
      pages += part.pages
      columns.anchors.append(part.anchors)
      columns.headings.append(part.headings)
      columns.snippets.append(part.snippets)
      terms.add(part)
    }
    self.terms = PostingTable(
      terms, weights: pageOfEntry.map { pages[Int($0)].weight }, jobs: jobs, fields: fields)
    self.pages = pages
    self.pageOfEntry = pageOfEntry
    (anchors, headings, snippets) = columns
    words = Words(rules)
  }
}
