/// Looks at the words of a text that people are shown.
enum RuleWording {
  /// Longer sentences are hard to follow for somebody who is afraid.
  static let longestSentence = 25

  /// Words that promise what nobody can promise, or that insult.
  static let banned = ["guarantee", "illegal alien", "you will"]

  /// What is wrong with a text: one line for each long sentence and each banned word.
  static func faults(in text: String) -> [String] {
    // Each word but the last has a blank behind it, or a sign beyond ASCII that may be one.
    let blanks = text.utf8.count { $0 <= 0x20 || $0 >= 0x80 }
    let long = (blanks < longestSentence ? [] : sentences(of: text)).filter {
      $0.count > longestSentence
    }.map { words in
      "has a sentence of \(words.count) words: \"\(words.prefix(4).joined(separator: " ")) …\""
    }
    guard tellTales.contains(where: { Self.stands($0, in: text) }) else { return long }
    // Spaces at both ends let a banned word match whole words only, in any of its forms.
    let plain =
      " "
      + text.lowercased().split { !$0.isLetter && $0 != "'" && $0 != "’" }.joined(separator: " ")
      + " "
    return long
      + banned.filter { holds(plain, $0) }.map { "says \"\($0)\"" }
  }

  /// A part of each banned word, in either case of its letters: texts without any are sound.
  private static let tellTales: [[UInt8]] = ["guarantee", "alien", "will"].map { Array($0.utf8) }

  private static func stands(_ word: [UInt8], in text: String) -> Bool {
    var rest = text.utf8[...]
    while let start = rest.firstIndex(where: { $0 | 0x20 == word[0] }) {
      rest = rest[start...]
      if rest.count >= word.count, zip(rest, word).allSatisfy({ $0 | 0x20 == $1 }) { return true }
      rest = rest.dropFirst()
    }
    return false
  }

  /// `guarantees` and `illegal aliens` are found too; `you willingly` is not `you will`.
  private static func holds(_ plain: String, _ banned: String) -> Bool {
    ["", "s", "d"].contains { plain.contains(" \(banned)\($0) ") }
  }

  /// The words of each sentence. A stop inside an abbreviation such as `U.S.C.` ends none.
  private static func sentences(of text: String) -> [[Substring]] {
    var sentences: [[Substring]] = []
    var current: [Substring] = []
    for word in text.split(whereSeparator: \.isWhitespace) {
      current.append(word)
      let bare = word.drop { !$0.isLetter && !$0.isNumber && $0 != "." && $0 != "?" && $0 != "!" }
      let end = bare.last { !"\"'”’)".contains($0) }
      let isAbbreviation =
        bare.dropLast().contains(".")
        && bare.allSatisfy {
          $0.isLetter || $0 == "."
        }
      guard let end, ".?!".contains(end), !isAbbreviation else { continue }
      sentences.append(current)
      current = []
    }
    return current.isEmpty ? sentences : sentences + [current]
  }
}
