import SiteContent
import StrictYAML
import Templates

/// Makes the view of an annotated source.
struct SourceView {
  let context: PageContext
  let page: Page
  let source: SourceDocument

  func values() -> [String: ViewValue] {
    let usedBy = usedBy(nil)
    var values: [String: ViewValue] = [
      "citation": .text(source.citation), "short_citation": .text(source.shortCitation),
      "type_label": .text(context.string(stringKey("source_type_", source.type.rawValue))),
      "confidence": .record(confidence),
      "provisions": .list(source.provisions.map(provision)),
      "has_provisions": .flag(!source.provisions.isEmpty),
      "has_official_text": .flag(source.provisions.contains { $0.official != nil }),
      "used_by": .list(usedBy), "has_used_by": .flag(!usedBy.isEmpty),
    ]
    if source.type == .form {
      let parts = source.provisions.compactMap { provision in
        provision.part.map { (anchor: provision.path, name: $0) }
      }
      let drawing = FormDrawing(title: source.citation, parts: parts)
      values["diagram"] = .html(drawing.html)
      values["has_diagram"] = .flag(!parts.isEmpty)
    }
    if let official = source.official { values["official"] = .record(self.official(official)) }
    if let from = source.inForceFrom {
      values["in_force"] = .record(
        ViewRecord(
          KindSchemas.inForce,
          ["from": .text(context.long(from)), "from_iso": .text(from.description)]))
    }
    return values
  }

  private var confidence: ViewRecord {
    let key = stringKey("confidence_", source.confidence.rawValue)
    return ViewRecord(
      KindSchemas.confidence,
      [
        "class": .text(source.confidence.rawValue), "label": .text(context.string(key)),
        "text": .text(context.string("\(key)_text")),
      ])
  }

  private func official(_ link: ExternalLink) -> ViewRecord {
    let host = link.url.split(separator: "/").dropFirst().first.map(String.init) ?? link.url
    let day = CalendarDate(link.checked)
    return ViewRecord(
      KindSchemas.official,
      [
        "title": .text(context.content.linkTitles[link.id] ?? link.title), "url": .url(link.url),
        "host": .text(host),
        "checked": day.map { .text(context.long($0)) } ?? .none,
        "checked_iso": day.map { .text($0.description) } ?? .none,
      ])
  }

  private func provision(_ provision: SourceDocument.Provision) -> ViewRecord {
    let usedBy = usedBy(provision.path)
    return ViewRecord(
      KindSchemas.provision,
      [
        "anchor": .text(provision.path), "label": .text(provision.label),
        "has_label": .flag(!provision.label.isEmpty), "modal": .text(provision.modal.rawValue),
        "has_modal": .flag(provision.modal != .none),
        "modal_label": provision.modal == .none
          ? .none : .text(context.string(stringKey("modal_", provision.modal.rawValue))),
        "rule": .html(provision.rule.html), "has_notes": .flag(!provision.notes.isEmpty),
        "notes": .list(
          provision.notes.enumerated().map { note($1, number: $0 + 1, of: provision) }),
        "has_used_by": .flag(!usedBy.isEmpty), "used_by": .list(usedBy),
        "official_text": officialText(provision),
      ])
  }

  /// The law is quoted in the language that it is written in.
  private var lawLanguage: Language { context.site.settings.defaultLanguage }

  private func officialText(_ provision: SourceDocument.Provision) -> ViewValue {
    guard let law = source.law, let passage = provision.official else { return .none }
    let view = OfficialTextView(passage, of: provision, format: context.language.format)
    return .record(
      ViewRecord(
        KindSchemas.officialText,
        [
          "html": .html(view.html), "url": .url(source.official?.url ?? law.address),
          "saved": .text(context.long(law.saved)), "saved_iso": .text(law.saved.description),
          "lang": .text(lawLanguage.code), "dir": .text(lawLanguage.direction.rawValue),
        ]))
  }

  private func quote(
    _ quote: NoteQuote?, _ provision: SourceDocument.Provision, _ number: Int
  ) -> ViewValue {
    guard let quote else { return .none }
    return .record(
      ViewRecord(
        KindSchemas.quote,
        [
          "words": .text(quote.words),
          "url": .url("#" + OfficialTextView.quoteID(provision.path, number)),
          "lang": .text(lawLanguage.code), "dir": .text(lawLanguage.direction.rawValue),
        ]))
  }

  private func note(
    _ note: SourceDocument.Note, number: Int, of provision: SourceDocument.Provision
  ) -> ViewRecord {
    let legal: Set<SourceDocument.NoteKind> = [.changedBy, .inForce, .courtRuling, .guidance]
    return ViewRecord(
      KindSchemas.note,
      [
        "id": .text("\(provision.path)-n\(number)"),
        "number": .text(context.language.format.number(number)),
        "kind": .text(note.kind.rawValue),
        "kind_label": .text(context.string(stringKey("note_", note.kind.rawValue))),
        "legal": .flag(legal.contains(note.kind)),
        "title": context.html(note.title, isOriginal: provision.isOriginal),
        "text": .html(note.text.html), "quote": quote(note.quote, provision, number),
      ])
  }

  private func usedBy(_ path: String?) -> [ViewRecord] {
    context.usage.value.pages(citing: page.id, path, in: context.language.code).map {
      context.link($0.label, context.links.url(to: $0.path), foreign: $0.foreign)
    }
  }
}
