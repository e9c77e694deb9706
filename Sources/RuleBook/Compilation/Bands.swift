/// Cuts spans and numbers into the bands that the rules tell apart.
enum Bands {
  /// The values of a measured fact, for the ranks at which a comparison turns.
  ///
  /// - Parameter cuts: ascending, without 0, none twice.
  static func values(
    cuts: [Int], unit: RuleBook.Threshold.Unit
  ) -> [CompiledRules.Value] {
    let edges = [nil] + cuts.map(Optional.some) + [nil]
    return (0...cuts.count).map { index in
      let band = band(from: edges[index], to: edges[index + 1], unit: unit)
      return CompiledRules.Value(id: id(of: band), label: label(of: band), band: band)
    }
  }

  /// The band of the ranks from `start` up to, not including, `end`.
  private static func band(
    from start: Int?, to end: Int?, unit: RuleBook.Threshold.Unit
  ) -> CompiledRules.Band {
    typealias Limit = CompiledRules.Band.Limit
    guard unit == .years else {
      return CompiledRules.Band(
        unit: unit, lower: start.map { Limit(amount: $0, isInside: true) },
        upper: end.map { Limit(amount: $0 - 1, isInside: true) })
    }
    // The rank after a whole number of years means "more than" that number.
    return CompiledRules.Band(
      unit: unit,
      lower: start.map { Limit(amount: $0 / 32 / 12, isInside: $0 % 32 == 0) },
      upper: end.map { Limit(amount: $0 / 32 / 12, isInside: $0 % 32 != 0) })
  }

  static func label(of band: CompiledRules.Band) -> String {
    let unit =
      switch band.unit {
      case .years: "year"
      case .days: "day"
      case .none: ""
      }
    func words(_ amount: Int) -> String {
      unit.isEmpty ? "\(amount)" : "\(amount) \(unit)\(amount == 1 ? "" : "s")"
    }
    switch (band.lower, band.upper) {
    case (nil, nil): return "any"
    case (nil, let upper?):
      return "\(upper.isInside ? "at most" : "less than") \(words(upper.amount))"
    case (let lower?, nil):
      return "\(lower.isInside ? "at least" : "more than") \(words(lower.amount))"
    case (let lower?, let upper?):
      if lower.amount == upper.amount, lower.isInside, upper.isInside {
        return "exactly \(words(lower.amount))"
      }
      return "\(lower.isInside ? "at least" : "more than") \(lower.amount) and "
        + "\(upper.isInside ? "at most" : "less than") \(words(upper.amount))"
    }
  }

  private static func id(of band: CompiledRules.Band) -> String {
    String(label(of: band).map { $0 == " " ? "-" : $0 })
  }
}
