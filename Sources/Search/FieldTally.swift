import Foundation

/// How often each term stands in each field of each entry, and the weights that follow from it.
struct FieldTally {
  private struct Counts {
    let entry: Int
    var title = 0.0
    var heading = 0.0
    var text = 0.0
  }

  /// In the order of the entries.
  private var counts: [String: [Counts]] = [:]
  private var lengths: [Double] = []
  private var weights: [Double] = []

  mutating func add(title: [String], heading: [String], text: [String], weight: Double) {
    let entry = weights.count
    weights.append(weight)
    lengths.append(Double(text.count))
    for term in title { count(term, in: entry) { $0.title += 1 } }
    for term in heading { count(term, in: entry) { $0.heading += 1 } }
    for term in text { count(term, in: entry) { $0.text += 1 } }
  }

  private mutating func count(_ term: String, in entry: Int, _ add: (inout Counts) -> Void) {
    Self.count(entry, in: &counts[term, default: []], add)
  }

  private static func count(
    _ entry: Int, in list: inout [Counts], _ add: (inout Counts) -> Void
  ) {
    if list.last?.entry != entry { list.append(Counts(entry: entry)) }
    add(&list[list.count - 1])
  }

  /// Postings by term, with the weights in levels.
  func postings() -> [(term: String, list: [SearchIndex.Posting])] {
    // Parts without a text of their own say nothing of how long texts are.
    let long = lengths.filter { $0 > 0 }
    let mean = max(1, long.reduce(0, +) / Double(max(1, long.count)))
    return counts.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.compactMap {
      let (term, found) = $0
      let total = Double(weights.count)
      let rarity = log(1 + (total - Double(found.count) + 0.5) / (Double(found.count) + 0.5))
      let list = found.compactMap { count in
        level(
          count, length: lengths[count.entry] / mean, rarity: rarity * weights[count.entry]
        ).map { SearchIndex.Posting(entry: count.entry, level: $0) }
      }
      return list.isEmpty ? nil : (term, list)
    }
  }

  /// The level of one posting; nil where it is worth too little to be carried.
  private func level(_ count: Counts, length: Double, rarity: Double) -> Int? {
    let text = count.text / (0.4 + 0.6 * length)
    let frequency = 14 * count.title + 7 * count.heading + text
    let weight = rarity * frequency / (4 + frequency)
    guard weight >= SearchIndex.floor else { return nil }
    let level = Int(log(weight / SearchIndex.floor) / log(SearchIndex.step))
    return min(level, SearchIndex.levels - 1)
  }
}
