import Diagnostics
import Markdown
import StrictYAML

extension DiagnosticCode {
  package static let invalidID = DiagnosticCode("invalid-id")
  package static let missingPart = DiagnosticCode("missing-part")
}

/// A file of `Content/` after the first pass: known by name, its body parsed, no link resolved.
///
/// The first pass over all drafts yields the index of link targets; the second makes pages.
struct PageDraft: Sendable {
  let id: String
  let kind: PageKind
  let slug: String
  let title: String
  let language: Language
  let map: YAMLMap
  /// The body, or that of the translation as a whole.
  let body: MarkdownOutput
  /// What readers see of it: one part, or the runs of sections in one language.
  let parts: [BodyPart]
  let file: SourceFile
  /// The front matter as it stands in the file.
  let front: YAMLNode
  /// What is translated as a whole.
  let sections: PageSections
  /// Nil for pages of the default language.
  let translation: PageTranslation?

  var outputPath: String { "\(language.outputFolder)\(slug).html" }

  /// Every anchor that the page will have: headings, provisions, claims.
  var anchors: Set<String> {
    Set(parts.flatMap(\.output.headings).map(\.id)).union(provisionPaths.map(\.0)).union(
      claimIDs.map(\.0))
  }

  /// The paths of a source's provisions, with their places.
  var provisionPaths: [(String, SourceLocation)] { scalars(of: "path", in: "provisions") }

  /// The ids of an article's claims, with their places.
  var claimIDs: [(String, SourceLocation)] { scalars(of: "id", in: "claims") }

  /// What the law prints for each provision, by path.
  var provisionLabels: [String: String] {
    var labels: [String: String] = [:]
    for item in map["provisions"]?.list ?? [] {
      let entries = item.map ?? []
      guard let path = entries.first(where: { $0.key == "path" })?.value.scalar,
        let label = entries.first(where: { $0.key == "label" })?.value.scalar
      else { continue }
      labels[path] = label
    }
    return labels
  }

  private func scalars(of key: String, in list: String) -> [(String, SourceLocation)] {
    (map[list]?.list ?? []).compactMap { item in
      guard let value = item.map?.first(where: { $0.key == key })?.value, let text = value.scalar
      else { return nil }
      return (text, value.location)
    }
  }

  /// Nil, with problems, where the file cannot be a page at all.
  init?(
    _ file: SourceFile, language: Language, parser: MarkdownParser, problems: inout [Diagnostic]
  ) {
    guard let front = FrontMatter(file, problems: &problems),
      let kind = Self.kind(front.root, problems: &problems),
      let map = YAMLMap(
        front.root, of: "a page of kind \"\(kind.rawValue)\"",
        keys: PageKind.commonKeys + kind.ownKeys, problems: &problems)
    else { return nil }
    guard let names = Self.names(map, file, kind, problems: &problems) else { return nil }
    let titleKey = kind == .faq ? "question" : "title"
    guard let title = map.requiredText(titleKey, problems: &problems) else { return nil }
    self.id = names.id
    self.kind = kind
    self.slug = names.slug
    self.title = title
    self.language = language
    self.map = map
    self.file = file
    self.front = front.root
    let body = parser.parse(
      front.body, in: file, firstLine: front.bodyLine,
      linksTerms: !Self.kindsWithoutTerms.contains(kind), problems: &problems)
    self.body = body
    self.parts = [BodyPart(output: body, note: nil)]
    self.sections = PageSections(
      front: front.root, kind: kind, output: body, file: file, bodyLine: front.bodyLine)
    self.translation = nil
  }

  /// The translation of a page, with what it inherits.
  ///
  /// - Parameter root: the front matter of the original with the texts of the translation.
  init?(
    translating original: PageDraft, file: SourceFile, root: YAMLNode, language: Language,
    parts: [BodyPart], translation: PageTranslation, problems: inout [Diagnostic]
  ) {
    let kind = original.kind
    guard
      let map = YAMLMap(
        root, of: "a page of kind \"\(kind.rawValue)\"",
        keys: PageKind.commonKeys + kind.ownKeys, problems: &problems),
      let names = Self.names(map, file, kind, problems: &problems),
      let title = map.requiredText(kind == .faq ? "question" : "title", problems: &problems)
    else { return nil }
    self.id = original.id
    self.kind = kind
    self.slug = map["slug"] == nil ? original.slug : names.slug
    self.title = title
    self.language = language
    self.map = map
    self.body = parts.count == 1 ? parts[0].output : original.body
    self.parts = parts
    self.file = file
    self.front = root
    self.sections = original.sections
    self.translation = translation
  }

  /// Whether terms of the glossary become links by themselves.
  var linksTerms: Bool { !Self.kindsWithoutTerms.contains(kind) }

  /// Where messages about the page as a whole point.
  var start: SourceLocation? {
    translation == nil ? map.keyLocation("kind") : SourceLocation(file: file, line: 1, column: 1)
  }

  private static func names(
    _ map: YAMLMap, _ file: SourceFile, _ kind: PageKind, problems: inout [Diagnostic]
  ) -> (id: String, slug: String)? {
    let stem = file.path.split(separator: "/").last.map { $0.dropLast(3) } ?? ""
    let id = map.text("id", problems: &problems) ?? String(stem)
    let slug = map.text("slug", problems: &problems) ?? id
    for (key, value) in [("id", id), ("slug", slug)] where !Self.isName(value) {
      problems.append(
        Diagnostic(
          .invalidID, "\"\(value)\" cannot be the \(key) of a page",
          at: map[key]?.location ?? SourceLocation(file: file, line: 1, column: 1),
          help: ["use small letters, digits, hyphens and full stops, such as county-jail"]))
      return nil
    }
    // A name with a full stop would look like another type of file to a web server.
    let safe = String(slug.map { $0 == "." ? "-" : $0 })
    return (id, kind == .home && map["slug"] == nil ? "index" : safe)
  }

  /// Pages for people in a hurry, which stay small; and the glossary, which the links lead to.
  private static let kindsWithoutTerms: Set<PageKind> = [
    .glossary, .home, .notFound, .now, .questionnaire,
  ]

  private static func kind(_ root: YAMLNode, problems: inout [Diagnostic]) -> PageKind? {
    guard let entries = root.map else {
      problems.append(
        Diagnostic(.wrongType, "front matter must be keys with values", at: root.location))
      return nil
    }
    guard let kind = entries.first(where: { $0.key == "kind" }) else {
      problems.append(
        Diagnostic(
          .missingKey, "the page needs \"kind\"", at: root.location,
          help: ["kinds: \(PageKind.allCases.map(\.rawValue).sorted().joined(separator: ", "))"]))
      return nil
    }
    return kind.value.readChoice("kind", PageKind.self, problems: &problems)
  }

  private static func isName(_ text: String) -> Bool {
    guard let first = text.utf8.first, first != UInt8(ascii: "."), !text.contains("..") else {
      return false
    }
    return text.utf8.allSatisfy { byte in
      (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-")
        || byte == UInt8(ascii: ".")
    }
  }
}
