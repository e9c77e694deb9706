import RuleBook

extension RuleTable {
  /// The rules of a decision: scope, usual answer, exceptions. Those not in force are left out.
  func rules(of decision: RuleBook.Decision) -> [JSONValue] {
    let rules = inForce(decision)
    let places = Self.places(rules)
    let covered = rules.first { $0.role == .scope }?.when.map(condition)
    return rules.map { rule in
      let parts: [JSONValue]
      let attackers: [Int]
      switch rule.role {
      case .scope:
        parts = covered.map { [.list([.text("!"), $0])] } ?? []
        attackers = []
      case .usual:
        parts = [covered].compactMap { $0 }
        attackers = rules.filter { $0.role == .exception && $0.then != nil }
          .compactMap { places[$0.id] }
      case .exception:
        parts = [covered, rule.when.map(condition)].compactMap { $0 }
        attackers = rules.filter { $0.attacks.contains { $0.id == rule.id } }
          .compactMap { places[$0.id] }
      }
      let outcome = model.book.outcomes.firstIndex { $0.id == rule.then }
      return .map([
        ("t", .number(outcome ?? -1)), ("w", .list([.text("&")] + parts)),
        ("b", .numbers(attackers)), ("s", rule.role == .exception ? .number(1) : nil),
      ])
    }
  }

  /// Where each of them arises.
  var notes: [JSONValue] {
    points.map { $0.when.map(condition) ?? .list([.text("&")]) }
  }

  /// The unsettled points that a decision's result can touch: the note, then the rules it is about.
  func notes(on decision: RuleBook.Decision) -> [JSONValue] {
    points.enumerated().compactMap { index, point in
      touches(point, decision).map { .numbers([index] + $0) }
    }
  }

  /// The places of the rules that a point is about; none where it is about the whole decision, nil
  /// where it is not about the decision at all.
  func touches(_ point: RuleBook.UnsettledPoint, _ decision: RuleBook.Decision) -> [Int]? {
    let about = Set(point.about.map(\.id))
    if about.contains(decision.id) { return [] }
    let rules = inForce(decision)
    let touched = rules.indices.filter { place in
      let id = rules[place].id
      return about.contains(id) || termsRead[id]?.contains(where: about.contains) ?? false
    }
    return touched.isEmpty ? nil : touched
  }

  /// The places of the rules in their list, by id.
  private static func places(_ rules: [RuleBook.Rule]) -> [String: Int] {
    Dictionary(
      rules.enumerated().map { ($0.element.id, $0.offset) },
      uniquingKeysWith: { first, _ in first })
  }
}
