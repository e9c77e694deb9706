import Caching
import Diagnostics
import Markdown
import Storage
import StrictYAML

extension DiagnosticCode {
  package static let invalidID = DiagnosticCode("invalid-id")
  package static let missingPart = DiagnosticCode("missing-part")
}

/// A file of `Content/` after the first pass: known by name, its body parsed, no link resolved.
///
/// The first pass over all drafts yields the index of link targets; the second makes pages. A class,
/// so that lists of thousands are copied, searched and sorted at the cost of a reference each.
final class PageDraft: Sendable {
  let id: String
  let kind: PageKind
  let slug: String
  let title: String
  let language: Language
  let map: YAMLMap
  private let texts: DraftTexts
  /// What readers see of the page's headings, in their order.
  let headings: [MarkdownOutput.Heading]
  let file: SourceFile
  /// Of everything that the draft was made from and that only few pages share; nil where nothing is
  /// kept for the next build.
  let digest: Digest?
  /// Of what other pages may show of this one: its front matter and its headings, wherever these
  /// stand. Nil where nothing is kept for the next build.
  let outline: Digest?
  /// The numbers of years that it names; none for a translation, whose numbers are those of its
  /// original.
  let spans: [SpanOfYears]
  /// The front matter as it stands in the file.
  let front: YAMLNode
  private let sectionsOnDemand: SectionsOnDemand
  /// Nil for pages of the default language.
  let translation: PageTranslation?
  /// Whether the body could not be read at all: which headings it has is not known.
  let isBodyUnread: Bool
  /// Places of links that Markdown refused; they need no second message.
  let refused: Set<String>

  /// The body, or that of the translation as a whole.
  var body: MarkdownOutput { texts.content.body }

  /// What readers see of it: one part, or the runs of sections in one language.
  var parts: [BodyPart] { texts.content.parts }

  /// Lets go of body and parts: the page is made, and nothing asks for them any more.
  func forgetTexts() { texts.forget() }

  /// Lets go of them until somebody asks again.
  func restTexts() { texts.rest() }

  /// What is translated as a whole.
  var sections: PageSections { sectionsOnDemand.sections }

  var outputPath: String { "\(language.outputFolder)\(slug).html" }

  /// Every anchor that the page will have: headings, provisions, claims.
  let anchors: Set<String>

  private static func anchors(
    _ map: YAMLMap, _ headings: [MarkdownOutput.Heading]
  ) -> Set<String> {
    var anchors = Set<String>(minimumCapacity: headings.count)
    for heading in headings { anchors.insert(heading.id) }
    for (path, _) in provisionPaths(map) { anchors.insert(path) }
    for (id, _) in claimIDs(map) { anchors.insert(id) }
    return anchors
  }

  /// The paths of a source's provisions, with their places.
  var provisionPaths: [(String, SourceLocation)] { Self.provisionPaths(map) }

  private static func provisionPaths(_ map: YAMLMap) -> [(String, SourceLocation)] {
    scalars(of: "path", in: map["provisions"])
  }

  /// The ids of an article's claims, with their places.
  var claimIDs: [(String, SourceLocation)] { Self.claimIDs(map) }

  private static func claimIDs(_ map: YAMLMap) -> [(String, SourceLocation)] {
    scalars(of: "id", in: map["claims"])
  }

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

  private static func scalars(
    of key: String, in list: YAMLNode?
  ) -> [(String, SourceLocation)] {
    (list?.list ?? []).compactMap { item in
      guard let value = item.map?.first(where: { $0.key == key })?.value, let text = value.scalar
      else { return nil }
      return (text, value.location)
    }
  }

  /// What a file of `Content/` turned out to be.
  enum Reading: Sendable {
    case page(PageDraft)
    /// Seldom, and large: thousands of readings are copied about.
    indirect case broken(BrokenPage)
  }

  static func read(
    _ source: PageSource, language: Language, parser: MarkdownParser, store: BuildStore? = nil,
    spill: SpillFile? = nil, problems: inout [Diagnostic]
  ) -> Reading {
    var broken: BrokenPage?
    let draft = PageDraft(
      source, language: language, parser: parser, store: store, spill: spill, broken: &broken,
      problems: &problems)
    if let draft { return .page(draft) }
    let file = source.file
    return .broken(broken ?? BrokenPage(ids: [stem(file)], file: file, body: nil, refused: []))
  }

