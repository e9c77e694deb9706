/// The facts of a book as variables, in the order of the diagrams.
struct VariableLayout: Sendable {
  let variables: [CompiledRules.Variable]
  let indices: [String: Int]
  /// By variable; for counting and for samples.
  let plain: [Int?]

  var arities: [Int] { variables.map(\.values.count) }

  /// - Parameters:
  ///   - questionnaire: whose order comes first.
  ///   - extra: more books whose facts, values and thresholds must be told apart too.
  init(_ book: RuleBook, questionnaire: String? = nil, together extra: [RuleBook] = []) {
    let facts = Self.union([book] + extra)
    var thresholds: [String: Set<Int>] = [:]
    var dayFacts: Set<String> = []
    // A measured fact keeps the bands of all versions; words have none.
    for book in [book] + extra {
      for condition in book.allConditions {
        condition.forEachAtom { atom in
          guard case .fact(let id, let test) = atom.kind else { return }
          for cut in test.cuts { thresholds[id, default: []].insert(cut) }
          if case .compare(_, let threshold) = test, threshold.unit == .days {
            dayFacts.insert(id)
          }
        }
      }
    }
    var variables: [CompiledRules.Variable] = []
    for fact in Self.ordered(facts, by: book, questionnaire) {
      variables.append(
        Self.variable(
          fact, cuts: (thresholds[fact.id] ?? []).filter { $0 > 0 }.sorted(),
          isInDays: dayFacts.contains(fact.id)))
    }
    self.variables = variables
    indices = Dictionary(
      uniqueKeysWithValues: variables.enumerated().map { ($0.element.factID, $0.offset) })
    plain = variables.map(\.plainValue)
  }

  /// Facts of several books, each id once; a choice gets the values of all.
  private static func union(_ books: [RuleBook]) -> [RuleBook.Fact] {
    var facts: [RuleBook.Fact] = []
    for fact in books.flatMap(\.facts) {
      guard let index = facts.firstIndex(where: { $0.id == fact.id }) else {
        facts.append(fact)
        continue
      }
      let known = facts[index].choices
      let new = fact.choices.filter { choice in !known.contains { $0.id == choice.id } }
      if !new.isEmpty { facts[index] = facts[index].with(kind: .choice(known + new)) }
    }
    return facts
  }

  private static func variable(
    _ fact: RuleBook.Fact, cuts: [Int], isInDays: Bool
  ) -> CompiledRules.Variable {
    let values: [CompiledRules.Value]
    switch fact.kind {
    case .yesNo:
      values = [.init(id: "no", label: "No", band: nil), .init(id: "yes", label: "Yes", band: nil)]
    case .choice(let choices):
      values = choices.map { .init(id: $0.id, label: $0.text, band: nil) }
    case .years: values = Bands.values(cuts: cuts, unit: .years)
    case .days: values = Bands.values(cuts: cuts, unit: .days)
    case .number: values = Bands.values(cuts: cuts, unit: .none)
    case .date: values = Bands.values(cuts: cuts, unit: isInDays ? .days : .years)
    }
    func index(_ name: String?) -> Int? { name.flatMap { id in values.firstIndex { $0.id == id } } }
    return .init(
      factID: fact.id, values: values, plainValue: index(fact.plainValue),
      assumedValue: index(fact.assumption?.value), cuts: fact.isMeasured ? cuts : [])
  }

  /// The order of the questionnaires, then that of the file; a fact comes after all facts that
  /// decide whether it applies, so that no diagram tests it where it does not.
  private static func ordered(
    _ facts: [RuleBook.Fact], by book: RuleBook, _ questionnaire: String?
  ) -> [RuleBook.Fact] {
    let byID = Dictionary(uniqueKeysWithValues: facts.map { ($0.id, $0) })
    var placed: Set<String> = []
    var result: [RuleBook.Fact] = []
    func place(_ id: String) {
      guard let fact = byID[id], placed.insert(id).inserted else { return }
      for needed in book.factsRead(by: fact.onlyIf) { place(needed) }
      result.append(fact)
    }
    let first = book.questionnaires.filter { $0.id == questionnaire }
    for reference in (first + book.questionnaires).flatMap(\.order) { place(reference.id) }
    for fact in facts { place(fact.id) }
    return result
  }
}

extension RuleBook.Fact {
  /// The named values with their words; `no` and `yes` for a yes/no fact.
  var choices: [Choice] {
    switch kind {
    case .choice(let choices): choices
    case .yesNo:
      [
        Choice(id: "no", text: "No", location: location),
        Choice(id: "yes", text: "Yes", location: location),
      ]
    case .years, .days, .number, .date: []
    }
  }

  func with(kind: Kind) -> RuleBook.Fact {
    RuleBook.Fact(
      id: id, kind: kind, ask: ask, hint: hint, findOut: findOut, why: why,
      isSensitive: isSensitive, onlyIf: onlyIf, assumption: assumption,
      offersUnknown: offersUnknown, location: location)
  }
}

extension RuleBook.Condition.Test {
  /// The ranks at which the test changes its answer.
  var cuts: [Int] {
    switch self {
    case .compare(.exactly, let threshold):
      let rank = RuleBook.Comparison.exactly.boundary(threshold).rank
      return [rank, rank + 1]
    case .compare(let comparison, let threshold): return [comparison.boundary(threshold).rank]
    // A bare number of a fact that was read before its kind was known; words have no cuts.
    case .oneOf(let values): return values.compactMap(Int.init).flatMap { [$0, $0 + 1] }
    }
  }
}
