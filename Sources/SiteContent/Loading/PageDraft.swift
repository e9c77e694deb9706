import Caching
import Diagnostics
import Markdown
import Storage
import StrictYAML

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
  /// Every anchor that the page will have: headings, provisions, claims.
  let anchors: Set<String>
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

  /// Nil, with problems, where the front matter does not say what sort of page this is. What stands
  /// in its body is checked all the same, and links to it are no second fault: see `broken`.
  init?(
    _ source: PageSource, language: Language, parser: MarkdownParser, store: BuildStore?,
    spill: SpillFile?, broken: inout BrokenPage?, problems: inout [Diagnostic]
  ) {
    let file = source.file
    let stem = PageName.stem(file)
    guard let front = source.front(problems: &problems) else {
      broken = BrokenPage(ids: [stem], file: file, body: nil, refused: [])
      return nil
    }
    let kind = front.root.flatMap { PageKind.read($0, problems: &problems) }
    let digest = source.digest
    let body = BodyReading(
      front, in: file, by: parser,
      linksTerms: kind?.linksTerms ?? false, store: store, spill: spill, digest: digest,
      problems: &problems)
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
    let id = PageName.read("id", map, orElse: stem, file, problems: &problems)
    let slug = PageName.read("slug", map, orElse: id ?? stem, file, problems: &problems)
    let titleKey = kind == .faq ? "question" : "title"
    // A page without a title is still a page: links to it are not dead.
    let title = map.requiredText(titleKey, problems: &problems)
    self.id = id ?? PageName.tamed(stem)
    self.kind = kind
    self.slug = kind == .home && map["slug"] == nil ? "index" : PageName.safe(slug ?? self.id)
    self.title = title ?? self.id
    self.language = language
    self.map = map
    self.file = file
    self.texts = body.texts
    self.headings = body.headings
    anchors = Self.anchors(map, body.headings)
    self.digest = digest
    let extract = source.extract
    outline = digest.map { _ in Digest(outlineOf: file, head: extract.head, language, body.headings)
    }
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
    let slug = PageName.read("slug", map, orElse: original.slug, file, problems: &problems)
    self.id = original.id
    self.kind = kind
    self.slug = PageName.safe(slug ?? original.slug)
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
      Digest(outlineOf: file, head: source.extract.head, language, headings)
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

  /// The file, relative to the folder of its language: `scenarios/jail.md`.
  var relativePath: String { file.path.split(separator: "/").dropFirst(2).joined(separator: "/") }

  /// Where messages about the page as a whole point.
  var start: SourceLocation? {
    translation == nil ? map.keyLocation("kind") : SourceLocation(file: file, line: 1, column: 1)
  }
}
