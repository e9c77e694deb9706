import Diagnostics

/// Typed readers of one value. `name` is the key it stands under, for messages.
extension YAMLNode {
  package func readText(_ name: String, problems: inout [Diagnostic]) -> String? {
    guard let text = scalar, !isEmpty else {
      problems.append(
        Diagnostic(
          .wrongType, "\"\(name)\" must be text, but this is \(kind)", at: location,
          help: [
            isEmpty
              ? "write the text after the colon"
              : "put quotes around text that begins with [ or {: \(name): \"[…] and so on\""
          ]))
      return nil
    }
    return text
  }

  package func readDate(_ name: String, problems: inout [Diagnostic]) -> CalendarDate? {
    guard let text = readText(name, problems: &problems) else { return nil }
    if let date = CalendarDate(text) { return date }
    problems.append(
      Diagnostic(
        .invalidDate, "\"\(text)\" is not a day of the calendar", at: location,
        help: ["write the day as YYYY-MM-DD, such as 2026-01-31"]))
    return nil
  }

  package func readWhole(_ name: String, problems: inout [Diagnostic]) -> Int? {
    guard let text = readText(name, problems: &problems) else { return nil }
    if let value = Int(text), String(value) == text { return value }
    problems.append(
      Diagnostic(
        .wrongType, "\"\(name)\" must be a whole number, but this is \"\(text)\"", at: location,
        help: ["write digits only, such as 10"]))
    return nil
  }

  package func readFlag(_ name: String, problems: inout [Diagnostic]) -> Bool? {
    switch scalar {
    case "yes": return true
    case "no": return false
    default:
      problems.append(
        Diagnostic(
          .wrongType, "\"\(name)\" must be yes or no", at: location,
          help: ["write yes or no, in small letters and without quotes"]))
      return nil
    }
  }

  package func readChoice<Value: RawRepresentable & CaseIterable>(
    _ name: String, _ type: Value.Type, problems: inout [Diagnostic]
  ) -> Value? where Value.RawValue == String {
    guard let text = readText(name, problems: &problems) else { return nil }
    if let value = Value(rawValue: text) { return value }
    problems.append(
      Diagnostic(
        .invalidValue, "\"\(text)\" is not a value of \"\(name)\"", at: location,
        help: NearMiss.help(for: text, in: Value.allCases.map(\.rawValue))))
    return nil
  }
}
