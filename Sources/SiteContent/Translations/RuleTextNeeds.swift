import RuleBook

/// The names of the texts that each page made of the rules shows: the same in every language.
struct RulePageNeeds: Sendable {
  /// By the id of the decision.
  private(set) var decisions: [String: Set<String>] = [:]
  /// By the id of the questionnaire.
  private(set) var questionnaires: [String: Set<String>] = [:]

  init(_ books: [RuleBook] = []) {
    for book in books {
      var texts = RuleTextNeeds(book, among: books)
      for decision in book.decisions { decisions[decision.id] = texts.decision(decision) }
      for questionnaire in book.questionnaires {
        questionnaires[questionnaire.id] = texts.questionnaire(questionnaire, decisions)
      }
    }
  }
}

/// Which texts of the rules a page made of them shows.
private struct RuleTextNeeds {
  let book: RuleBook
  /// What stands before the names of the book's texts.
  let prefix: String
  /// The names of the book's texts, by the part of the book that they belong to: `facts.agency`.
  private let owned: [Substring: [String]]
  private let names: Set<String>
  private let outcomes: [String]
  /// The texts by which a term is told, by its id.
  private var termTexts: [String: Set<String>] = [:]

  init(_ book: RuleBook, among books: [RuleBook]) {
    self.book = book
    let prefix = RuleTexts.prefix(book, books)
    self.prefix = prefix
    let keys = book.texts.map(\.key)
    owned = Dictionary(grouping: keys) { key in
      let parts = key.utf8.split(separator: UInt8(ascii: "."), maxSplits: 2)
      return key[..<(parts.prefix(2).last?.endIndex ?? key.endIndex)]
    }.mapValues { $0.map { prefix + $0 } }
    names = Set(keys.map { prefix + $0 })
    outcomes = keys.filter { $0.hasPrefix("outcomes.") }.map { prefix + $0 }
  }

  /// The names of the texts on the page of a decision.
  mutating func decision(_ decision: RuleBook.Decision) -> Set<String> {
    var found = Set(outcomes).union(texts(of: "decisions", decision.id))
    for rule in decision.allRules { if let when = rule.when { add(condition: when, to: &found) } }
    let own = Set(decision.allRules.map(\.id)).union([decision.id])
    for point in book.unsettled where point.about.contains(where: { own.contains($0.id) }) {
      found.insert("\(prefix)unsettled.\(point.id).why")
      for reference in point.about {
        guard let owner = book.rule(reference.id)?.decision else { continue }
        found.insert("\(prefix)decisions.\(owner.id).rules.\(reference.id).say")
      }
    }
    return found.intersection(names)
  }

  /// The names of the texts of a questionnaire.
  ///
  /// - Parameter decisions: the names of the texts of decisions, by their ids.
  func questionnaire(
    _ questionnaire: RuleBook.Questionnaire, _ decisions: [String: Set<String>]
  ) -> Set<String> {
    var found = Set(texts(of: "questionnaires", questionnaire.id))
    for reference in questionnaire.decides { found.formUnion(decisions[reference.id] ?? []) }
    for fact in questionnaire.order { found.formUnion(texts(of: "facts", fact.id)) }
    return found
  }

  private func texts(of list: String, _ id: String) -> [String] { owned["\(list).\(id)"] ?? [] }

  /// Adds the questions and answers by which a condition is told.
  private mutating func add(condition: RuleBook.Condition, to found: inout Set<String>) {
    condition.forEachAtom { atom in
      switch atom.kind {
      case .fact(let id, _):
        let choices = "\(prefix)facts.\(id).choices."
        found.insert("\(prefix)facts.\(id).ask")
        found.formUnion(texts(of: "facts", id).filter { $0.hasPrefix(choices) })
      case .term(let id, _): found.formUnion(texts(ofTerm: id))
      default: break
      }
    }
  }

  private mutating func texts(ofTerm id: String) -> Set<String> {
    if let known = termTexts[id] { return known }
    guard let term = book.term(id) else { return [] }
    var found: Set<String> = []
    if term.meaning == nil {
      add(condition: term.when, to: &found)
    } else {
      found.insert("\(prefix)terms.\(id).meaning")
    }
    termTexts[id] = found
    return found
  }
}
