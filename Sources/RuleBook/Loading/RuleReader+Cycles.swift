import Diagnostics

extension RuleReader {
  /// Refuses circles: a term that rests on itself, a fact that applies only if it applies, rules
  /// that take each other away.
  mutating func checkCycles(_ book: RuleBook) {
    var places: [String: SourceLocation] = [:]
    var edges: [String: [String]] = [:]
    func add(_ id: String, _ condition: RuleBook.Condition?, _ place: SourceLocation) {
      places[id] = place
      var names: [String] = []
      condition?.forEachAtom { atom in
        switch atom.kind {
        case .fact(let name, _), .term(let name, _): names.append(name)
        default: break
        }
      }
      edges[id] = names
    }
    for fact in book.facts { add(fact.id, fact.onlyIf, fact.location) }
    for term in book.terms { add(term.id, term.when, term.location) }
    reportCycle(in: book.facts.map(\.id) + book.terms.map(\.id), edges, places) { path in
      "\"\(path[0])\" rests on itself: \(path.joined(separator: " → "))"
    }
    for decision in book.decisions {
      var places: [String: SourceLocation] = [:]
      var edges: [String: [String]] = [:]
      for rule in decision.allRules {
        places[rule.id] = rule.location
        edges[rule.id] = rule.attacks.map(\.id)
        for attack in rule.attacks {
          guard let target = decision.allRules.first(where: { $0.id == attack.id }),
            target.role != .exception
          else { continue }
          report(
            .attackOutsideDecision,
            "\"\(attack.id)\" cannot be taken away: it is not one of the rules",
            at: attack.location,
            help: ["any rule that applies replaces the usual answer by itself"])
        }
      }
      reportCycle(in: decision.rules.map(\.id), edges, places) { path in
        "these rules take each other away: \(path.joined(separator: " → "))"
      }
    }
  }

  private mutating func reportCycle(
    in ids: [String], _ edges: [String: [String]], _ places: [String: SourceLocation],
    message: ([String]) -> String
  ) {
    var finished: Set<String> = []
    for id in ids where !finished.contains(id) {
      guard let cycle = Self.cycle(from: id, edges, &finished) else { continue }
      report(
        .ruleCycle, message(cycle), at: places[cycle[0]],
        notes: cycle.dropFirst().dropLast().map {
          .init("\"\($0)\" is part of it", at: places[$0])
        },
        help: ["take one step out of the circle"])
      return
    }
  }

  /// A path that ends where it began, or nil. Depth-first, without recursion: files can be deep.
  private static func cycle(
    from start: String, _ edges: [String: [String]], _ finished: inout Set<String>
  ) -> [String]? {
    var path = [(id: start, next: 0)]
    while let (id, next) = path.last {
      let targets = edges[id] ?? []
      guard next < targets.count else {
        finished.insert(id)
        path.removeLast()
        continue
      }
      path[path.count - 1].next += 1
      let target = targets[next]
      if let index = path.firstIndex(where: { $0.id == target }) {
        return path[index...].map(\.id) + [target]
      }
      if !finished.contains(target) { path.append((target, 0)) }
    }
    return nil
  }
}
