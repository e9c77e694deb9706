import Diagnostics
import StrictYAML

/// The words by which a sentence about a duty is known: somebody whom the law binds, and soon after
/// it a verb of duty.
package struct DutyWords: Sendable, Equatable {
  /// Single words in lower case: police, jail, schools.
  package let subjects: Set<String>
  /// Single words in lower case: must, may, cannot.
  package let verbs: Set<String>

  /// How long the words are that begin with each ASCII character, as bits; one bit for all of 63
  /// bytes and more. Most words of a text are none of them, which this tells at once.
  private let lengths: [UInt64]

  /// How many words may stand between the two.
  static let reach = 8

  init(subjects: Set<String>, verbs: Set<String>) {
    self.subjects = subjects
    self.verbs = verbs
    var lengths = [UInt64](repeating: 0, count: 128)
    for word in subjects.union(verbs) {
      guard let first = word.utf8.first, first < 0x80 else { continue }
      lengths[Int(first | 0x20)] |= 1 << UInt64(min(word.utf8.count, 63))
    }
    self.lengths = lengths
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
        let word = word(bytes, wordStart..<place, isASCII: isASCII)
        if let word, subjects.contains(word) {
          distance = 0
        } else if distance <= Self.reach {
          if let word, verbs.contains(word) {
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

  /// A run of letters in lower case; nil where it cannot be one of the words.
  private func word(_ bytes: [UInt8], _ run: Range<Int>, isASCII: Bool) -> String? {
    if isASCII {
      let first = Int(bytes[run.lowerBound] | 0x20)
      guard lengths[first] >> UInt64(min(run.count, 63)) & 1 != 0 else { return nil }
    }
    return String(decoding: bytes[run], as: UTF8.self).lowercased()
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
