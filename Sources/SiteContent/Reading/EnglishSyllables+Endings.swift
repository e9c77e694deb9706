extension EnglishSyllables {
  /// Whether the word ends in an `e`, `-es` or `-ed` that is not heard, or has a silent `e` before
  /// an ending such as `-ment`.
  static func endsSilently(_ word: [UInt8]) -> Bool {
    if isSilent(word, ending: "e", after: "") { return true }
    if isSilent(word, ending: "ed", after: "td") { return true }
    if isSilent(word, ending: "es", after: "sxz"), !ends(word, "shes"), !ends(word, "ches") {
      return true
    }
    return endings.contains { ending in
      let start = word.count - ending.utf8.count
      return start >= 2 && word[start - 1] == UInt8(ascii: "e") && !isVowel(word[start - 2])
        && ends(word, ending)
    }
  }

  /// Whether the word ends so after a consonant that is not one of `loud`; an `l` after a
  /// consonant is loud too, as in "table".
  private static func isSilent(_ word: [UInt8], ending: String, after loud: String) -> Bool {
    let start = word.count - ending.utf8.count
    guard start >= 1, ends(word, ending) else { return false }
    let before = word[start - 1]
    if isVowel(before) || loud.utf8.contains(before) { return false }
    guard before == UInt8(ascii: "l"), start >= 2 else { return true }
    return isVowel(word[start - 2]) || "rlw".utf8.contains(word[start - 2])
  }

  private static func ends(_ word: [UInt8], _ ending: String) -> Bool {
    word.suffix(ending.utf8.count).elementsEqual(ending.utf8)
  }

  private static let endings = [
    "ment", "ments", "less", "ly", "ful", "fully", "ness", "land", "lands", "fore", "thing",
    "time", "times", "book", "books", "where", "body", "one", "how", "what", "wide", "house",
    "work",
  ]
}