  /// Nil, with problems, where the front matter does not say what sort of page this is. What stands
  /// in its body is checked all the same, and links to it are no second fault: see `broken`.
  private init?(
    _ source: PageSource, language: Language, parser: MarkdownParser, store: BuildStore?,
    spill: SpillFile?, broken: inout BrokenPage?, problems: inout [Diagnostic]
  ) {
    let file = source.file
    let stem = Self.stem(file)
    guard let front = source.front(problems: &problems) else {
      broken = BrokenPage(ids: [stem], file: file, body: nil, refused: [])
      return nil
    }
    let kind = front.root.flatMap { Self.kind($0, problems: &problems) }
    let digest = source.digest
    let body = BodyReading(
      front, in: file, by: parser,
      linksTerms: !(kind.map(Self.kindsWithoutTerms.contains) ?? true), store: store,
      spill: spill, digest: digest, problems: &problems)
    guard let root = front.root, let kind,
      let map = YAMLMap(
        root, of: "a page of kind \"\(kind.rawValue)\"",
        keys: PageKind.commonKeys + kind.ownKeys, problems: &problems)
    else {
      let ids = [stem] + (front.guessedID.map { [$0] } ?? [])
      broken = BrokenPage(
        ids: ids, file: file, body: body.texts.content.body, refused: body.refused)
      return nil
    }
    let id = Self.name("id", map, orElse: stem, file, problems: &problems)
    let slug = Self.name("slug", map, orElse: id ?? stem, file, problems: &problems)
    let titleKey = kind == .faq ? "question" : "title"
    // A page without a title is still a page: links to it are not dead.
    let title = map.requiredText(titleKey, problems: &problems)
    self.id = id ?? Self.tamed(stem)
    self.kind = kind
    self.slug = kind == .home && map["slug"] == nil ? "index" : Self.safe(slug ?? self.id)
    self.title = title ?? self.id
    self.language = language
    self.map = map
    self.file = file
    self.texts = body.texts
    self.headings = body.headings
    anchors = Self.anchors(map, body.headings)
    self.digest = digest
    let extract = source.extract
    outline = digest.map { _ in Self.outline(file, extract.head, language, body.headings) }
    spans = extract.spans
    self.isBodyUnread = body.isUnread
    self.refused = body.refused
    self.front = root
    let (headings, bodyLine) = (body.headings, front.bodyLine)
    self.sectionsOnDemand = SectionsOnDemand {
      PageSections(front: root, kind: kind, headings: headings, file: file, bodyLine: bodyLine)
    }
    self.translation = nil
  }

  /// The translation of a page, with what it inherits.
  ///
  /// - Parameters:
  ///   - root: the front matter of the original with the texts of the translation.
  ///   - refused: places of links that Markdown refused.
  init?(
    translating original: PageDraft, source: PageSource, root: YAMLNode, language: Language,
    parts: [BodyPart], refused: Set<String>, translation: PageTranslation, spill: SpillFile?,
    problems: inout [Diagnostic]
  ) {
    let kind = original.kind
    guard
      let map = YAMLMap(
        root, of: "a page of kind \"\(kind.rawValue)\"",
        keys: PageKind.commonKeys + kind.ownKeys, problems: &problems)
    else { return nil }
    let file = source.file
    let slug = Self.name("slug", map, orElse: original.slug, file, problems: &problems)
    self.id = original.id
    self.kind = kind
    self.slug = Self.safe(slug ?? original.slug)
    self.title =
      map.requiredText(kind == .faq ? "question" : "title", problems: &problems) ?? original.title
    self.language = language
    self.map = map
    if let spill, parts.count == 1, parts[0].note == nil {
      texts = DraftTexts(parts[0].output, in: file, spill)
    } else {
      texts = DraftTexts(
        DraftTexts.Content(
          body: parts.count == 1 ? parts[0].output : original.body, parts: parts))
    }
    self.headings = parts.flatMap(\.output.headings)
    anchors = Self.anchors(map, headings)
    self.file = file
    self.digest = original.digest.flatMap { theirs in
      source.digest.map { Digest([theirs, $0]) }
    }
    outline = digest.map { [headings] _ in
      Self.outline(file, source.extract.head, language, headings)
    }
    spans = []
    self.front = root
    self.sectionsOnDemand = original.sectionsOnDemand
    self.isBodyUnread = original.isBodyUnread
    self.refused = refused
    self.translation = translation
  }

