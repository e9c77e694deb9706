extension SearchIndex {
  /// The title and address of what a text most likely means; nil where no part of any page holds
  /// all its words.
  package func best(for text: String) -> (title: String, url: String)? {
    let terms = words.terms(of: text)
    guard !terms.isEmpty else { return nil }
    var sums: [Int: (found: Int, sum: Int)] = [:]
    for term in terms {
      for posting in list(term) {
        let before = sums[posting.entry] ?? (0, 0)
        sums[posting.entry] = (before.found + 1, before.sum + posting.level)
      }
    }
    let whole = sums.filter { $0.value.found == terms.count }
    guard let best = whole.max(by: { ($0.value.sum, -$0.key) < ($1.value.sum, -$1.key) })?.key
    else { return nil }
    let entry = entries[best]
    let url = pages[entry.page].url + (entry.anchor.isEmpty ? "" : "#\(entry.anchor)")
    return (entry.heading.isEmpty ? pages[entry.page].title : entry.heading, url)
  }

  private func list(_ term: String) -> [Posting] {
    var low = 0
    var high = postings.count
    while low < high {
      let middle = (low + high) / 2
      if postings[middle].term.utf8.lexicographicallyPrecedes(term.utf8) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low < postings.count && postings[low].term == term ? postings[low].list : []
  }
}
