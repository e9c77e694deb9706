import Diagnostics
import StrictYAML

/// The words by which a sentence about a duty is known: somebody whom the law binds, and soon after
/// it a verb of duty.
package struct DutyWords: Sendable, Equatable {
  /// Single words in lower case: police, jail, schools.
  package let subjects: Set<String>
  /// Single words in lower case: must, may, cannot.
  package let verbs: Set<String>

  private let subjectLengths: WordLengths
  private let verbLengths: WordLengths

  /// How many words may stand between the two.
  static let reach = 8

  init(subjects: Set<String>, verbs: Set<String>) {
    self.subjects = subjects
    self.verbs = verbs
    subjectLengths = WordLengths(subjects)
    verbLengths = WordLengths(verbs)
  }

  static func read(_ settings: YAMLMap, problems: inout [Diagnostic]) -> DutyWords? {
    guard let node = settings["duty_words"],
      let map = YAMLMap(
        node, of: "the words of duties", keys: ["subjects", "verbs"], problems: &problems)
    else { return nil }
    return DutyWords(
      subjects: words("subjects", map, problems: &problems),
      verbs: words("verbs", map, problems: &problems))
  }

  /// The first clause of a text that tells of a duty; nil where none does.
  package func firstDuty(in text: String) -> String? { firstDuty(in: Array(text.utf8)) }

  /// - Parameter bytes: the text in UTF-8.
  func firstDuty(in bytes: [UInt8]) -> String? {
    var clauseStart = 0
    var wordStart = 0
    var isASCII = true
    var distance = Int.max
    var next = 0
    while next <= bytes.count {
      // Most bytes are small letters.
      while next < bytes.count, 0x61...0x7A ~= bytes[next] { next += 1 }
      let place = next
      next += 1
      let byte = place < bytes.count ? bytes[place] : UInt8(ascii: ".")
      if Self.isInWord(byte) {
        if byte >= 0x80 { isASCII = false }
        continue
      }
      if place > wordStart {
        let word = bytes[wordStart..<place]
        if (!isASCII || subjectLengths.mayHold(word)) && subjects.contains(Self.small(word)) {
          distance = 0
        } else if distance <= Self.reach {
          if (!isASCII || verbLengths.mayHold(word)) && verbs.contains(Self.small(word)) {
            return Self.clause(bytes, from: clauseStart)
          }
          distance += 1
        }
      }
      wordStart = place + 1
      isASCII = true
      if Self.endsClause(byte) {
        clauseStart = place + 1
        distance = Int.max
      }
    }
    return nil
  }

  private static func small(_ word: ArraySlice<UInt8>) -> String {
    String(decoding: word, as: UTF8.self).lowercased()
  }

  private static func clause(_ bytes: [UInt8], from start: Int) -> String {
    let clause = bytes[start...].prefix { !endsClause($0) }
    return String(decoding: clause.drop { $0 == UInt8(ascii: " ") }, as: UTF8.self)
  }

  /// Letters, hyphens, and every byte of a character beyond ASCII.
  private static func isInWord(_ byte: UInt8) -> Bool {
    0x61...0x7A ~= byte | 0x20 || byte == UInt8(ascii: "-") || byte >= 0x80
  }

  private static func endsClause(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ";"),
      UInt8(ascii: ":"):
      true
    default: false
    }
  }

  private static func words(
    _ key: String, _ map: YAMLMap, problems: inout [Diagnostic]
  ) -> Set<String> {
    Set(map.items(key, problems: &problems).compactMap { $0.scalar?.lowercased() })
  }
}

/// How long the words of a set are that begin with each character of ASCII. Most words of a text are
/// none of them, which this tells at once.
private struct WordLengths: Sendable, Equatable {
  /// One bit for each length, and one for all of 63 bytes and more.
  private let lengths: [UInt64]

  init(_ words: Set<String>) {
    var lengths = [UInt64](repeating: 0, count: 128)
    for word in words {
      guard let first = word.utf8.first, first < 0x80 else { continue }
      lengths[Int(first | 0x20)] |= Self.bit(word.utf8.count)
    }
    self.lengths = lengths
  }

  /// - Parameter word: of ASCII.
  func mayHold(_ word: ArraySlice<UInt8>) -> Bool {
    lengths[Int(word[word.startIndex] | 0x20)] & Self.bit(word.count) != 0
  }

  private static func bit(_ count: Int) -> UInt64 { 1 << UInt64(min(count, 63)) }
}
