import TestSupport

/// Spoils texts at random. The same seed spoils in the same way.
struct Mutator {
  private var random: SeededRandom
  private let words: [[UInt8]]

  /// - Parameter words: signs that mean something in the format, to be put in anywhere.
  init(seed: UInt64, words: [String]) {
    random = SeededRandom(seed: seed)
    self.words = (words + Self.common).map { Array($0.utf8) }
  }

  /// What breaks readers of any format.
  private static let common = [
    "\0", "\u{FEFF}", "\u{202E}", "\u{A0}", "\u{301}", "\u{10FFFF}", "\r", "\r\n", "\t", " ", "\n",
    "\n\n", "\"", "'", "\\", "<", ">", "&", "%", "0", "-1", "9223372036854775808", "99999-99-99",
    "2026-02-30", "../", "javascript:", "{", "}", "[", "]",
  ]

  /// One to six faults in a text; now and then a piece of another text.
  mutating func spoil(_ text: [UInt8], with other: [UInt8]) -> [UInt8] {
    var text = text
    for _ in 0...below(6) { change(&text, with: other) }
    return text
  }

  private mutating func change(_ text: inout [UInt8], with other: [UInt8]) {
    let place = below(text.count + 1)
    let end = min(text.count, place + below(40))
    switch below(10) {
    case 0 where place < text.count: text[place] = UInt8(below(256))
    case 1: text.removeSubrange(place..<end)
    case 2: text.insert(contentsOf: text[place..<end], at: place)
    case 3: text.removeSubrange(place...)
    case 4: text.insert(contentsOf: piece(of: other), at: place)
    case 5: text.replaceSubrange(place..<end, with: word())
    case 6:
      let word = word()
      let times = [2, 10, 100, 2_000][below(4)]
      text.insert(contentsOf: (0..<times).flatMap { _ in word }, at: place)
    case 7:
      let piece = Array(text[place..<end])
      text.removeSubrange(place..<end)
      text.insert(contentsOf: piece, at: below(text.count + 1))
    default: text.insert(contentsOf: word(), at: place)
    }
  }

  private mutating func word() -> [UInt8] { words[below(words.count)] }

  private mutating func piece(of text: [UInt8]) -> ArraySlice<UInt8> {
    let start = below(text.count + 1)
    return text[start..<min(text.count, start + below(200))]
  }

  mutating func below(_ count: Int) -> Int { Int(random.next() % UInt64(max(1, count))) }
}
