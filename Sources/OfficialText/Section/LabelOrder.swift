/// Finds which subdivision each label of a section opens.
///
/// A label may be of several ranks: (i) is the letter after (h), or the first of the small Roman
/// numerals. All readings are followed side by side; a reading ends where a label fits nowhere. Of
/// those that reach the end, the one wins that skips the fewest ranks, then the one with the fewest
/// lists of a single item, then the one with the outermost ranks.
struct LabelOrder {
  /// A label of the section, in order.
  struct Token {
    let label: SubdivisionLabel
    /// Whether it stands behind another label of its paragraph: then it is a label only if it opens
    /// the first item of the very next rank.
    let isChained: Bool
  }

  struct Entry: Hashable {
    let rank: SubdivisionLabel.Rank
    let text: String
  }

  /// A label fits nowhere.
  struct Fault: Error, Equatable {
    let token: Int
    /// What would have fitted, such as `(b)`.
    let expected: [String]
  }

  private struct Reading {
    let open: [Entry]
    let cost: Int
    let parent: Int?
    /// Whether the newest token opened a subdivision.
    let isLabel: Bool
  }

  private static let skippedRank = 100
  private static let gap = 10_000

  let tokens: [Token]
  var allowsGaps = false

  /// For each token the open subdivisions after it, outermost first; nil where it is a word of the
  /// text.
  func paths() throws(Fault) -> [[String]?] {
    var readings = [Reading(open: [], cost: 0, parent: nil, isLabel: false)]
    var newest = [0]
    for (number, token) in tokens.enumerated() {
      var best: [[Entry]: Int] = [:]
      var order: [Int] = []
      for parent in newest {
        for next in steps(from: readings[parent], at: parent, token) {
          if let known = best[next.open] {
            if readings[known].cost <= next.cost { continue }
            readings[known] = next
          } else {
            best[next.open] = readings.count
            order.append(readings.count)
            readings.append(next)
          }
        }
      }
      if order.isEmpty {
        throw Fault(token: number, expected: expected(after: newest.map { readings[$0].open }))
      }
      newest = order
    }
    let costs = newest.map { (cost: readings[$0].cost + single(readings[$0].open[...]), index: $0) }
    return trace(costs.min { $0.cost < $1.cost }?.index, in: readings)
  }

  private func trace(_ last: Int?, in readings: [Reading]) -> [[String]?] {
    var found: [[String]?] = []
    var index = last
    while let place = index, let parent = readings[place].parent {
      found.append(readings[place].isLabel ? readings[place].open.map(\.text) : nil)
      index = parent
    }
    return found.reversed()
  }

  private func steps(from reading: Reading, at parent: Int, _ token: Token) -> [Reading] {
    let open = reading.open
    var found: [Reading] = []
    for rank in token.label.ranks {
      let entry = Entry(rank: rank, text: token.label.text)
      if let place = open.firstIndex(where: { $0.rank == rank }) {
        if token.isChained { continue }
        let follows = token.label.follows(open[place].text, as: rank)
        guard follows || allowsGaps && token.label.isAfter(open[place].text, as: rank) else {
          continue
        }
        let cost = reading.cost + single(open[(place + 1)...]) + (follows ? 0 : Self.gap)
        found.append(
          Reading(open: open[..<place] + [entry], cost: cost, parent: parent, isLabel: true))
      } else if (open.last?.rank.rawValue ?? -1) < rank.rawValue {
        let skipped = rank.rawValue - (open.last?.rank.rawValue ?? -1) - 1
        let isFirst = token.label.isFirst(as: rank)
        guard isFirst || allowsGaps && !token.isChained, !token.isChained || skipped == 0 else {
          continue
        }
        let cost = reading.cost + skipped * Self.skippedRank + (isFirst ? 0 : Self.gap)
        found.append(Reading(open: open + [entry], cost: cost, parent: parent, isLabel: true))
      }
    }
    if token.isChained, found.isEmpty {
      found = [Reading(open: open, cost: reading.cost, parent: parent, isLabel: false)]
    }
    return found
  }

  /// How many lists end with their first item.
  private func single(_ open: ArraySlice<Entry>) -> Int {
    open.count { SubdivisionLabel.value($0.text, as: $0.rank) == 1 }
  }

  private func expected(after open: [[Entry]]) -> [String] {
    var found: [String] = []
    for entries in open {
      let next = entries.reversed().compactMap { Self.next($0) }
      for text in next where !found.contains("(\(text))") { found.append("(\(text))") }
    }
    return found
  }

  /// The label after another.
  private static func next(_ entry: Entry) -> String? {
    guard let value = SubdivisionLabel.value(entry.text, as: entry.rank) else { return nil }
    let place = Int(value.rounded(.down)) + 1
    switch entry.rank {
    case .number: return String(place)
    case .roman: return SubdivisionLabel.roman(place)
    case .capitalRoman: return SubdivisionLabel.roman(place)?.uppercased()
    case .letter: return SubdivisionLabel.letter(place)
    case .capital: return SubdivisionLabel.letter(place)?.uppercased()
    }
  }
}

extension SubdivisionLabel {
  static func letter(_ place: Int) -> String? {
    func sign(_ place: Int) -> String? { Unicode.Scalar(UInt32(96 + place)).map { String($0) } }
    if (1...26).contains(place) { return sign(place) }
    guard (27...52).contains(place), let second = sign(place - 26) else { return nil }
    return "a" + second
  }
}
