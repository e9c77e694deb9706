import Diagnostics

extension TemplateCompiler {
  /// A section, and the opposite one over the same name that follows it at once: only one of the
  /// two is printed, so both begin in the same place of the HTML.
  mutating func sections(_ first: SectionNode, _ second: SectionNode?, at place: Place) {
    guard let (reference, type) = resolve(first.name, span: first.span, at: place) else { return }
    let start = state
    let swallowed = swallowsLineStart
    let firstEnd = section(first, reference, type, at: place)
    var otherEnd = start
    if let second {
      state = start
      swallowsLineStart = swallowed
      otherEnd = section(second, reference, type, at: place)
    }
    _ = program.label()
    guard let joined = HTMLState.join(firstEnd, otherEnd) else {
      let help = "let each branch print whole tags or whole attributes"
      report(
        Diagnostic(
          .branchesDiffer,
          second == nil
            ? "this section begins \(otherEnd.description) and ends \(firstEnd.description)"
            : "one branch ends \(firstEnd.description), the other \(otherEnd.description)",
          at: place.location(first.span), help: [help]), at: place)
      state = start
      return
    }
    state = joined
  }

  /// One section; returns the state after it, if it was printed.
  private mutating func section(
    _ node: SectionNode, _ reference: Reference, _ type: ViewType, at place: Place
  ) -> HTMLState {
    let opening = program.label()
    var inner = place
    if node.isInverted {
      program.append(.unless(reference, otherwise: 0))
      compile(node.nodes, at: inner)
      program.replace(at: opening, with: .unless(reference, otherwise: program.label()))
      return state
    }
    inner.scope = place.scope.opening(type)
    if type == .flag {
      program.append(.when(reference, otherwise: 0))
      compile(node.nodes, at: inner)
      program.replace(at: opening, with: .when(reference, otherwise: program.label()))
    } else if type.repeats {
      program.append(.each(reference, end: 0))
      repeated(node, at: inner)
      program.replace(at: opening, with: .each(reference, end: program.label()))
    } else {
      program.append(.with(reference, end: 0))
      compile(node.nodes, at: inner)
      program.replace(at: opening, with: .with(reference, end: program.label()))
    }
    return state
  }

  /// The content of a section that may be printed several times in a row, so that its end must lead
  /// on to its beginning.
  private mutating func repeated(_ node: SectionNode, at place: Place) {
    let start = state
    let mark = mark
    _ = program.label()
    compile(node.nodes, at: place)
    guard let joined = HTMLState.join(start, state) else {
      reportRepeat(node, from: start, at: place)
      state = start
      return
    }
    if joined == start { return }
    take(backTo: mark)
    state = joined
    _ = program.label()
    compile(node.nodes, at: place)
    guard let again = HTMLState.join(joined, state), again == joined else {
      reportRepeat(node, from: start, at: place)
      state = start
      return
    }
    state = joined
  }

  private mutating func reportRepeat(_ node: SectionNode, from start: HTMLState, at place: Place) {
    report(
      Diagnostic(
        .branchesDiffer,
        "this list begins \(start.description) and ends \(state.description),"
          + " so it cannot repeat",
        at: place.location(node.span), help: ["let it print whole tags or whole attributes"]),
      at: place)
  }
}
