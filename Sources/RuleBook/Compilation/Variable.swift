import StrictYAML

extension CompiledRules {
  /// A fact as the diagrams see it: a finite list of values in a fixed order.
  package struct Variable: Sendable, Equatable {
    package let factID: String
    package let values: [Value]
    /// The index of the value that goes without saying: `no`, `none`, or the presumption.
    package let plainValue: Int?
    /// The index of the value that the law presumes while the fact is unknown.
    package let assumedValue: Int?
    /// The ranks at which a new band begins, for spans and numbers; empty for named values.
    let cuts: [Int]
  }

  /// One value of a variable.
  package struct Value: Sendable, Equatable {
    /// The id of a choice, `yes`, `no`, or a name for the band such as `at-most-5-years`.
    package let id: String
    /// The words of a choice, or the band in English: `more than 5 and at most 15 years`.
    package let label: String
    /// Nil for named values.
    package let band: Band?
  }

  /// A range of a span or a number, for wording it in any language.
  package struct Band: Sendable, Equatable {
    package struct Limit: Sendable, Equatable {
      package let amount: Int
      /// Whether the amount itself is inside the band.
      package let isInside: Bool
    }

    package let unit: RuleBook.Threshold.Unit
    package let lower: Limit?
    package let upper: Limit?
  }
}

extension CompiledRules.Variable {
  /// The index of the band that a rank falls into.
  func band(ofRank rank: Int) -> Int { cuts.prefix { $0 <= rank }.count }

  /// The values that fit what is known, as a bit for each.
  func mask(of value: FactValue, asOf date: CalendarDate) -> UInt64 {
    let all = values.count >= 64 ? UInt64.max : (1 << UInt64(values.count)) - 1
    switch value {
    case .unknown: return assumedValue.map { 1 << UInt64($0) } ?? all
    case .named(let name):
      return values.firstIndex { $0.id == name }.map { 1 << UInt64($0) } ?? 0
    case .ranks(let ranks):
      let bands = band(ofRank: ranks.lowerBound)...band(ofRank: ranks.upperBound)
      return bands.reduce(0) { $0 | 1 << UInt64($1) }
    case .since(let day):
      guard let rank = rank(since: day, to: date) else { return 0 }
      return 1 << UInt64(band(ofRank: rank))
    }
  }

  private func rank(since day: CalendarDate, to date: CalendarDate) -> Int? {
    guard day <= date else { return nil }
    let isYears = values.contains { $0.band?.unit == .years }
    return isYears ? Span.rank(from: day, to: date) : date.dayNumber - day.dayNumber
  }
}
