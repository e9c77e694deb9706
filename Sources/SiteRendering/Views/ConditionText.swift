import RuleBook
import SiteContent

/// A rule's condition in the words of its questions: `Who holds the person? City police`.
struct ConditionText {
  let book: RuleBook
  let strings: [String: String]
  let format: LanguageFormat

  /// One line for each part that must hold.
  func lines(_ condition: RuleBook.Condition) -> [String] {
    switch condition.kind {
    case .all(let parts): parts.flatMap(lines)
    case .term(let id, true):
      // A term without a meaning of its own is spelt out.
      if let term = book.term(id), term.meaning == nil {
        lines(term.when)
      } else {
        [text(condition)]
      }
    default: [text(condition)]
    }
  }

  private func text(_ condition: RuleBook.Condition) -> String {
    switch condition.kind {
    case .all(let parts): joined("condition_all", parts)
    case .any(let parts): joined("condition_any", parts)
    case .not(let part): "\(string("condition_not")): \(text(part))"
    case .fact(let id, let test): "\(book.fact(id)?.ask ?? id) \(answer(id, test))"
    case .term(let id, let holds): term(id, holds)
    }
  }

  private func term(_ id: String, _ holds: Bool) -> String {
    guard let term = book.term(id) else { return id }
    let words = term.meaning ?? text(term.when)
    return holds ? words : "\(string("condition_not")): \(words)"
  }

  private func joined(_ key: String, _ parts: [RuleBook.Condition]) -> String {
    "\(string(key)): \(parts.map(text).joined(separator: " · "))"
  }

  private func answer(_ fact: String, _ test: RuleBook.Condition.Test) -> String {
    switch test {
    case .oneOf(let values):
      return values.map { value(fact, $0) }.joined(separator: " \(string("condition_or")) ")
    case .compare(let comparison, let threshold):
      let unit = threshold.unit == .none ? "number" : threshold.unit.rawValue
      let words = comparison.rawValue.split(separator: " ").joined(separator: "_")
      let pattern = string("condition_\(words)_\(unit)")
      guard let range = pattern.range(of: "{n}") else { return pattern }
      return pattern.replacingCharacters(in: range, with: format.number(threshold.amount))
    }
  }

  private func value(_ fact: String, _ id: String) -> String {
    if case .choice(let choices) = book.fact(fact)?.kind {
      return choices.first { $0.id == id }?.text ?? id
    }
    return id == "yes" || id == "no" ? string("condition_\(id)") : id
  }

  private func string(_ key: String) -> String { strings[key] ?? key }
}
