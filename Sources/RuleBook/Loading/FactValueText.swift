import Diagnostics
import StrictYAML

/// Reads what a person writes for a fact: `yes`, `felony`, `4 years 11 months`, a day, `unknown`.
enum FactValueText {
  struct Problem: Error {
    let code = DiagnosticCode.invalidFactValue
    let message: String
    let help: [String]
  }

  static func read(_ text: String, for fact: RuleBook.Fact) -> Result<FactValue, Problem> {
    if text == "unknown" { return .success(.unknown) }
    guard fact.isMeasured else {
      if fact.valueNames.contains(text) { return .success(.named(text)) }
      return .failure(
        Problem(
          message: "\"\(text)\" is not a value of \"\(fact.id)\"",
          help: RuleValues.unknownValueHelp(text, of: fact)))
    }
    if case .number = fact.kind {
      if let number = Int(text), number >= 0, number <= Span.last {
        return .success(.ranks(number...number))
      }
    } else if let date = CalendarDate(text) {
      return .success(.since(date))
    }
    if case .compare(let comparison, let threshold) = RuleReader.comparison(text),
      fact.allows(threshold.unit)
    {
      return range(comparison, threshold, text)
    }
    if let rank = span(text, for: fact) { return .success(.ranks(rank...rank)) }
    return .failure(Problem(message: "\"\(text)\" is not \(noun(fact))", help: [example(fact)]))
  }

  /// A band such as "at most 5 years" as the ranks it holds.
  private static func range(
    _ comparison: RuleBook.Comparison, _ threshold: RuleBook.Threshold, _ text: String
  ) -> Result<FactValue, Problem> {
    let ranks = comparison.ranks(threshold)
    guard let ranks else {
      return .failure(Problem(message: "nothing is \"\(text)\"", help: []))
    }
    return .success(.ranks(ranks))
  }

  /// `5 years 1 day`, `4 years, 11 months`, `18 months`, `40 days`; nil where it is none.
  private static func span(_ text: String, for fact: RuleBook.Fact) -> Int? {
    let words = text.split { $0 == " " || $0 == "," }.filter { $0 != "and" }
    guard !words.isEmpty, words.count % 2 == 0, words.count <= 6 else { return nil }
    var amounts: [String: Int] = [:]
    for index in stride(from: 0, to: words.count, by: 2) {
      guard let amount = Int(words[index]), amount >= 0, amount <= 40_000 else { return nil }
      var unit = String(words[index + 1])
      if unit.hasSuffix("s") { unit.removeLast() }
      guard ["year", "month", "day"].contains(unit), amounts[unit] == nil else { return nil }
      amounts[unit] = amount
    }
    if case .days = fact.kind {
      guard amounts.count == 1, let days = amounts["day"] else { return nil }
      return days
    }
    let days = amounts["day"] ?? 0
    // 31 days can be more or less than a month: only a date tells.
    guard days <= 30 else { return nil }
    return Span.rank(months: (amounts["year"] ?? 0) * 12 + (amounts["month"] ?? 0), days: days)
  }

  private static func noun(_ fact: RuleBook.Fact) -> String {
    switch fact.kind {
    case .years, .date: "a span of time"
    case .days: "a number of days"
    default: "a whole number"
    }
  }

  private static func example(_ fact: RuleBook.Fact) -> String {
    switch fact.kind {
    case .years, .date:
      "write \"12 years\", \"4 years 11 months\", \"5 years 1 day\", or the day it happened: "
        + "2020-01-31"
    case .days: "write \"40 days\", or the day it happened: 2020-01-31"
    default: "write a number such as 3, or unknown"
    }
  }
}

extension RuleBook.Comparison {
  /// The first rank that the comparison with a constant turns on, and whether it holds from there.
  func boundary(_ threshold: RuleBook.Threshold) -> (rank: Int, holdsFromThere: Bool) {
    let base =
      threshold.unit == .years
      ? Span.rank(months: threshold.amount * 12, days: 0)
      : threshold.amount
    switch self {
    case .lessThan: return (base, false)
    case .atLeast, .exactly: return (base, true)
    case .atMost: return (base + 1, false)
    case .moreThan: return (base + 1, true)
    }
  }

  /// The ranks that fit; nil where none does.
  func ranks(_ threshold: RuleBook.Threshold) -> ClosedRange<Int>? {
    let (rank, holdsFromThere) = boundary(threshold)
    if self == .exactly { return rank...rank }
    if holdsFromThere { return rank...max(rank, Span.last) }
    return rank > 0 ? 0...(rank - 1) : nil
  }
}