  /// The page of the default language, standing in another language that lacks it.
  init(fallbackFor original: PageDraft, in language: Language) {
    id = original.id
    kind = original.kind
    slug = original.slug
    title = original.title
    self.language = language
    map = original.map
    texts = original.texts.noted(.wholePage)
    headings = original.headings
    anchors = original.anchors
    file = original.file
    digest = original.digest
    outline = original.outline.map { theirs in
      var writer = ByteWriter()
      theirs.write(to: &writer)
      language.code.write(to: &writer)
      return Digest(of: writer.bytes)
    }
    spans = []
    front = original.front
    sectionsOnDemand = original.sectionsOnDemand
    isBodyUnread = original.isBodyUnread
    refused = original.refused
    translation = PageTranslation(fallbackFor: original)
  }

  /// - Parameter head: of the bytes of the file before its body.
  private static func outline(
    _ file: SourceFile, _ head: Digest, _ language: Language, _ headings: [MarkdownOutput.Heading]
  ) -> Digest {
    var writer = ByteWriter()
    file.path.write(to: &writer)
    language.code.write(to: &writer)
    head.write(to: &writer)
    for heading in headings {
      heading.level.write(to: &writer)
      heading.id.write(to: &writer)
      heading.text.write(to: &writer)
    }
    return Digest(of: writer.bytes)
  }

  /// The file, relative to the folder of its language: `scenarios/jail.md`.
  var relativePath: String { file.path.split(separator: "/").dropFirst(2).joined(separator: "/") }

  /// Whether terms of the glossary become links by themselves.
  var linksTerms: Bool { !Self.kindsWithoutTerms.contains(kind) }

  /// Where messages about the page as a whole point.
  var start: SourceLocation? {
    translation == nil ? map.keyLocation("kind") : SourceLocation(file: file, line: 1, column: 1)
  }

  /// A name with a full stop would look like another type of file to a web server.
  static func safe(_ slug: String) -> String { String(slug.map { $0 == "." ? "-" : $0 }) }

  /// A name of the same letters that may stand in an address; only sites with faults have one.
  private static func tamed(_ text: String) -> String {
    let name = text.lowercased().map { isName("a\($0)") ? $0 : "-" }
    return isName(String(name)) ? String(name) : "unnamed"
  }

  private static func stem(_ file: SourceFile) -> String {
    file.path.split(separator: "/").last.map { String($0.dropLast(3)) } ?? ""
  }

  /// The id or slug, or nil with a problem where no address can be made of it.
  private static func name(
    _ key: String, _ map: YAMLMap, orElse fallback: String, _ file: SourceFile,
    problems: inout [Diagnostic]
  ) -> String? {
    let value = map.text(key, problems: &problems) ?? fallback
    let ending = [".html", ".htm", ".md"].first { value.hasSuffix($0) }
    if let ending, key == "slug" {
      problems.append(
        Diagnostic(
          .invalidID, "the slug of a page has no ending", at: map[key]?.location,
          help: ["leave \(ending) out: slug: \(value.dropLast(ending.count))"]))
      return nil
    }
    if isName(value) { return value }
    // A file whose name is no id has one fault, not one for its id and one for its slug.
    guard key == "id" || map[key] != nil else { return nil }
    problems.append(
      Diagnostic(
        .invalidID, "\"\(value)\" cannot be the \(key) of a page",
        at: map[key]?.location ?? SourceLocation(file: file, line: 1, column: 1),
        help: ["use small letters, digits, hyphens and full stops, such as county-jail"]
          + (map[key] == nil ? ["rename the file, or add \"\(key): …\""] : [])))
    return nil
  }

  /// Pages for people in a hurry, which stay small; and the glossary, which the links lead to.
  private static let kindsWithoutTerms: Set<PageKind> = [
    .glossary, .home, .notFound, .now, .questionnaire,
  ]

  private static func kind(_ root: YAMLNode, problems: inout [Diagnostic]) -> PageKind? {
    guard let entries = root.map else {
      problems.append(
        Diagnostic(
          .wrongType, "front matter must be keys with values, but this is \(root.kind)",
          at: root.location, help: ["write a line for each key, such as \"title: County jail\""]))
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

  static func isName(_ text: String) -> Bool {
    guard !text.isEmpty else { return false }
    let dot = UInt8(ascii: ".")
    // A dot stands neither first nor behind another one.
    var last = dot
    return text.utf8.allSatisfy { byte in
      defer { last = byte }
      return (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
        || byte == UInt8(ascii: "-") || byte == dot && last != dot
    }
  }
}
