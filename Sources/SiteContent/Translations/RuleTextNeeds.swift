import RuleBook

/// The names of the texts that each page made of the rules shows: the same in every language.
struct RulePageNeeds: Sendable {
  /// By the id of the decision.
  private(set) var decisions: [String: Set<String>] = [:]
  /// By the id of the questionnaire.
  private(set) var questionnaires: [String: Set<String>] = [:]

  init(_ books: [RuleBook] = []) {
    for book in books {
      let texts = RuleTextNeeds(book, among: books)
      for decision in book.decisions { decisions[decision.id] = texts.decision(decision) }
      for questionnaire in book.questionnaires {
        questionnaires[questionnaire.id] = texts.questionnaire(questionnaire)
      }
    }
  }
}

/// Which texts of the rules a page made of them shows.
private struct RuleTextNeeds {
  let book: RuleBook
  /// What stands before the names of the book's texts.
  let prefix: String
  private let keys: [String]
  /// The keys with the prefix.
  private let names: Set<String>

  init(_ book: RuleBook, among books: [RuleBook]) {
    self.book = book
    let prefix = RuleTexts.prefix(book, books)
    self.prefix = prefix
    keys = book.texts.map(\.key)
    names = Set(keys.map { prefix + $0 })
  }

  /// The names of the texts on the page of a decision.
  func decision(_ decision: RuleBook.Decision) -> Set<String> {
    var found = starting("decisions.\(decision.id).").union(starting("outcomes."))
    for rule in decision.allRules { if let when = rule.when { found.formUnion(condition(when)) } }
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
  func questionnaire(_ questionnaire: RuleBook.Questionnaire) -> Set<String> {
    var found = starting("questionnaires.\(questionnaire.id).")
    for reference in questionnaire.decides {
      if let decision = book.decision(reference.id) { found.formUnion(self.decision(decision)) }
    }
    for fact in questionnaire.order { found.formUnion(starting("facts.\(fact.id).")) }
    return found
  }

  private func starting(_ start: String) -> Set<String> {
    Set(keys.filter { $0.hasPrefix(start) }.map { prefix + $0 })
  }

  /// The questions and answers by which a condition is told.
  private func condition(_ condition: RuleBook.Condition) -> Set<String> {
    var found: Set<String> = []
    condition.forEachAtom { atom in
      switch atom.kind {
      case .fact(let id, _):
        found.insert("\(prefix)facts.\(id).ask")
        found.formUnion(starting("facts.\(id).choices."))
      case .term(let id, _):
        guard let term = book.term(id) else { return }
        if term.meaning == nil {
          found.formUnion(self.condition(term.when))
        } else {
          found.insert("\(prefix)terms.\(id).meaning")
        }
      default: break
      }
    }
    return found
  }
}
