import Diagnostics

extension RuleChecker {
  /// Parts of conditions that could be left out: no answer and no reason would change.
  mutating func checkRedundantParts() {
    for (position, decision) in book.decisions.enumerated() {
      for rule in decision.rules where !reported.contains(rule.id) {
        for (condition, dropped) in rule.when?.droppingParts() ?? [] {
          if isNeededForReading(rule.when, condition) { continue }
          if changes(rule.with(when: condition), position) { continue }
          reportRedundant(dropped, "the rule \"\(rule.id)\"")
        }
      }
    }
    for (index, term) in book.terms.enumerated() {
      for (condition, dropped) in term.when.droppingParts()
      where !isNeededForReading(term.when, condition)
        && !changes(book.replacing(term: index, when: condition), using: term.id)
      {
        reportRedundant(dropped, "the term \"\(term.id)\"")
      }
    }
  }

  /// Whether the shorter condition would read a fact where it does not apply: the part that says
  /// where it does is no waste of words.
  private mutating func isNeededForReading(
    _ old: RuleBook.Condition?, _ new: RuleBook.Condition
  ) -> Bool {
    guard let old, let possible = intervals.first?.nodes.possible else { return true }
    let before = compiler.unguarded(old, book)
    let after = compiler.unguarded(new, book)
    return compiler.store.and(possible, before) != compiler.store.and(possible, after)
  }

  private mutating func reportRedundant(_ part: RuleBook.Condition, _ what: String) {
    report(
      .redundantCondition, "\"\(part.text)\" makes no difference in \(what)", at: part.location,
      severity: .warning, help: ["leave it out: the other parts, or the scope, say the same"])
  }

  /// Whether another version of a rule answers or decides differently on any day.
  private mutating func changes(_ rule: RuleBook.Rule, _ position: Int) -> Bool {
    let decision = book.decisions[position]
    guard let when = rule.when,
      let index = decision.rules.firstIndex(where: { $0.id == rule.id })
    else { return true }
    for interval in intervals where rule.inForce.contains(interval.start) {
      var nodes = interval.nodes
      let old = nodes.decisions[position]
      let place = compiler.store.and(old.covered, nodes.possible)
      // What takes the rule away does not depend on the rule itself: there are no circles.
      var alive = compiler.condition(when, book, &nodes)
      for (attacker, _) in old.rules[index].takenAway {
        alive = compiler.store.and(alive, compiler.store.not(old.rules[attacker].alive))
      }
      let after = compiler.store.and(place, alive)
      if after == compiler.store.and(place, old.rules[index].alive) { continue }
      if rule.then != nil { return true }
      var rules = decision.rules
      rules[index] = rule
      let new = compiler.compile(
        decision.with(rules: rules), asOf: interval.start, book, &nodes)
      if new.root != old.root { return true }
    }
    return false
  }

  /// Whether another version of the book answers differently on any day, where a term is read.
  private mutating func changes(_ changed: RuleBook, using term: String) -> Bool {
    var isUsed = false
    for interval in intervals {
      var nodes = BookNodes()
      compiler.prepare(changed, &nodes)
      if nodes.possible != interval.nodes.possible { return true }
      for (position, decision) in book.decisions.enumerated()
      where decision.allRules.contains(where: { book.termsRead(by: $0.when).contains(term) }) {
        isUsed = true
        let new = compiler.compile(decision, asOf: interval.start, changed, &nodes)
        let old = interval.nodes.decisions[position]
        if new.root != old.root { return true }
        for (index, rule) in decision.rules.enumerated() where rule.then != nil {
          let place = compiler.store.and(old.covered, nodes.possible)
          let before = compiler.store.and(place, old.rules[index].alive)
          let after = compiler.store.and(place, new.rules[index].alive)
          if before != after { return true }
        }
      }
    }
    return !isUsed
  }
}
