/// Counts English syllables the way a hyphenation dictionary does, without one.
///
/// A dictionary of hyphens never cuts off a single first letter ("a-gen-cy" is `agen-cy`, two), so
/// its counts run below those of speech. Reading grades by textstat rest on such a dictionary;
/// these rules follow it: groups of vowels, then rules for silent letters and for vowels that do
/// not join, then groups of letters and single words that the rules get wrong.
enum EnglishSyllables {
  /// The count for a word of lower-case ASCII letters, at least 1.
  static func count(_ word: [UInt8]) -> Int {
    if let known = EnglishWords.count(of: word) { return known }
    var count = vowelGroups(word) + vowelsApart(word)
    if endsSilently(word) { count -= 1 }
    if beginsWithLoneVowel(word) { count -= 1 }
    return max(1, max(1, count) + EnglishWords.correction(for: word))
  }

  private static func vowelGroups(_ word: [UInt8]) -> Int {
    var groups = 0
    var inGroup = false
    for (index, letter) in word.enumerated() {
      let vowel = isVowel(letter) && !(index == 0 && letter == UInt8(ascii: "y"))
      if vowel, !inGroup { groups += 1 }
      inGroup = vowel
    }
    return groups
  }

  /// Pairs of vowels with a break between them: "reli-able", "vari-ous", "go-ing", "actu-al".
  private static func vowelsApart(_ word: [UInt8]) -> Int {
    word.indices.dropLast().count { index in
      let before = index > 0 ? word[index - 1] : 0
      let after = word[index + 1]
      if index > 0, isVowel(word[index]), word[(index + 1)...].starts(with: "ing".utf8) {
        return true
      }
      return switch (word[index], after) {
      case (UInt8(ascii: "i"), UInt8(ascii: "o")): !"ctsgxl".utf8.contains(before)
      case (UInt8(ascii: "i"), UInt8(ascii: "a")): !"ctsgn".utf8.contains(before)
      case (UInt8(ascii: "i"), UInt8(ascii: "u")): true
      case (UInt8(ascii: "u"), UInt8(ascii: "a")): !"qg".utf8.contains(before)
      case (UInt8(ascii: "u"), UInt8(ascii: "o")): "ct".utf8.contains(before)
      case (UInt8(ascii: "y"), UInt8(ascii: "o")), (UInt8(ascii: "y"), UInt8(ascii: "u")):
        index > 0
      default: false
      }
    }
  }

  /// A first vowel before one consonant sound and a vowel is never cut off.
  private static func beginsWithLoneVowel(_ word: [UInt8]) -> Bool {
    guard word.count >= 3, isVowel(word[0]), word[0] != UInt8(ascii: "y") else { return false }
    if !isVowel(word[1]), word[1] != UInt8(ascii: "x"), isVowel(word[2]) { return true }
    guard word.count >= 4, isVowel(word[3]) else { return false }
    return switch word[2] {
    case UInt8(ascii: "h"): "tcps".utf8.contains(word[1])
    case UInt8(ascii: "r"), UInt8(ascii: "l"): "bcdfgpt".utf8.contains(word[1])
    default: false
    }
  }

  static func isVowel(_ letter: UInt8) -> Bool { "aeiouy".utf8.contains(letter) }
}
