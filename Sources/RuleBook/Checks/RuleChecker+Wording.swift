import Diagnostics

extension RuleChecker {
  /// Long sentences and banned words in what people are shown.
  mutating func checkWording() {
    for outcome in book.outcomes {
      judge([outcome.text, outcome.headline], "the outcome \"\(outcome.id)\"", outcome.location)
    }
    for fact in book.facts {
      judge(
        [fact.ask, fact.why, fact.hint, fact.findOut], "the fact \"\(fact.id)\"", fact.location)
      for choice in fact.writtenChoices {
        judge([choice.text], "the answer \"\(choice.id)\"", choice.location)
      }
    }
    for decision in book.decisions {
      judge([decision.title, decision.label], "the decision \"\(decision.id)\"", decision.location)
      for rule in decision.allRules { judge([rule.say], "the rule \"\(rule.id)\"", rule.location) }
      for advice in decision.advice {
        judge([advice.text], "the advice on \"\(advice.outcome)\"", advice.location)
      }
    }
    for item in book.impossible { judge([item.why], "this impossible case", item.location) }
    for point in book.unsettled { judge([point.why], "the point \"\(point.id)\"", point.location) }
  }

  private mutating func judge(_ texts: [String?], _ what: String, _ place: SourceLocation) {
    for fault in texts.compactMap({ $0 }).flatMap(RuleWording.faults) {
      report(
        .ruleWording, "\(what) \(fault)", at: place, severity: .warning,
        help: [
          fault.hasPrefix("says")
            ? "nobody can promise that, or should say it: use other words"
            : "write \(RuleWording.longestSentence) words at most: make two sentences of it"
        ])
    }
  }
}

extension RuleBook.Fact {
  /// The answers that the author wrote; none for yes/no facts and measures.
  var writtenChoices: [Choice] {
    if case .choice(let choices) = kind { choices } else { [] }
  }
}
