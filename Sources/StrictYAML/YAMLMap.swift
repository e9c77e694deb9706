import Diagnostics

extension DiagnosticCode {
  package static let unknownKey = DiagnosticCode("unknown-key")
  package static let missingKey = DiagnosticCode("missing-key")
  package static let wrongType = DiagnosticCode("wrong-type")
  package static let invalidDate = DiagnosticCode("invalid-date")
  package static let invalidValue = DiagnosticCode("invalid-value")
}

/// A map whose keys are known: the typed way to read one.
///
/// Every reader appends what is wrong to `problems` and returns nil, so that one run finds all.
package struct YAMLMap: Sendable {
  package let node: YAMLNode
  /// What the map describes, such as `a scenario page`; used in messages.
  package let subject: String
  private let entries: [YAMLNode.Entry]
  /// Where each key stands, where there are many: for few it is quicker to look at each.
  private let places: [String: Int]?
  /// Keys that are there under a wrong name: that they are missing is no second fault.
  private let misspelt: Set<String>

  /// Nil, with a problem, where the node is no map. A key that is not in `keys` is a problem too.
  package init?(
    _ node: YAMLNode, of subject: String, keys: [String], problems: inout [Diagnostic]
  ) {
    guard let list = node.map else {
      problems.append(
        Diagnostic(
          .wrongType, "\(subject) must be a group of keys, but this is \(node.kind)",
          at: node.location, help: ["keys: \(keys.joined(separator: ", "))"]))
      return nil
    }
    self.node = node
    self.subject = subject
    entries = list
    places =
      list.count > 16
      ? Dictionary(zip(list.map(\.key), list.indices), uniquingKeysWith: { first, _ in first })
      : nil
    var misspelt: Set<String> = []
    /// A key that is there already was hardly meant a second time.
    lazy var free = keys.filter { key in !list.contains { $0.key == key } }
    for entry in list where !keys.contains(entry.key) {
      if entry.looksLikeProse {
        problems.append(entry.prose)
        continue
      }
      let near = NearMiss.nearest(to: entry.key, in: free)
      if let near { misspelt.insert(near) }
      problems.append(
        Diagnostic(
          .unknownKey, "\(subject) has no key \"\(entry.key)\"", at: entry.keyLocation,
          help: near.map { ["did you mean \"\($0)\"?"] }
            ?? NearMiss.help(for: entry.key, in: keys)))
    }
    self.misspelt = misspelt
  }

  private func entry(_ key: String) -> YAMLNode.Entry? {
    if let places { return places[key].map { entries[$0] } }
    // Asked a dozen times of each page: most keys differ in length.
    let count = key.utf8.count
    return entries.first { $0.key.utf8.count == count && $0.key == key }
  }

  /// The value of a key, or nil where the key is missing or has no value.
  package subscript(key: String) -> YAMLNode? {
    guard let value = entry(key)?.value, !value.isEmpty else { return nil }
    return value
  }

  /// Whether a key is there under a wrong name, so that what stands under it was not read.
  package var hasMisspeltKeys: Bool { !misspelt.isEmpty }

  package func has(_ key: String) -> Bool { entry(key) != nil }

  package func keyLocation(_ key: String) -> SourceLocation? { entry(key)?.keyLocation }

  /// The value of a key that must be there.
  package func required(_ key: String, problems: inout [Diagnostic]) -> YAMLNode? {
    if let value = self[key] { return value }
    if misspelt.contains(key) { return nil }
    let place = keyLocation(key) ?? node.location
    problems.append(
      Diagnostic(.missingKey, "\(subject) needs \"\(key)\"", at: place, help: ["add \"\(key): …\""])
    )
    return nil
  }

  package func text(_ key: String, problems: inout [Diagnostic]) -> String? {
    self[key]?.readText(key, problems: &problems)
  }

  package func requiredText(_ key: String, problems: inout [Diagnostic]) -> String? {
    guard let text = required(key, problems: &problems)?.readText(key, problems: &problems) else {
      return nil
    }
    if text.utf8.contains(where: { $0 > UInt8(ascii: " ") }) { return text }
    problems.append(
      Diagnostic(
        .missingKey, "\(subject) needs words for \"\(key)\"", at: self[key]?.location,
        help: ["write them between the quotes"]))
    return nil
  }

  package func date(_ key: String, problems: inout [Diagnostic]) -> CalendarDate? {
    self[key]?.readDate(key, problems: &problems)
  }

  package func requiredDate(_ key: String, problems: inout [Diagnostic]) -> CalendarDate? {
    required(key, problems: &problems)?.readDate(key, problems: &problems)
  }

  /// A whole number, or nil.
  package func whole(_ key: String, problems: inout [Diagnostic]) -> Int? {
    self[key]?.readWhole(key, problems: &problems)
  }

  /// `yes` or `no`; nil where the key is missing.
  package func flag(_ key: String, problems: inout [Diagnostic]) -> Bool? {
    self[key]?.readFlag(key, problems: &problems)
  }

  /// The items of a list; a single scalar counts as a list of one. Empty where the key is missing.
  package func texts(_ key: String, problems: inout [Diagnostic]) -> [String] {
    items(key, problems: &problems).compactMap { $0.readText(key, problems: &problems) }
  }

  /// The nodes of a list; a single value counts as a list of one. Empty where the key is missing.
  package func items(_ key: String, problems: inout [Diagnostic]) -> [YAMLNode] {
    guard let value = self[key] else { return [] }
    return value.list ?? [value]
  }

  /// One of the named values.
  package func choice<Value: RawRepresentable & CaseIterable>(
    _ key: String, _ type: Value.Type, problems: inout [Diagnostic]
  ) -> Value? where Value.RawValue == String {
    self[key]?.readChoice(key, type, problems: &problems)
  }

  /// One of the named values, from a key that must be there.
  package func requiredChoice<Value: RawRepresentable & CaseIterable>(
    _ key: String, _ type: Value.Type, problems: inout [Diagnostic]
  ) -> Value? where Value.RawValue == String {
    required(key, problems: &problems)?.readChoice(key, type, problems: &problems)
  }
}
