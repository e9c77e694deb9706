import Diagnostics

extension RuleChecker {
  mutating func report(
    _ code: DiagnosticCode, _ message: String, at location: SourceLocation?,
    severity: Diagnostic.Severity = .error, notes: [Diagnostic.Note] = [], help: [String] = []
  ) {
    problems.append(
      Diagnostic(code, message, at: location, severity: severity, notes: notes, help: help))
  }

  /// "For example: …" and the count, for a region that is not empty.
  mutating func evidence(_ region: Node, _ nodes: BookNodes) -> [Diagnostic.Note] {
    [.init("for example: \(sample(region, nodes))"), .init(count(region, nodes))]
  }

  mutating func sample(_ region: Node, _ nodes: BookNodes) -> String {
    let possible = compiler.store.and(region, nodes.possible)
    return Situation.text(
      compiler.store.sample(possible, plain: compiler.layout.plain) ?? [], compiler.layout)
  }

  mutating func count(_ region: Node, _ nodes: BookNodes) -> String {
    let found = compiler.store.and(region, nodes.counted)
    return "this happens in \(Figures.text(compiler.store.count(found))) of "
      + "\(Figures.text(compiler.store.count(nodes.counted))) situations"
  }

  /// `N-held says optional (Cal. Gov. Code § 7282.5(b))`.
  func describe(_ rule: RuleBook.Rule) -> Diagnostic.Note {
    let cites = rule.citations.map { book.text(of: $0) }.joined(separator: "; ")
    let verb: String
    if let then = rule.then {
      verb = "says \(then)"
    } else {
      verb = "cancels \(rule.cancels.map(\.id).joined(separator: ", "))"
    }
    return .init(
      "\(rule.id) \(verb)\(cites.isEmpty ? "" : " (\(cites))")", at: rule.location)
  }
}

/// A situation in words.
enum Situation {
  static func text(
    _ named: [(level: Int, value: Int)], _ layout: VariableLayout
  ) -> String {
    guard !named.isEmpty else { return "every answer is no or none" }
    return named.map { level, value in
      let variable = layout.variables[level]
      let value = variable.values[value]
      return "\(variable.factID) = \(value.band == nil ? value.id : value.label)"
    }.joined(separator: ", ")
  }
}

/// Numbers in messages.
enum Figures {
  /// `19,200`.
  static func text(_ number: UInt64) -> String {
    if number == .max { return "countless" }
    let digits = Array(String(number))
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { result.append(",") }
      result.append(digit)
    }
    return result
  }
}
