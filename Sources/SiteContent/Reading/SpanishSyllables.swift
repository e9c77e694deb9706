/// Counts Spanish syllables; the spelling shows them.
enum SpanishSyllables {
  /// The count for a word of lower-case ASCII letters, with `I` and `U` for í and ú; at least 1.
  ///
  /// In a run of vowels each strong one (a, e, o, í, ú) makes a syllable, and weak ones join it. A
  /// run of weak ones alone makes one. The `u` of `que`, `qui`, `gue` and `gui` is silent.
  static func count(_ word: [UInt8]) -> Int {
    var syllables = 0
    var strong = 0
    var inRun = false
    func close() {
      if inRun { syllables += max(1, strong) }
      strong = 0
      inRun = false
    }
    for index in word.indices {
      switch word[index] {
      case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "o"), UInt8(ascii: "I"),
        UInt8(ascii: "U"):
        inRun = true
        strong += 1
      case UInt8(ascii: "u") where isSilent(at: index, in: word): continue
      case UInt8(ascii: "i"), UInt8(ascii: "u"): inRun = true
      // A vowel only at the end ("ley") and alone ("y").
      case UInt8(ascii: "y") where index == word.count - 1: inRun = true
      default: close()
      }
    }
    close()
    return max(1, syllables)
  }

  private static func isSilent(at index: Int, in word: [UInt8]) -> Bool {
    guard index > 0, index + 1 < word.count else { return false }
    let before = word[index - 1]
    return (before == UInt8(ascii: "q") || before == UInt8(ascii: "g"))
      && "eiI".utf8.contains(word[index + 1])
  }
}
