import Diagnostics
import Markdown
import StrictYAML

extension DiagnosticCode {
  package static let inheritedKey = DiagnosticCode("inherited-key")
  package static let missingTranslation = DiagnosticCode("missing-translation")
  package static let unmatchedTranslation = DiagnosticCode("unmatched-translation")
}

/// Puts the texts of a translation in the places of those they translate; everything else is the
/// default language's.
struct FrontMatterMerge {
  let original: SourceFile
  let kind: PageKind
  /// Sections whose words stay those of the default language.
  let keepsOriginal: Set<String>
  /// Texts of the head that changed since they were translated.
  let changedKeys: Set<String>
  /// Sections that may be missing, or too many, because the default language changed.
  let tolerated: Set<String>
  var problems: [Diagnostic] = []

  /// The merged root.
  mutating func merge(_ root: YAMLNode, with translation: YAMLNode) -> YAMLNode {
    let texts = kind.texts
    report(keys: translation, root, texts.map(\.key) + Self.addresses)
    let entries = (root.map ?? []).filter { !Self.addresses.contains($0.key) }.map {
      entry -> YAMLNode.Entry in
      guard let shape = texts.first(where: { $0.key == entry.key })?.shape else { return entry }
      let other = translation.entry(entry.key)
      if case .keyed(let name, let fields) = shape {
        return entry.with(
          keyed(entry, other, by: name, fields, in: translation))
      }
      if changedKeys.contains(entry.key) { return entry }
      return entry.with(
        merge(entry.value, other, shape, key: entry.key, place: translation.location))
    }
    let slug = (translation.map ?? []).filter { $0.key == "slug" }
    let inherited = (root.map ?? []).filter { entry in
      entry.key == "slug" && slug.isEmpty
    }
    return YAMLNode(
      content: .map(entries + slug + inherited + aliases(root, translation)),
      location: translation.location)
  }

  /// Keys about addresses, which are a language's own.
  private static let addresses = ["slug", "aliases"]

  /// The aliases of both. An old name of the page was an address in this language too, unless the
  /// language names the page itself.
  private func aliases(_ root: YAMLNode, _ translation: YAMLNode) -> [YAMLNode.Entry] {
    let own = translation.map?.first { $0.key == "aliases" }
    let inherited = root.map?.first { $0.key == "aliases" }
    guard let base = own ?? inherited else { return [] }
    let isNamed = translation.entry("slug") != nil
    let items = Self.items(inherited).filter { item in
      let from = item.entry("from") ?? item
      return !isNamed || from.scalar?.hasPrefix("#") ?? false
    }
    return [
      base.with(YAMLNode(content: .list(Self.items(own) + items), location: base.value.location))
    ]
  }

  /// The items of a list; a single value counts as a list of one.
  private static func items(_ entry: YAMLNode.Entry?) -> [YAMLNode] {
    guard let value = entry?.value, !value.isEmpty else { return [] }
    return value.list ?? [value]
  }

  /// Whether the default language has the key under a wrong name, or lacks one that it needs: it
  /// was told there.
  private func isMisspelt(_ key: String, in root: YAMLNode) -> Bool {
    if Self.required.contains(key) || key == "answer" && kind.needsAnswer { return true }
    let known = PageKind.commonKeys + kind.ownKeys
    return (root.map ?? []).contains { entry in
      !known.contains(entry.key) && NearMiss.nearest(to: entry.key, in: known) == key
    }
  }

  /// Texts that every page has that may have them.
  private static let required: Set<String> = [
    "title", "description", "question", "place", "short", "citation",
  ]

  /// Keys that a translation may not have.
  private mutating func report(keys translation: YAMLNode, _ root: YAMLNode, _ texts: [String]) {
    for entry in translation.map ?? [] {
      if texts.contains(entry.key) {
        guard !Self.addresses.contains(entry.key), root.entry(entry.key) == nil,
          !isMisspelt(entry.key, in: root)
        else { continue }
        problems.append(
          Diagnostic(
            .unmatchedTranslation, "\(original.path) has no \"\(entry.key)\" to translate",
            at: entry.keyLocation, help: ["remove the line, or add one there first"]))
      } else if root.entry(entry.key) != nil || PageKind.commonKeys.contains(entry.key)
        || kind.ownKeys.contains(entry.key)
      {
        problems.append(
          Diagnostic(
            .inheritedKey, "a translation inherits \"\(entry.key)\" from \(original.path)",
            at: entry.keyLocation,
            help: [
              "remove the line: a translation has texts only (\(texts.joined(separator: ", ")))"
            ]
          ))
      } else {
        problems.append(
          Diagnostic(
            .unknownKey, "a translation has no key \"\(entry.key)\"", at: entry.keyLocation,
            help: NearMiss.help(for: entry.key, in: texts)))
      }
    }
  }

