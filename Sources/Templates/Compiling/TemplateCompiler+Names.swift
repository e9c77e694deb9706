import Diagnostics

extension TemplateCompiler {
  /// Finds what a name stands for; reports it where it stands for nothing.
  mutating func resolve(
    _ name: String, span: Range<Int>, at place: Place
  ) -> (Reference, ViewType)? {
    let location = place.location(span)
    switch place.scope.resolve(name) {
    case .found(let found):
      let reference = program.reference(frame: found.frame, slot: found.slot, path: found.path)
      return (reference, found.type)
    case .wholeRecord(let schema):
      report(
        Diagnostic(
          .wrongType, "{{.}} stands for a whole record here (\(schema.name))", at: location,
          help: ["name one of its fields: \(schema.names.joined(separator: ", "))"]), at: place)
    case .notARecord(let part, let type):
      report(
        Diagnostic(
          .wrongType, "\"\(part)\" is \(type.description), so nothing can follow it behind a dot",
          at: location,
          help: type.opened.map { _ in ["open it with {{#\(part)}}…{{/\(part)}}"] } ?? []),
        at: place)
    case .unknown(let part, let schemas):
      report(
        Diagnostic(
          .unknownName, "the \(Self.list(schemas)) no field \"\(part)\"", at: location,
          help: Self.help(for: part, in: schemas, scope: place.scope)), at: place)
    }
    return nil
  }

  /// `view page has`, or `views item and page have`.
  private static func list(_ schemas: [ViewSchema]) -> String {
    var names: [String] = []
    for schema in schemas where !names.contains(schema.name) { names.append(schema.name) }
    guard names.count > 1, let last = names.popLast() else {
      return "view \(names.first ?? "") has"
    }
    return "views \(names.joined(separator: ", ")) and \(last) have"
  }

  /// A name that is nearly the same; or the record or list in which the very name stands.
  private static func help(
    for name: String, in schemas: [ViewSchema], scope: Scope
  ) -> [String] {
    if name == "else" || name == "end" || name == "if" {
      return ["this is Mustache: {{#x}}…{{/x}} where there is an x, {{^x}}…{{/x}} where not"]
    }
    for schema in schemas {
      for field in schema.fields where field.type.opened?.slot(name) != nil {
        if case .record = field.type { return ["write {{\(field.name).\(name)}}"] }
        return [
          "write {{#\(field.name)}}{{\(name)}}{{/\(field.name)}}: it is a field of each element"
        ]
      }
    }
    return NearMiss.help(for: name, in: schemas.flatMap(\.names).uniqued())
  }

  /// Prints a variable, if its type may stand where it stands.
  mutating func variable(_ name: String, isRaw: Bool, span: Range<Int>, at place: Place) {
    swallowsLineStart = false
    guard let (reference, type) = resolve(name, span: span, at: place) else {
      // Go on as if it had been right, so that one fault is reported once.
      guard state.isInQuotes else { return }
      state.value = nil
      state.address.passVariable()
      return
    }
    switch OutputRule(type, isRaw: isRaw, name: name).apply(to: &state) {
    case .success(let printing): program.append(.print(reference, printing))
    case .failure(let refusal):
      report(
        Diagnostic(
          refusal.code, refusal.message, at: place.location(span), help: refusal.help), at: place)
    }
  }
}

extension [String] {
  fileprivate func uniqued() -> [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
