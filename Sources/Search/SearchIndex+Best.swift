extension SearchIndex {
  /// The entry that a text most likely means; nil where no part of any page holds all its words.
  package func best(for text: String) -> Int? {
    let places = words.terms(of: text).map(terms.place)
    guard let first = places.first ?? nil, !places.contains(nil) else { return nil }
    let lists = places.compactMap(\.self).map { Array(terms.postings($0)) }
    var positions = lists.map { _ in 0 }
    var best: Posting?
    for posting in terms.postings(first) {
      var sum = 0
      var isWhole = true
      for number in lists.indices {
        let list = lists[number]
        while positions[number] < list.count, list[positions[number]].entry < posting.entry {
          positions[number] += 1
        }
        guard positions[number] < list.count, list[positions[number]].entry == posting.entry else {
          isWhole = false
          break
        }
        sum += list[positions[number]].level
      }
      // The first of equals is the earlier.
      if isWhole, sum > best?.level ?? -1 { best = Posting(entry: posting.entry, level: sum) }
    }
    return best?.entry
  }
}