  private mutating func merge(
    _ node: YAMLNode, _ other: YAMLNode?, _ shape: TextShape, key: String, place: SourceLocation
  ) -> YAMLNode {
    switch shape {
    case .text:
      guard let other, other.scalar?.isEmpty == false else {
        if !PageKind.optionalTexts.contains(key) { missing(key, node.location, at: place) }
        return node
      }
      return other
    case .record(let fields):
      return record(node, other, fields, name: key, place: other?.location ?? place)
    case .ordered(let fields):
      return ordered(node, other, fields, name: key, place: place)
    case .keyed: return node
    }
  }

  private mutating func record(
    _ node: YAMLNode, _ other: YAMLNode?, _ fields: [(key: String, shape: TextShape)],
    name: String, place: SourceLocation, also: String? = nil
  ) -> YAMLNode {
    for entry in other?.map ?? []
    where entry.key != also
      && (!fields.contains { $0.key == entry.key } || node.entry(entry.key) == nil)
    {
      problems.append(
        Diagnostic(
          node.entry(entry.key) == nil ? .unmatchedTranslation : .inheritedKey,
          node.entry(entry.key) == nil
            ? "\(original.path) has no \"\(entry.key)\" there to translate"
            : "a translation inherits \"\(entry.key)\" from \(original.path)",
          at: entry.keyLocation, notes: [.init("it stands there", at: node.location)],
          help: ["remove the line: texts are \(fields.map(\.key).joined(separator: ", "))"]))
    }
    let entries = (node.map ?? []).map { entry -> YAMLNode.Entry in
      guard let shape = fields.first(where: { $0.key == entry.key })?.shape else { return entry }
      return entry.with(
        merge(entry.value, other?.entry(entry.key), shape, key: entry.key, place: place))
    }
    return YAMLNode(content: .map(entries), location: other?.location ?? node.location)
  }

  private mutating func ordered(
    _ node: YAMLNode, _ other: YAMLNode?, _ fields: [(key: String, shape: TextShape)],
    name: String, place: SourceLocation
  ) -> YAMLNode {
    let records = node.list ?? []
    let others = other?.list ?? []
    guard records.count == others.count else {
      problems.append(
        Diagnostic(
          .unmatchedTranslation,
          "\"\(name)\" has \(others.count) entries; \(original.path) has \(records.count)",
          at: other?.location ?? place, notes: [.init("they stand there", at: node.location)],
          help: ["translate each of them, in the same order"]))
      return node
    }
    let merged = zip(records, others).map { record($0, $1, fields, name: name, place: $1.location) }
    return YAMLNode(content: .list(merged), location: other?.location ?? node.location)
  }

  private mutating func keyed(
    _ entry: YAMLNode.Entry, _ other: YAMLNode?, by name: String,
    _ fields: [(key: String, shape: TextShape)], in translation: YAMLNode
  ) -> YAMLNode {
    var others: [String: YAMLNode] = [:]
    for node in other?.list ?? [] {
      guard let id = node.entry(name)?.scalar else {
        problems.append(
          Diagnostic(
            .missingKey, "an entry of \"\(entry.key)\" needs \"\(name)\"", at: node.location,
            help: ["it says which entry of \(original.path) is translated"]))
        continue
      }
      others[id] = node
    }
    var known: Set<String> = []
    let merged = (entry.value.list ?? []).map { node -> YAMLNode in
      guard let id = node.entry(name)?.scalar else { return node }
      known.insert(id)
      if keepsOriginal.contains(id) { return node }
      guard let other = others[id] else {
        missing("\(name): \(id)", node.location, at: other?.location ?? translation.location)
        return node
      }
      return record(node, other, fields, name: entry.key, place: other.location, also: name)
    }
    for (id, node) in others where !known.contains(id) && !tolerated.contains(id) {
      problems.append(
        Diagnostic(
          .unmatchedTranslation, "\(original.path) has no entry \"\(id)\" to translate",
          at: node.location, help: NearMiss.help(for: id, in: known)))
    }
    return YAMLNode(content: .list(merged), location: other?.location ?? entry.value.location)
  }

  private mutating func missing(_ key: String, _ source: SourceLocation, at place: SourceLocation) {
    problems.append(
      Diagnostic(
        .missingTranslation, "the translation lacks \"\(key)\"", at: place,
        notes: [.init("what to translate stands there", at: source)],
        help: ["add it, in the language of the page"]))
  }
}

extension YAMLNode.Entry {
  func with(_ value: YAMLNode) -> YAMLNode.Entry {
    YAMLNode.Entry(key: key, keyLocation: keyLocation, value: value)
  }
}
