import OfficialText
import SiteContent
import StrictYAML

/// Our notes as annotations of the web (W3C Web Annotation Data Model): each names the page, the
/// provision by its anchor, and the words that it is about.
struct AnnotationData: Sendable {
  let place: DataPlace

  private var notes: [(page: Page, provision: SourceDocument.Provision, index: Int)] {
    place.content.pages(of: .source).flatMap { page in
      guard case .source(let source) = page.details else {
        return [(page: Page, provision: SourceDocument.Provision, index: Int)]()
      }
      return source.provisions.flatMap { provision in
        provision.notes.indices.map { (page, provision, $0) }
      }
    }
  }

  private var count: Int {
    place.content.pages(of: .source).reduce(0) { count, page in
      guard case .source(let source) = page.details else { return count }
      return count + source.provisions.reduce(0) { $0 + $1.notes.count }
    }
  }

  var file: DataFile? {
    place.file("annotations", .annotations, count: count) { value }
  }

  private var value: JSONValue {
    let items = notes.map { annotation($0.page, $0.provision, $0.index) }
    return .map([
      ("@context", .text("http://www.w3.org/ns/anno.jsonld")), ("id", .text("annotations.jsonld")),
      ("type", .text("AnnotationCollection")), ("total", .number(items.count)),
      (
        "first",
        .map([
          ("id", .text("annotations.jsonld#items")), ("type", .text("AnnotationPage")),
          ("partOf", .text("annotations.jsonld")), ("startIndex", .number(0)),
          ("items", .list(items)),
        ])
      ),
    ])
  }

  /// The words that a note is about: those of the law where it quotes them, else ours.
  private func quoteSelector(
    _ quote: NoteQuote?, _ provision: SourceDocument.Provision
  ) -> JSONValue {
    .map([
      ("type", .text("TextQuoteSelector")),
      ("exact", .text(quote?.words ?? provision.rule.plainText)),
      ("prefix", quote.flatMap { $0.before.isEmpty ? nil : .text($0.before) }),
      ("suffix", quote.flatMap { $0.after.isEmpty ? nil : .text($0.after) }),
    ])
  }

  /// The day of those words.
  private func day(of note: SourceDocument.Note, _ page: Page) -> CalendarDate {
    guard note.quote != nil, let law = place.site.laws.texts[page.id] else {
      return place.site.settings.contentDate
    }
    return law.saved
  }

  private func annotation(
    _ page: Page, _ provision: SourceDocument.Provision, _ index: Int
  ) -> JSONValue {
    let note = provision.notes[index]
    let language =
      provision.isOriginal ? place.site.settings.defaultLanguage : place.content.language
    return .map([
      ("id", .text(place.url(page.outputPath, ProvisionData.noteID(provision, index)))),
      ("type", .text("Annotation")),
      ("motivation", .text(note.kind == .question ? "questioning" : "commenting")),
      (
        "body",
        .map([
          ("type", .text("TextualBody")), ("value", .text("\(note.title) \(note.text.plainText)")),
          ("format", .text("text/plain")), ("language", .text(language.code)),
        ])
      ),
      (
        "target",
        .map([
          ("source", .text(place.url(page.outputPath))),
          (
            "selector",
            .map([
              ("type", .text("FragmentSelector")),
              ("conformsTo", .text("http://tools.ietf.org/rfc/rfc3236")),
              ("value", .text(provision.path)),
              (
                "refinedBy",
                quoteSelector(note.quote, provision)
              ),
            ])
          ),
          (
            "state",
            .map([
              ("type", .text("TimeState")),
              ("sourceDate", .text("\(day(of: note, page))T00:00:00Z")),
            ])
          ),
        ])
      ),
    ])
  }
}
