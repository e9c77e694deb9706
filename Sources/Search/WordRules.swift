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

    init(_ suffix: String, _ replacement: String, _ least: Int) {
      self.suffix = suffix
      self.replacement = replacement
      self.least = least
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

  /// The term of a folded word.
  package func stem(_ word: String) -> String {
    guard !word.utf8.contains(where: { (0x30...0x39).contains($0) }) else { return word }
    var letters = Array(word.unicodeScalars)
    for round in rounds {
      for ending in round {
        let suffix = Array(ending.suffix.unicodeScalars)
        guard letters.count >= suffix.count + ending.least,
          letters.suffix(suffix.count).elementsEqual(suffix)
        else { continue }
        letters.removeLast(suffix.count)
        letters += Array(ending.replacement.unicodeScalars)
        break
      }
    }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: letters)
    return String(text)
  }
}
