import Diagnostics
import StrictYAML

/// A table of records beside the one it translates: the glossary, the list of changes.
struct RecordTranslation {
  /// The table with the translated texts in place, for the reader of such tables.
  let root: YAMLNode?
  let sections: [TranslatedSection]
  /// What readers are told, by entry.
  let notes: [String: SectionNote]

  private init(root: YAMLNode?, sections: [TranslatedSection]) {
    self.root = root
    self.sections = sections
    notes = Dictionary(
      sections.compactMap { section in section.note.map { (section.id, $0) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// `glossary.yaml`: terms by id. What the law defines, and which terms are linked, is inherited.
  static func glossary(
    _ original: YAMLNode?, _ translation: YAMLNode?, marks: MarkFile?,
    problems: inout [Diagnostic]
  ) -> RecordTranslation {
    guard let translation, let original else { return RecordTranslation(root: nil, sections: []) }
    let own = translation.entry("terms")?.map ?? []
    let source = original.entry("terms")?.map ?? []
    let texts = ["term", "meaning", "also", "match", "always", "never"]
    for entry in own {
      guard source.contains(where: { $0.key == entry.key }) else {
        problems.append(
          Diagnostic(
            .unmatchedTranslation, "the glossary that is translated has no term \"\(entry.key)\"",
            at: entry.keyLocation, help: NearMiss.help(for: entry.key, in: source.map(\.key))))
        continue
      }
      _ = YAMLMap(entry.value, of: "a translated term", keys: texts, problems: &problems)
    }
    func sections(_ entries: [YAMLNode.Entry]) -> [TextSection] {
      entries.compactMap { entry in
        section(entry.key, entry.value, ["term", "meaning", "also"], needs: ["term", "meaning"])
      }
    }
    let pairs = TranslatedSection.pairs(
      file: "glossary.yaml", page: "glossary.yaml", original: sections(source),
      translation: sections(own), marks: marks?.marks ?? [:])
    let isOld = Set(pairs.filter(\.state.showsOriginal).map(\.id))
    let merged = source.map { entry -> YAMLNode.Entry in
      guard !isOld.contains(entry.key), let other = own.first(where: { $0.key == entry.key }) else {
        return entry
      }
      let inherited = (entry.value.map ?? []).filter { $0.key == "cite" || $0.key == "link" }
      let words = (other.value.map ?? []).filter { texts.contains($0.key) }
      return YAMLNode.Entry(
        key: entry.key, keyLocation: other.keyLocation,
        value: YAMLNode(content: .map(words + inherited), location: other.value.location))
    }
    let terms = YAMLNode(content: .map(merged), location: translation.location)
    return RecordTranslation(
      root: YAMLNode(
        content: .map([
          YAMLNode.Entry(key: "terms", keyLocation: translation.location, value: terms)
        ]), location: translation.location),
      sections: pairs)
  }

  /// `changes.yaml`: new changes stand first, so entries are counted from the end.
  static func changes(
    _ original: YAMLNode?, _ translation: YAMLNode?, marks: MarkFile?,
    problems: inout [Diagnostic]
  ) -> RecordTranslation {
    let source = original?.entry("changes")?.list ?? []
    let own = translation?.entry("changes")?.list ?? []
    for node in own {
      _ = YAMLMap(node, of: "a translated change", keys: ["title", "text"], problems: &problems)
    }
    func sections(_ nodes: [YAMLNode]) -> [TextSection] {
      nodes.reversed().enumerated().compactMap { index, node in
        section("\(index + 1)", node, ["title", "text"], needs: ["title"])
      }
    }
    let pairs = TranslatedSection.pairs(
      file: "changes.yaml", page: "changes.yaml", original: sections(source),
      translation: sections(own), marks: marks?.marks ?? [:])
    let isOld = Set(pairs.filter(\.state.showsOriginal).map(\.id))
    let merged = source.enumerated().map { index, node -> YAMLNode in
      let place = source.count - index
      guard !isOld.contains("\(place)"), place <= own.count else { return node }
      let words = own[own.count - place].map ?? []
      let inherited = (node.map ?? []).filter { $0.key != "title" && $0.key != "text" }
      return YAMLNode(content: .map(words + inherited), location: node.location)
    }
    guard let original else { return RecordTranslation(root: nil, sections: []) }
    return RecordTranslation(
      root: YAMLNode(
        content: .map([
          YAMLNode.Entry(
            key: "changes", keyLocation: original.location,
            value: YAMLNode(content: .list(merged), location: original.location))
        ]), location: original.location),
      sections: pairs)
  }

  /// An entry as one text; nil where a text that it needs is missing.
  private static func section(
    _ id: String, _ node: YAMLNode, _ keys: [String], needs: [String]
  ) -> TextSection? {
    for key in needs where node.entry(key)?.scalar?.isEmpty != false { return nil }
    let lines = keys.compactMap { key -> String? in
      guard let value = node.entry(key) else { return nil }
      let text = value.scalar ?? (value.list ?? []).compactMap(\.scalar).joined(separator: ", ")
      return "\(key): \(text)"
    }
    return TextSection(id: id, text: lines.joined(separator: "\n"), location: node.location)
  }
}
