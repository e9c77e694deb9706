import Diagnostics
import StrictYAML

/// The words by which a sentence about a duty is known: somebody whom the law binds, and soon after
/// it a verb of duty.
package struct DutyWords: Sendable, Equatable {
  /// Single words in lower case: police, jail, schools.
  package let subjects: Set<String>
  /// Single words in lower case: must, may, cannot.
  package let verbs: Set<String>

  /// How many words may stand between the two.
  static let reach = 8

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
  package func firstDuty(in text: String) -> String? {
    for clause in text.split(whereSeparator: { ".!?;:".contains($0) }) {
      var distance = Int.max
      for word in clause.split(whereSeparator: { !$0.isLetter && $0 != "-" && $0 != "\u{2019}" }) {
        let word = word.lowercased()
        if subjects.contains(word) {
          distance = 0
        } else if distance <= Self.reach {
          if verbs.contains(word) {
            return clause.trimmingPrefix(while: \.isWhitespace).description
          }
          distance += 1
        }
      }
    }
    return nil
  }

  private static func words(
    _ key: String, _ map: YAMLMap, problems: inout [Diagnostic]
  ) -> Set<String> {
    Set(map.items(key, problems: &problems).compactMap { $0.scalar?.lowercased() })
  }
}
