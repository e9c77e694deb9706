import RuleBook

/// The choices of a question, in the words of a language.
struct ValueWords {
  let words: QuestionnaireWords

  /// The label of a value: `Yes`, the words of a choice, or those for a band of a measure.
  func label(_ value: CompiledRules.Value, of fact: RuleBook.Fact) -> String {
    if let band = value.band { return label(band) }
    if case .yesNo = fact.kind { return words(value.id) }
    return value.label
  }

  private func label(_ band: CompiledRules.Band) -> String {
    let unit =
      switch band.unit {
      case .years: "years"
      case .days: "days"
      case .none: "number"
      }
    func text(_ kind: String, _ lower: Int?, _ upper: Int?) -> String {
      var values: [String: String] = [:]
      // `n` is the only amount, or the upper one of two.
      values["n"] = (upper ?? lower).map(String.init)
      values["m"] = lower.map(String.init)
      return words("\(unit)_\(kind)", values)
    }
    switch (band.lower, band.upper) {
    case (nil, nil): return text("at_least", 0, nil)
    case (nil, let upper?): return text(upper.isInside ? "at_most" : "less", nil, upper.amount)
    case (let lower?, nil): return text(lower.isInside ? "at_least" : "over", lower.amount, nil)
    case (let lower?, let upper?):
      let kind =
        switch (lower.isInside, upper.isInside) {
        case (true, true): lower.amount == upper.amount ? "exactly" : "from_to"
        case (true, false): "from_less"
        case (false, true): "between"
        case (false, false): "over_less"
        }
      return text(kind, lower.amount, upper.amount)
    }
  }
}
