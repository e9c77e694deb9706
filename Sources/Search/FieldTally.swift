import Foundation

/// How often each term stands in each field of each entry, and the weights that follow from it.
struct FieldTally {
  private struct Counts {
    var title = 0.0
    var heading = 0.0
    var text = 0.0
  }

  private var counts: [String: [Int: Counts]] = [:]
  private var lengths: [Double] = []
  private var weights: [Double] = []

  mutating func add(title: [String], heading: [String], text: [String], weight: Double) {
    let entry = weights.count
    weights.append(weight)
    lengths.append(Double(text.count))
    for term in title { counts[term, default: [:]][entry, default: Counts()].title += 1 }
    for term in heading { counts[term, default: [:]][entry, default: Counts()].heading += 1 }
    for term in text { counts[term, default: [:]][entry, default: Counts()].text += 1 }
  }

  /// Postings by term, with the weights in levels.
  func postings() -> [(term: String, list: [SearchIndex.Posting])] {
    let mean = max(1, lengths.reduce(0, +) / Double(max(1, lengths.count)))
    return counts.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.compactMap {
      let (term, found) = $0
      let total = Double(weights.count)
      let rarity = log(1 + (total - Double(found.count) + 0.5) / (Double(found.count) + 0.5))
      let list = found.sorted { $0.key < $1.key }.compactMap { entry, count in
        level(count, length: lengths[entry] / mean, rarity: rarity * weights[entry]).map {
          SearchIndex.Posting(entry: entry, level: $0)
        }
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
