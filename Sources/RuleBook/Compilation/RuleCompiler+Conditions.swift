extension RuleCompiler {
  /// Where a fact applies. Outside of it every test of the fact is false.
  mutating func applicability(
    of fact: String, _ book: RuleBook, _ nodes: inout BookNodes
  ) -> Node {
    if let known = nodes.applies[fact] { return known }
    guard let onlyIf = book.fact(fact)?.onlyIf else {
      nodes.applies[fact] = DiagramStore.yes
      return DiagramStore.yes
    }
    let node = condition(onlyIf, book, &nodes)
    nodes.applies[fact] = node
    return node
  }

  mutating func condition(
    _ condition: RuleBook.Condition, _ book: RuleBook, _ nodes: inout BookNodes
  ) -> Node {
    switch condition.kind {
    case .all(let parts):
      var result = DiagramStore.yes
      for part in parts { result = store.and(result, self.condition(part, book, &nodes)) }
      return result
    case .any(let parts):
      var result = DiagramStore.no
      for part in parts { result = store.or(result, self.condition(part, book, &nodes)) }
      return result
    case .not(let part): return store.not(self.condition(part, book, &nodes))
    case .term(let id, let isWanted):
      let node = term(id, book, &nodes)
      return isWanted ? node : store.not(node)
    case .fact(let id, let test):
      let applies = applicability(of: id, book, &nodes)
      return store.and(applies, atom(id, test))
    }
  }

  mutating func term(_ id: String, _ book: RuleBook, _ nodes: inout BookNodes) -> Node {
    if let known = nodes.terms[id] { return known }
    guard let term = book.term(id) else { return DiagramStore.no }
    let node = condition(term.when, book, &nodes)
    nodes.terms[id] = node
    return node
  }

  /// Where a fact has one of the values that a test wants, whether it applies or not.
  mutating func atom(_ fact: String, _ test: RuleBook.Condition.Test) -> Node {
    guard let index = layout.indices[fact] else { return DiagramStore.no }
    let wanted = layout.variables[index].values(passing: test)
    return store.node(
      level: index, children: wanted.map { $0 ? DiagramStore.yes : DiagramStore.no })
  }

  /// The condition with every test taken as it stands, also where its fact does not apply.
  mutating func unguarded(_ condition: RuleBook.Condition, _ book: RuleBook) -> Node {
    switch condition.kind {
    case .all(let parts):
      var result = DiagramStore.yes
      for part in parts { result = store.and(result, unguarded(part, book)) }
      return result
    case .any(let parts):
      var result = DiagramStore.no
      for part in parts { result = store.or(result, unguarded(part, book)) }
      return result
    case .not(let part): return store.not(unguarded(part, book))
    case .term(let id, let isWanted):
      guard let term = book.term(id) else { return DiagramStore.no }
      let node = unguarded(term.when, book)
      return isWanted ? node : store.not(node)
    case .fact(let id, let test): return atom(id, test)
    }
  }
}

extension CompiledRules.Variable {
  /// For each value, whether it passes a test.
  func values(passing test: RuleBook.Condition.Test) -> [Bool] {
    switch test {
    case .oneOf(let names):
      if values.first?.band != nil, let rank = names.first.flatMap({ Int($0) }) {
        return values.indices.map { $0 == band(ofRank: rank) }
      }
      return values.map { names.contains($0.id) }
    case .compare(let comparison, let threshold):
      guard let ranks = comparison.ranks(threshold) else { return values.map { _ in false } }
      return values.indices.map { index in
        // Every threshold of the rules is a cut, so a band lies inside of the range or outside.
        ranks.contains(index == 0 ? 0 : cuts[index - 1])
      }
    }
  }
}
