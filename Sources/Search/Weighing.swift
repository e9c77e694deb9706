import Foundation

/// What a term says of an entry: BM25 over its fields, in levels.
struct Weighing {
  private let total: Double
  /// What divides the counts of each entry's text: the longer a text, the less a word says of it.
  private let divisors: [Double]
  private let weights: [Double]
  /// The least weight of each level.
  private let least = (0..<SearchIndex.levels).map {
    SearchIndex.floor * pow(SearchIndex.step, Double($0))
  }

  /// - Parameters:
  ///   - lengths: how many terms the text of each entry has.
  ///   - weights: what each entry is worth.
  init(_ lengths: [UInt32], weights: [Double]) {
    // Parts without a text of their own say nothing of how long texts are.
    let long = lengths.reduce(0) { $0 + ($1 > 0 ? 1 : 0) }
    let mean = max(1, Double(lengths.reduce(0) { $0 + Int($1) }) / Double(max(1, long)))
    divisors = lengths.map { 0.4 + 0.6 * (Double($0) / mean) }
    total = Double(lengths.count)
    self.weights = weights
  }

  /// How much a term is worth that so many entries hold.
  func rarity(_ holders: Int) -> Double {
    log(1 + (total - Double(holders) + 0.5) / (Double(holders) + 0.5))
  }

  /// The level of one posting; nil where it is worth too little to be carried.
  func level(_ count: FieldTally.Count, in entry: Int, rarity: Double) -> Int? {
    let text = Double(count.text) / divisors[entry]
    let frequency = 14 * Double(count.title) + 7 * Double(count.heading) + text
    let weight = rarity * weights[entry] * frequency / (4 + frequency)
    // Most are low.
    var level = -1
    while level + 1 < least.count, least[level + 1] <= weight { level += 1 }
    return level < 0 ? nil : level
  }
}
