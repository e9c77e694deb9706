/// A term of the glossary, and the words by which texts name it.
package struct TermPattern: Sendable, Equatable {
  /// What follows `term:` in the address of the link.
  package let id: String
  /// Each is one or more words as they stand in a text, in any case. Plurals are words of their
  /// own; `withPlurals` makes them.
  package let words: [String]

  package init(id: String, words: [String]) {
    self.id = id
    self.words = words
  }

  /// The words, each followed by its plural: `y` after a consonant becomes `ies`, everything else
  /// takes an `s`. Words that do not end in an ASCII letter stay alone.
  package static func withPlurals(_ words: [String]) -> [String] {
    words.flatMap { word in plural(of: word).map { [word, $0] } ?? [word] }
  }

  private static func plural(of word: String) -> String? {
    guard let last = word.utf8.last, TermFolding.isLetter(last) else { return nil }
    let before = word.utf8.dropLast().last
    let vowels: [UInt8] = [
      UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"),
    ]
    if last == UInt8(ascii: "y"), let before, TermFolding.isLetter(before),
      !vowels.contains(before | 0x20)
    {
      return word.dropLast() + "ies"
    }
    return word + "s"
  }
}
