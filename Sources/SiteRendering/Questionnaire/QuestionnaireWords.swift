/// The words that a questionnaire adds to a page, by their keys in the strings of a language.
struct QuestionnaireWords: Sendable {
  /// What every key of the questionnaire begins with.
  static let prefix = "q_"

  /// Words that the script needs; it knows them without the prefix.
  static let ofScript = [
    "choose", "promise", "everything", "go", "back", "clear", "unknown", "step", "more",
    "last", "error", "problem", "pick", "more_hint", "all_steps", "one_by_one", "exit_keys",
    "result", "new_tab", "depends", "still_possible", "or", "settle", "answer_now", "because",
    "assumed", "rules", "rules_open", "taken", "unsettled", "more_reasons", "change_title",
    "change_note", "change_if", "idle", "say_title", "limits", "limits_text",
    "overdue", "answers", "change", "keep", "with_answers", "print", "copy", "copied", "another",
  ]

  /// Those of them that a page needs only where it has several decisions to choose from.
  static let ofChoosing: Set = ["choose", "everything", "another"]

  /// Words that only the build needs.
  static let ofBuild = [
    "exit", "as_of", "not_reviewed", "yes", "no", "steps_title", "steps_how", "steps_go",
    "steps_next",
    "steps_result", "steps_always", "steps_rules", "steps_notes", "steps_top",
    "steps_help_title", "steps_results",
  ]

  /// The forms of a band; each stands behind `years_`, `days_` or `number_`.
  static let bands = [
    "at_most", "less", "between", "from_to", "from_less", "over_less", "at_least", "over",
    "exactly",
  ]

  private let strings: [String: String]

  init(_ strings: [String: String]) {
    self.strings = strings
  }

  /// The text of a key without its prefix; the key itself where the language lacks it.
  func callAsFunction(_ key: String, _ values: [String: String] = [:]) -> String {
    var text = strings[Self.prefix + key] ?? Self.prefix + key
    for (name, value) in values { text = text.split(on: "{\(name)}").joined(separator: value) }
    return text
  }

  /// The full names of all keys, in a fixed order.
  static let names: [String] = {
    let bands = ["years", "days", "number"].flatMap { unit in
      Self.bands.map { "\(unit)_\($0)" }
    }
    return (ofScript + ofBuild + bands).map { prefix + $0 }
  }()

  /// Those of them that the language lacks.
  var missing: [String] { Self.names.filter { strings[$0] == nil } }
}

extension String {
  /// The parts of the text between the places where `mark` stands.
  fileprivate func split(on mark: String) -> [Substring] {
    var parts: [Substring] = []
    var rest = self[...]
    while let start = rest.indices.first(where: { rest[$0...].hasPrefix(mark) }) {
      parts.append(rest[..<start])
      rest = rest[start...].dropFirst(mark.count)
    }
    return parts + [rest]
  }
}
