/// How the words of a language become the terms of its index: which words say nothing, and which
/// endings are the same word.
///
/// The page's script gets the same rules as data, so that a query is read as the pages were.
package struct WordRules: Sendable {
  /// An ending, what takes its place, and how many characters must stand before it.
  package struct Ending: Sendable {
    package let suffix: String
    package let replacement: String
    package let least: Int
    let bytes: [UInt8]
    let newBytes: [UInt8]
    /// How many characters a word must have.
    let leastInAll: Int

    init(_ suffix: String, _ replacement: String, _ least: Int) {
      self.suffix = suffix
      self.replacement = replacement
      self.least = least
      bytes = Array(suffix.utf8)
      newBytes = Array(replacement.utf8)
      leastInAll = suffix.unicodeScalars.count + least
    }
  }

  /// Folded words that are in no index.
  package let stopWords: Set<String>
  /// Rounds of endings; in each round the first that fits is taken.
  package let rounds: [[Ending]]
  /// Whether each word of a query may be the beginning of a longer one, not only the last: where
  /// words carry endings that no list holds.
  package let prefixesEverywhere: Bool

  init(
    stopWords: String = "", rounds: [[Ending]] = [], prefixesEverywhere: Bool = false
  ) {
    self.stopWords = Set(stopWords.split(separator: " ").map(String.init))
    self.rounds = rounds
    self.prefixesEverywhere = prefixesEverywhere
  }

  /// The rules of a language; none for languages without any, whose words then count as they are.
  package init(language: String) {
    switch language.split(separator: "-").first.map(String.init) ?? language {
    case "en": self = .english
    case "es": self = .spanish
    case "ko": self = .korean
    case "tl", "fil": self = .tagalog
    case "vi": self = .vietnamese
    default: self.init()
    }
  }

  /// The term of a token, in UTF-8; nil for a word that says nothing. Numbers are terms as they
  /// are.
  func term(of token: ArraySlice<UInt8>) -> [UInt8]? {
    let word = Array(token)
    guard !word.contains(where: { $0 &- 0x30 < 10 }) else { return word }
    return stopWords.contains(String(decoding: word, as: UTF8.self)) ? nil : stem(word)
  }

  private func stem(_ word: [UInt8]) -> [UInt8] {
    var word = word
    for round in rounds {
      let count = word.lazy.filter { $0 & 0xC0 != 0x80 }.count
      for ending in round where count >= ending.leastInAll {
        guard let last = ending.bytes.last, last == word.last,
          word.suffix(ending.bytes.count) == ending.bytes[...]
        else { continue }
        word.removeLast(ending.bytes.count)
        word += ending.newBytes
        break
      }
    }
    return word
  }
}
