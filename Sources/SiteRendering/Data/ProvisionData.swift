import OfficialText
import SiteContent

/// The restated law: every source with its provisions and our notes on them.
struct ProvisionData: Sendable {
  let place: DataPlace

  private var pages: [Page] { place.content.pages(of: .source) }

  var file: DataFile? {
    place.file("provisions", .provisions, count: pages.count) { value }
  }

  private var value: JSONValue {
    .map(place.head(.provisions) + [("sources", .list(pages.compactMap(source)))])
  }

  private func source(_ page: Page) -> JSONValue? {
    guard case .source(let source) = page.details else { return nil }
    return .map([
      ("id", .text(page.id)), ("title", .text(page.title)),
      ("citation", .text(source.citation)), ("short_citation", .text(source.shortCitation)),
      ("type", .text(source.type.rawValue)), ("confidence", .text(source.confidence.rawValue)),
      ("in_force_from", source.inForceFrom.map { .text($0.description) }),
      (
        "official",
        source.official.map {
          .map([
            ("url", .text($0.url)), ("title", .text($0.title)), ("checked", .text($0.checked)),
          ])
        }
      ),
      ("reviewed", DataPlace.review(page.review)), ("page", .text(place.url(page.outputPath))),
      ("law", source.law.map(law)),
      ("provisions", .list(source.provisions.map { provision($0, of: page) })),
    ])
  }

  /// The official words, whole and in the language of the law.
  private func law(_ law: LawText) -> JSONValue {
    .map([
      ("section", .text(law.section)), ("url", .text(law.address)),
      ("saved", .text(law.saved.description)), ("sha256", .text(law.hash)),
      ("language", .text(place.site.settings.defaultLanguage.code)),
      (
        "blocks",
        .list(
          law.words.blocks.map { block in
            .map([("path", .text(block.path)), ("paragraphs", JSONValue.texts(block.paragraphs))])
          })
      ),
      ("note", law.words.history.map(JSONValue.text)),
    ])
  }

  private func provision(_ provision: SourceDocument.Provision, of page: Page) -> JSONValue {
    .map([
      ("id", .text("\(page.id)/\(provision.path)")), ("label", .text(provision.label)),
      ("modal", .text(provision.modal.rawValue)), ("rule", .text(provision.rule.plainText)),
      ("cites", DataPlace.citations(provision.rule.destinations)),
      ("language", place.language(isOriginal: provision.isOriginal)),
      ("page", .text(place.url(page.outputPath, provision.path))),
      (
        "notes",
        .list(
          provision.notes.enumerated().map { index, note in
            .map([
              ("id", .text(Self.noteID(provision, index))), ("kind", .text(note.kind.rawValue)),
              ("title", .text(note.title)), ("text", .text(note.text.plainText)),
              ("quote", note.quote.map { .text($0.words) }),
              ("cites", DataPlace.citations(note.text.destinations)),
            ])
          })
      ),
    ])
  }

  /// The anchor of a note on its page.
  static func noteID(_ provision: SourceDocument.Provision, _ index: Int) -> String {
    "\(provision.path)-n\(index + 1)"
  }
}
