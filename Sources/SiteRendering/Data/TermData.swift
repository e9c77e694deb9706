import SiteContent

/// The words that the site explains.
struct TermData: Sendable {
  let place: DataPlace

  private var terms: [GlossaryTerm] { place.content.terms }

  var file: DataFile? { place.file("glossary", .glossary, count: terms.count) { value } }

  private var value: JSONValue {
    let page = place.content.pages(of: .glossary).first
    let items = terms.map { term -> JSONValue in
      .map([
        ("id", .text(term.id)), ("term", .text(term.term)),
        ("meaning", .text(term.meaning.plainText)),
        ("also", term.also.isEmpty ? nil : .texts(term.also)),
        ("language", place.language(isOriginal: term.isOriginal)),
        (
          "defined_in",
          term.citation.map {
            .map([("label", .text($0.label)), ("page", .text(place.url(fromPage: $0.url)))])
          }
        ),
        ("page", page.map { .text(place.url($0.outputPath, term.id)) }),
      ])
    }
    return .map(place.head(.glossary) + [("terms", .list(items))])
  }
}

/// The same words in the words of schema.org.
struct TermSetData: Sendable {
  let place: DataPlace

  var file: DataFile? {
    guard let page = place.content.pages(of: .glossary).first else { return nil }
    let terms = place.content.terms
    let address = place.url(page.outputPath)
    return place.file("glossary for schema.org", .structured, count: terms.count) {
      .map([
        ("@context", .text("https://schema.org")), ("@type", .text("DefinedTermSet")),
        ("@id", .text(address)), ("name", .text(page.title)),
        ("inLanguage", .text(place.content.language.code)),
        (
          "hasDefinedTerm",
          .list(
            terms.map { term in
              .map([
                ("@type", .text("DefinedTerm")), ("@id", .text("\(address)#\(term.id)")),
                ("name", .text(term.term)), ("description", .text(term.meaning.plainText)),
                ("alternateName", term.also.isEmpty ? nil : .texts(term.also)),
                ("inDefinedTermSet", .text(address)),
              ])
            })
        ),
      ])
    }
  }
}
