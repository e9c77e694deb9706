import Diagnostics

/// Says whether a test fits its fact.
enum RuleValues {
  struct Problem {
    let code: DiagnosticCode
    let message: String
    let help: [String]
  }

  static func problem(with test: RuleBook.Condition.Test, of fact: RuleBook.Fact) -> Problem? {
    switch test {
    case .oneOf(let values):
      if fact.isMeasured { return measured(values, of: fact) }
      for value in values where !fact.valueNames.contains(value) {
        return Problem(
          code: .invalidFactValue, message: "\"\(value)\" is not a value of \"\(fact.id)\"",
          help: unknownValueHelp(value, of: fact))
      }
      return nil
    case .compare(_, let threshold):
      guard fact.isMeasured else {
        return Problem(
          code: .invalidCondition, message: "\"\(fact.id)\" cannot be compared: it is no number",
          help: ["its values: \(fact.valueNames.joined(separator: ", "))"])
      }
      guard fact.allows(threshold.unit) else {
        return Problem(
          code: .invalidCondition,
          message: "\"\(fact.id)\" is compared in \(fact.thresholdUnitName)",
          help: ["write \(fact.exampleComparison)"])
      }
      return nil
    }
  }

  private static func measured(_ values: [String], of fact: RuleBook.Fact) -> Problem? {
    // One whole number stands for itself, but a span of years has no "exactly": a day decides.
    switch fact.kind {
    case .days, .number:
      if values.count == 1, Int(values[0]).map({ $0 >= 0 }) == true { return nil }
    default: break
    }
    return Problem(
      code: .invalidCondition,
      message: "\"\(values.joined(separator: ", "))\" is not a comparison",
      help: [
        "write \(fact.exampleComparison); the words are: at most, more than, at least, less than"
      ])
  }

  static func unknownValueHelp(_ value: String, of fact: RuleBook.Fact) -> [String] {
    switch value {
    case "unknown":
      return ["rules are true or false in each situation: leave the fact out instead"]
    case "true", "True", "TRUE", "on", "Yes", "YES", "y":
      if fact.valueNames.contains("yes") { return ["write yes"] }
    case "false", "False", "FALSE", "off", "No", "NO", "n":
      if fact.valueNames.contains("no") { return ["write no"] }
    default: break
    }
    return NearMiss.help(for: value, in: fact.valueNames)
  }
}

extension RuleBook.Fact {
  func allows(_ unit: RuleBook.Threshold.Unit) -> Bool {
    switch kind {
    case .years: unit == .years
    case .days: unit == .days
    case .date: unit != .none
    case .number: unit == .none
    case .yesNo, .choice: false
    }
  }

  var thresholdUnit: RuleBook.Threshold.Unit {
    switch kind {
    case .years: .years
    case .days, .date: .days
    case .number, .yesNo, .choice: .none
    }
  }

  var thresholdUnitName: String {
    switch kind {
    case .years: "years"
    case .days: "days"
    case .date: "years or days"
    default: "plain numbers"
    }
  }

  var exampleComparison: String {
    switch kind {
    case .years, .date: "\"at most 5 years\""
    case .days: "\"at most 30 days\""
    default: "\"at most 3\""
    }
  }
}
