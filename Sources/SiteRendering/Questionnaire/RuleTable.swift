import RuleBook

/// The conditions of rules as JSON, for telling reasons. Results never come from it.
///
/// A condition is a list: a fact and the values it must have (`[3,1]`); `"&"` or `"|"` and parts;
/// `"!"` and one part; `"t"` and the number of a term; `"?"` for what the questionnaire never asks.
/// Where a fact does not apply, a test of it is false.
struct RuleTable {
  let model: QuestionnaireModel

  /// The unsettled points of the book that some decision's result can touch.
  private(set) var points: [RuleBook.UnsettledPoint] = []
  /// The terms that the decisions read, and those inside them: ids.
  private let termIDs: [String]
  /// The terms that each rule of the decisions reads, by its id.
  let termsRead: [String: [String]]
  /// The rules of each decision that are law on the day of the page, by the decision's id.
  private let rulesInForce: [String: [RuleBook.Rule]]

  init(model: QuestionnaireModel) {
    self.model = model
    var termsRead: [String: [String]] = [:]
    var rulesInForce: [String: [RuleBook.Rule]] = [:]
    for decision in model.decisions {
      let rules = decision.allRules
      for rule in rules where termsRead[rule.id] == nil {
        termsRead[rule.id] = model.book.termsRead(by: rule.when)
      }
      rulesInForce[decision.id] = rules.filter { $0.inForce.contains(model.rules.asOf) }
    }
    self.termsRead = termsRead
    self.rulesInForce = rulesInForce
    var found = Set(termsRead.values.joined())
    for point in model.book.unsettled { found.formUnion(model.book.termsRead(by: point.when)) }
    for fact in model.facts { found.formUnion(model.book.termsRead(by: fact.fact.onlyIf)) }
    termIDs = model.book.terms.map(\.id).filter(found.contains)
    let touching = model.book.unsettled.filter { point in
      model.decisions.contains { touches(point, $0) != nil }
    }
    points = touching
  }

  /// The rules of a decision that are law on the day of the page.
  func inForce(_ decision: RuleBook.Decision) -> [RuleBook.Rule] {
    rulesInForce[decision.id] ?? []
  }

  var terms: [JSONValue] {
    termIDs.compactMap { model.book.term($0)?.when }.map(condition)
  }

  func condition(_ condition: RuleBook.Condition) -> JSONValue {
    switch condition.kind {
    case .all(let parts): return .list([.text("&")] + parts.map(self.condition))
    case .any(let parts): return .list([.text("|")] + parts.map(self.condition))
    case .not(let part): return Self.not(self.condition(part))
    case .term(let id, let isWanted):
      let term = JSONValue.list([.text("t"), .number(termIDs.firstIndex(of: id) ?? 0)])
      return isWanted ? term : Self.not(term)
    case .fact(let id, let test):
      // A fact that no decision of this questionnaire reads cannot be told: never known.
      guard let number = model.number(of: id) else { return Self.unknown }
      return .numbers([number] + values(of: model.facts[number], passing: test))
    }
  }

  private static func not(_ part: JSONValue) -> JSONValue { .list([.text("!"), part]) }

  /// A test of a fact that is never asked.
  private static let unknown = JSONValue.list([.text("?")])

  private func values(
    of fact: QuestionnaireModel.Fact, passing test: RuleBook.Condition.Test
  ) -> [Int] {
    fact.variable.values.indices.filter { index in
      let value = fact.variable.values[index]
      switch test {
      case .oneOf(let names):
        if let band = value.band { return names.compactMap(Int.init).contains { band.isOnly($0) } }
        return names.contains(value.id)
      case .compare(let comparison, let threshold):
        return value.band?.lies(comparison, threshold.amount) == true
      }
    }
  }
}

extension CompiledRules.Band {
  /// Whether the band is this one amount.
  func isOnly(_ amount: Int) -> Bool { lies(.exactly, amount) }

  /// Whether all of the band compares so with the amount. Every constant of the rules is an edge of
  /// bands, so a band never lies on both sides of it.
  func lies(_ comparison: RuleBook.Comparison, _ amount: Int) -> Bool {
    let isAtMost = upper.map { $0.amount <= amount } ?? false
    let isBelow = upper.map { $0.isInside ? $0.amount < amount : $0.amount <= amount } ?? false
    let isAtLeast = lower.map { $0.amount >= amount } ?? (amount <= 0)
    let isAbove = lower.map { $0.isInside ? $0.amount > amount : $0.amount >= amount } ?? false
    return switch comparison {
    case .atMost: isAtMost
    case .lessThan: isBelow
    case .atLeast: isAtLeast
    case .moreThan: isAbove
    case .exactly: isAtMost && isAtLeast
    }
  }
}
