import Diagnostics
import OfficialText
import StrictYAML

extension DiagnosticCode {
  package static let unknownAddress = DiagnosticCode("unknown-address")
  package static let duplicateAnchor = DiagnosticCode("duplicate-anchor")
}

/// Reads the front matter of an annotated source.
struct SourceReader {
  let texts: TextResolver
  let index: LinkIndex
  var notes: [String: SectionNote] = [:]
  let notices: NoticeWriter
  /// The official text that the site stores.
  var law: LawText?
  /// Whether there is one that cannot be relied on: what it says is not known then.
  var isLawUnreadable = false

  func read(_ map: YAMLMap, problems: inout [Diagnostic]) -> SourceDocument {
    let citation = map.requiredText("citation", problems: &problems) ?? ""
    ShownSigns.check(map, ["citation", "short_citation"], problems: &problems)
    return SourceDocument(
      citation: citation,
      shortCitation: map.text("short_citation", problems: &problems) ?? citation,
      type: map.requiredChoice(
        "source_type", SourceDocument.SourceType.self, problems: &problems) ?? .statute,
      official: official(map, problems: &problems),
      inForceFrom: inForce(map, problems: &problems),
      confidence: map.requiredChoice(
        "confidence", SourceDocument.Confidence.self, problems: &problems) ?? .unsettled,
      provisions: provisions(map, problems: &problems), law: law)
  }

  private func official(_ map: YAMLMap, problems: inout [Diagnostic]) -> ExternalLink? {
    guard let node = map["official"], let id = node.readText("official", problems: &problems)
    else { return nil }
    if let link = index.addressesByID[id] { return link }
    if index.cannotKnow(.addresses, in: texts.links.language.code) { return nil }
    problems.append(
      Diagnostic(
        .unknownAddress, "Content/links.yaml has no address \"\(id)\"", at: node.location,
        help: NearMiss.help(for: id, in: index.addressesByID.keys)))
    return nil
  }

  private func inForce(_ map: YAMLMap, problems: inout [Diagnostic]) -> CalendarDate? {
    guard let node = map["in_force"],
      let force = YAMLMap(node, of: "\"in_force\"", keys: ["from"], problems: &problems)
    else { return nil }
    return force.requiredDate("from", problems: &problems)
  }

  private func provisions(
    _ map: YAMLMap, problems: inout [Diagnostic]
  ) -> [SourceDocument.Provision] {
    var places: [String: SourceLocation] = [:]
    let passages = law.map { PassageReader(law: $0, provisions: Self.listed(map)) }
    return map.items("provisions", problems: &problems).compactMap { node in
      guard
        let entry = YAMLMap(
          node, of: "a provision", keys: Self.keys,
          problems: &problems),
        let path = entry.requiredText("path", problems: &problems)
      else { return nil }
      let place = entry["path"]?.location ?? node.location
      if !Self.isPath(path) {
        problems.append(
          Diagnostic(
            .invalidID, "\"\(path)\" cannot be the path of a provision", at: place,
            help: [
              "write the letters and numbers with hyphens: (a)(1)(B) is a-1-B",
              "for a whole section, write: whole",
            ]))
      }
      let first = places.updateValue(place, forKey: path)
      let isFirst = first == nil
      if let first {
        problems.append(
          Diagnostic(
            .duplicateAnchor, "two provisions have the path \"\(path)\"", at: place,
            notes: [.init("the first one is here", at: first)],
            help: ["give each provision the path of its own subdivision"]))
      }
      let label = entry.text("label", problems: &problems) ?? ""
      if isFirst { checkLabel(label, of: path, at: entry["label"]?.location, problems: &problems) }
      _ = entry.required("rule", problems: &problems)
      ShownSigns.check(entry, ["label", "part"], problems: &problems)
      let passage = passages.flatMap { reader in
        reader.paths(
          entry.text("law", problems: &problems) ?? path, label: label,
          at: entry["law"]?.location ?? place, problems: &problems
        ).map(reader.passage)
      }
      return SourceDocument.Provision(
        path: path, label: label,
        part: entry.text("part", problems: &problems),
        modal: entry.requiredChoice("modal", SourceDocument.Modal.self, problems: &problems)
          ?? .none,
        rule: notices.inline(
          texts.inline(entry["rule"], "rule", problems: &problems), notes[path]),
        notes: notes(
          entry, of: passage, label: label, old: notes[path], problems: &problems),
        official: passage,
        isOriginal: notes[path]?.showsOriginal ?? false, location: place)
    }
  }

  /// A label such as `(a)(1)` says the same as the path. Names and ranges are left alone.
  private func checkLabel(
    _ label: String, of path: String, at place: SourceLocation?, problems: inout [Diagnostic]
  ) {
    guard label.hasPrefix("("), label.hasSuffix(")") else { return }
    let named = String(label.dropFirst().dropLast()).replacing(")(", with: "-")
    guard Self.isPath(named), Self.isPath(path), named != path else { return }
    problems.append(
      Diagnostic(
        .citationWords, "the label says \(label), and the path says \"\(path)\"", at: place,
        help: ["hold both against the law; the path of this label: \(named)"]))
  }

  /// Whether addresses and citations can name it: `a-1-B`, `7310`, `whole`. Letters and digits, with
  /// single dots or hyphens between them.
  private static func isPath(_ path: String) -> Bool {
    let parts = path.utf8.split(omittingEmptySubsequences: false) { $0 == 0x2D || $0 == 0x2E }
    return parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(isLetterOrDigit) }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      true
    default: false
    }
  }

  private static let keys = ["path", "label", "part", "law", "modal", "rule", "notes"]

  /// What the provisions restate, before any is read.
  private static func listed(
    _ map: YAMLMap
  ) -> [(path: String, label: String, anchor: String)] {
    (map["provisions"]?.list ?? []).compactMap { node in
      node.entry("path")?.scalar.map { path in
        (node.entry("law")?.scalar ?? path, node.entry("label")?.scalar ?? "", path)
      }
    }
  }

  /// - Parameter old: what readers are told of the provision.
  private func notes(
    _ entry: YAMLMap, of passage: OfficialPassage?, label: String, old: SectionNote?,
    problems: inout [Diagnostic]
  ) -> [SourceDocument.Note] {
    let quotes = QuoteReader(passage: passage, label: label, section: law?.words)
    // Where the law or the provision's place in it is at fault, quotes are no second fault.
    let canQuote = passage != nil || law == nil && !isLawUnreadable
    return entry.items("notes", problems: &problems).compactMap { node in
      guard
        let note = YAMLMap(
          node, of: "a note", keys: ["kind", "title", "text", "quote", "occurrence"],
          problems: &problems),
        let kind = note.requiredChoice("kind", SourceDocument.NoteKind.self, problems: &problems),
        let title = note.requiredText("title", problems: &problems)
      else { return nil }
      Limits.check(
        Limits.words(title), Limits.noteTitleWords, "the note's title", at: note["title"]?.location,
        in: texts.links.language, problems: &problems)
      ShownSigns.check(note, ["title"], problems: &problems)
      let text = texts.inline(note["text"], "text", problems: &problems)
      Limits.check(
        text.wordCount, Limits.noteWords, "the note", at: note["text"]?.location,
        in: texts.links.language, problems: &problems)
      return SourceDocument.Note(
        kind: kind, title: title, text: notices.silent(text, old),
        quote: canQuote ? quotes.read(note, problems: &problems) : nil)
    }
  }
}
