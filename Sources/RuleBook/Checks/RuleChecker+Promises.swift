import Diagnostics

extension RuleChecker {
  /// Each promise, in the interval of the build's day and in all later ones.
  mutating func checkPromises() {
    let current = intervals.lastIndex { $0.start <= asOf } ?? 0
    for promise in book.promises {
      for interval in intervals[min(current, intervals.count)...] {
        guard let breach = compiler.breach(of: promise, book, interval.nodes) else { continue }
        let from = interval.start > asOf ? " from \(interval.start)" : ""
        let why = promise.why.last == "." ? String(promise.why.dropLast()) : promise.why
        report(
          .brokenPromise, "this promise does not hold\(from): \(why)", at: promise.location,
          notes: [.init(breach.what)] + evidence(breach.region, interval.nodes),
          help: ["correct the rules, or take the promise back"])
        break
      }
    }
  }
}

extension RuleCompiler {
  /// What is wrong with a promise, and where; nil where it holds.
  mutating func breach(
    of promise: RuleBook.Promise, _ book: RuleBook, _ nodes: BookNodes
  ) -> (what: String, region: Node)? {
    switch promise.kind {
    case .implication(let condition, let then):
      var nodes = nodes
      let holds = self.condition(condition, book, &nodes)
      for expectation in then {
        guard let function = function(of: expectation.decision, nodes) else { continue }
        let wanted = Set(expectation.ids.map(terminal))
        let other = store.region(of: function) { !wanted.contains($0) }
        let region = store.all([holds, other, nodes.possible])
        if region != DiagramStore.no {
          return ("\"\(expectation.decision)\" can have another answer here", region)
        }
      }
      return nil
    case .independence(let decision, let facts):
      guard let function = function(of: decision, nodes) else { return nil }
      for fact in facts {
        let region = dependence(of: function, on: fact.id, nodes)
        if region != DiagramStore.no {
          return ("\"\(fact.id)\" changes the answer to \"\(decision)\" here", region)
        }
      }
      return nil
    case .monotone(let decision, let fact, let from, let to, let neverFrom, let neverTo):
      guard let function = function(of: decision, nodes), let level = layout.indices[fact],
        let first = value(from, level), let second = value(to, level)
      else { return nil }
      let region = change(
        of: function, level, first, second, Set(neverFrom.map(terminal)),
        Set(neverTo.map(terminal)), nodes)
      if region == DiagramStore.no { return nil }
      return ("with \(fact) = \(to) instead, the answer to \"\(decision)\" is one of them", region)
    }
  }

  private func function(of decision: String, _ nodes: BookNodes) -> Node? {
    nodes.decisions.first { $0.id == decision }?.function
  }

  private func value(_ id: String, _ level: Int) -> Int? {
    layout.variables[level].values.firstIndex { $0.id == id }
  }

  /// Situations in which another answer to one fact, all else equal, changes the outcome.
  private mutating func dependence(
    of function: Node, on fact: String, _ nodes: BookNodes
  ) -> Node {
    guard let level = layout.indices[fact] else { return DiagramStore.no }
    let root = store.ite(nodes.possible, function, DiagramStore.impossible)
    let versions = (0..<layout.arities[level]).map { value in
      store.restrict(root, level: level, to: value)
    }
    var region = DiagramStore.no
    for (index, left) in versions.enumerated() {
      for (offset, right) in versions[(index + 1)...].enumerated() {
        let differs = store.difference(left, right)
        // The sample shows the later of the two answers.
        let later = only(level, value: index + 1 + offset)
        region = store.or(region, store.and(differs, later))
      }
    }
    return region
  }

  /// Situations with the first value and one of the first outcomes that the second value turns
  /// into one of the second.
  private mutating func change(
    of function: Node, _ level: Int, _ first: Int, _ second: Int, _ from: Set<Node>,
    _ to: Set<Node>, _ nodes: BookNodes
  ) -> Node {
    let root = store.ite(nodes.possible, function, DiagramStore.impossible)
    let before = store.restrict(root, level: level, to: first)
    let after = store.restrict(root, level: level, to: second)
    return store.all([
      only(level, value: first), store.region(of: before) { from.contains($0) },
      store.region(of: after) { to.contains($0) },
    ])
  }

  private mutating func only(_ level: Int, value: Int) -> Node {
    store.node(
      level: level,
      children: (0..<layout.arities[level]).map {
        $0 == value ? DiagramStore.yes : DiagramStore.no
      })
  }
}
