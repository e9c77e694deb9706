/// A letter or number in parentheses, and the ranks it may have: (a), (1), (A), (i), (I).
struct SubdivisionLabel: Hashable, Sendable {
  /// California's order of ranks, from the outside in.
  enum Rank: Int, CaseIterable, Sendable {
    case letter, number, capital, roman, capitalRoman
  }

  /// Without its parentheses.
  let text: String
  /// Where it stands in its paragraph, with its parentheses.
  let range: Range<Int>

  /// The labels with which a paragraph begins: one, or a row such as `(a) (1) (A)`.
  static func chain(at text: TrackedText) -> [SubdivisionLabel] {
    var found: [SubdivisionLabel] = []
    var index = 0
    let scalars = text.scalars
    while found.count < Rank.allCases.count, index < scalars.count, scalars[index] == "(" {
      guard let close = scalars[index...].prefix(8).firstIndex(of: ")"), close > index + 1,
        close + 1 == scalars.count || scalars[close + 1] == " "
      else { break }
      let label = SubdivisionLabel(
        text: text.slice((index + 1)..<close).string, range: index..<(close + 1))
      guard !label.ranks.isEmpty else { break }
      found.append(label)
      index = close + 2
    }
    return found
  }

  var ranks: [Rank] { Rank.allCases.filter { Self.value(text, as: $0) != nil } }

  /// Its place in a list of a rank, from 1; a half after the point for `(c.5)`. Nil where it cannot
  /// have the rank.
  static func value(_ text: String, as rank: Rank) -> Double? {
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = parts.first, let base = base(whole, as: rank) else { return nil }
    guard parts.count > 1 else { return Double(base) }
    guard rank != .roman, rank != .capitalRoman, let part = Int(parts[1]), (1...9).contains(part)
    else { return nil }
    return Double(base) + Double(part) / 10
  }

  private static func base(_ text: Substring, as rank: Rank) -> Int? {
    switch rank {
    case .letter: letters(text, from: "a")
    case .capital: letters(text, from: "A")
    case .number: text.count <= 3 && text.allSatisfy { ("0"..."9").contains($0) } ? Int(text) : nil
    case .roman: romans.firstIndex(of: String(text)).map { $0 + 1 }
    case .capitalRoman: capitalRomans.firstIndex(of: String(text)).map { $0 + 1 }
    }
  }

  /// After (z) come (aa), (ab); or (aa), (bb), which has the places of (aa) and of the letters after.
  private static func letters(_ text: Substring, from first: Unicode.Scalar) -> Int? {
    let places = text.unicodeScalars.map { Int($0.value) - Int(first.value) }
    guard (1...2).contains(places.count), places.allSatisfy((0..<26).contains) else { return nil }
    if places.count == 1 { return places[0] + 1 }
    return places[0] == places[1] ? 27 + places[0] : 26 * (places[0] + 1) + places[1] + 1
  }

  private static let capitalRomans: [String] = (1...39).map { number in
    let ones = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"]
    return String(repeating: "X", count: number / 10) + ones[number % 10]
  }
  private static let romans = capitalRomans.map { $0.lowercased() }

  /// A small Roman numeral; nil where it is larger than any list is long.
  static func roman(_ place: Int) -> String? {
    romans.indices.contains(place - 1) ? romans[place - 1] : nil
  }

  func isFirst(as rank: Rank) -> Bool { Self.value(text, as: rank) == 1 }

  /// Whether it comes next after another of its rank.
  func follows(_ other: String, as rank: Rank) -> Bool {
    guard let value = Self.value(text, as: rank), let before = Self.value(other, as: rank) else {
      return false
    }
    let step = value - before
    // (1), (2); (1), (1.5), (2); (1.5), (2).
    return step > 0
      && (step <= 1 && (value == value.rounded() || value.rounded(.down) == before.rounded(.down)))
  }

  /// Whether it comes anywhere after another.
  func isAfter(_ other: String, as rank: Rank) -> Bool {
    guard let value = Self.value(text, as: rank), let before = Self.value(other, as: rank) else {
      return false
    }
    return value > before
  }
}
