import Diagnostics

/// Checks that need no diagrams.
extension RuleChecker {
  mutating func checkCitations() {
    for term in book.terms where term.citations.isEmpty {
      reportNoCitation("the term \"\(term.id)\"", term.location)
    }
    for decision in book.decisions {
      for rule in decision.allRules where rule.citations.isEmpty {
        // A scope that only names terms has their citations.
        if rule.role == .scope, !book.termsRead(by: rule.when).isEmpty { continue }
        let what =
          rule.role == .scope ? "the scope of \"\(decision.id)\"" : "the rule \"\(rule.id)\""
        reportNoCitation(what, rule.location)
      }
    }
  }

  private mutating func reportNoCitation(_ what: String, _ place: SourceLocation) {
    report(
      .missingCitation, "\(what) has no citation", at: place,
      help: ["add \"cite: SOURCE (part)\", such as cite: s86 (a)(1)"])
  }

  mutating func checkUnusedParts() {
    func warn(_ what: String, _ id: String, _ place: SourceLocation) {
      report(
        .unusedRulePart, "\(what) \"\(id)\" is never used", at: place, severity: .warning,
        help: ["remove it, or use it"])
    }
    let roots =
      book.facts.compactMap(\.onlyIf) + book.decisions.flatMap(\.allRules).compactMap(\.when)
      + book.impossible.map(\.when) + book.unsettled.compactMap(\.when)
    var terms = Set(book.unsettled.flatMap(\.about).map(\.id))
    var facts = Set<String>()
    for condition in roots {
      terms.formUnion(book.termsRead(by: condition))
      facts.formUnion(book.factsRead(by: condition))
    }
    for promise in book.promises {
      if case .implication(let condition, _) = promise.kind {
        terms.formUnion(book.termsRead(by: condition))
      }
    }
    for term in book.terms where !terms.contains(term.id) {
      warn("the term", term.id, term.location)
    }
    for fact in book.facts where !facts.contains(fact.id) {
      warn("the fact", fact.id, fact.location)
    }
    let outcomes = Set(book.decisions.flatMap(\.allRules).compactMap(\.then))
    for outcome in book.outcomes where !outcomes.contains(outcome.id) {
      warn("the outcome", outcome.id, outcome.location)
    }
    let cited = Set(
      (book.terms.flatMap(\.citations) + book.decisions.flatMap(\.allRules).flatMap(\.citations)
        + book.facts.compactMap(\.assumption).flatMap(\.citations)).map(\.source))
    for source in book.sources where !cited.contains(source.id) {
      warn("the source", source.id, source.location)
    }
  }

  mutating func checkReview() {
    guard let review = book.reviewed, review.next < asOf else { return }
    report(
      .rulesReviewOverdue, "the rules were to be reviewed again by \(review.next)",
      at: review.location, severity: .warning,
      help: ["compare them with the law, then set \"on\" and \"next\""])
  }

  /// Every answer that people can be shown says something, and what to do.
  ///
  /// "I don't know" leads to the answers that the known values lead to, and to no other: what holds
  /// for each reachable answer holds for it too.
  mutating func checkAdvice() {
    for outcome in book.outcomes where isBlank(outcome.text) {
      report(.missingAdvice, "the outcome \"\(outcome.id)\" has no text", at: outcome.location)
    }
    checkQuestionnaireAdvice()
    for decision in book.decisions where !decision.advice.isEmpty {
      let given = Set(decision.advice.filter { !isBlank($0.text) }.map(\.outcome))
      for outcome in book.outcomes.map(\.id) where !given.contains(outcome) {
        guard isReachable(outcome, decision.id) else { continue }
        report(
          .missingAdvice, "\"\(decision.id)\" has no advice for the answer \"\(outcome)\"",
          at: decision.location, help: ["add \"\(outcome): …\" under \"advice\""])
      }
    }
  }

  /// A questionnaire that advises on some of its decisions advises on all.
  private mutating func checkQuestionnaireAdvice() {
    for questionnaire in book.questionnaires {
      let decisions = questionnaire.decides.compactMap { book.decision($0.id) }
      guard decisions.contains(where: { !$0.advice.isEmpty }) else { continue }
      for decision in decisions where decision.advice.isEmpty {
        report(
          .missingAdvice,
          "\"\(questionnaire.id)\" shows \"\(decision.id)\", which has no advice at all",
          at: decision.location, help: ["add \"advice\" with a line for each outcome"])
      }
    }
  }

  private func isBlank(_ text: String) -> Bool { text.allSatisfy(\.isWhitespace) }

  func isReachable(_ outcome: String, _ decision: String) -> Bool {
    intervals.contains { interval in
      guard let nodes = interval.nodes.decisions.first(where: { $0.id == decision }) else {
        return false
      }
      return compiler.store.terminals(nodes.root).contains(compiler.terminal(outcome))
    }
  }
}
