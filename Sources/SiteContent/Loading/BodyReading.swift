import Caching
import Diagnostics
import Markdown
import Storage

/// What the first pass finds in the body of a page of the default language.
///
/// Where a store knows of its headings that the last build found no problem in the same bytes, the
/// body is parsed only if somebody asks for its texts.
struct BodyReading {
  let texts: DraftTexts
  let headings: [MarkdownOutput.Heading]
  /// Whether the body could not be read at all.
  let isUnread: Bool
  /// Places of links that Markdown refused.
  let refused: Set<String>

  init(
    _ front: FrontMatter, in file: SourceFile, by parser: MarkdownParser, linksTerms: Bool,
    store: BuildStore?, spill: SpillFile?, digest: Digest?, problems: inout [Diagnostic]
  ) {
    let (start, line) = (front.bodyStart, front.bodyLine)
    @Sendable func parse(_ problems: inout [Diagnostic]) -> MarkdownOutput {
      parser.parse(
        file.bytes[start...], in: file, firstLine: line, linksTerms: linksTerms,
        problems: &problems)
    }
    let name = "body \(file.path)"
    if let store, let digest, let known = store.value(name, digest, as: [StoredHeading].self) {
      texts = DraftTexts {
        var none: [Diagnostic] = []
        return .init(parse(&none))
      }
      headings = known.map { $0.heading(in: file) }
      isUnread = false
      refused = []
      return
    }
    let before = problems.count
    let body = parse(&problems)
    texts = spill.map { DraftTexts(body, in: file, $0) } ?? DraftTexts(DraftTexts.Content(body))
    headings = body.headings
    isUnread = body.html.isEmpty && body.headings.isEmpty && problems[before...].hasErrors
    refused = TextResolver.refused(problems[before...])
    if let digest, problems.count == before {
      store?.put(name, digest, headings.map(StoredHeading.init))
    }
  }
}

extension DraftTexts.Content {
  /// Of a page that stands in one language.
  init(_ body: MarkdownOutput) {
    self.init(body: body, parts: [BodyPart(output: body, note: nil)])
  }
}
