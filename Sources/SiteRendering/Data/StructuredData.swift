import SiteContent
import Templates

/// What a page says of itself to programs, in the words of schema.org: a few lines in the page, and
/// the rest in a file beside it, so that readers on dear data do not pay for it.
struct StructuredData {
  let context: PageContext
  let page: Page

  /// The fields of the view; empty where the page says nothing.
  func values() -> [String: ViewValue] {
    var values: [String: ViewValue] = [:]
    if let members {
      let json = JSONValue.map([("@context", .text("https://schema.org"))] + members).bytes
      values["structured"] = .record(ViewRecord(CommonSchemas.structured, ["json": .json(json)]))
    }
    if let name = sideFile {
      let path = DataFolder.path(name, context.language)
      values["data_file"] = .record(
        ViewRecord(CommonSchemas.address, ["url": .url(context.links.url(to: path))]))
    }
    return values
  }

  /// Where all of a page's claims, questions, words or notes stand.
  private var sideFile: String? {
    switch page.details {
    case .article: "claims.jsonld"
    case .source(let source): source.provisions.isEmpty ? nil : "annotations.jsonld"
    default:
      switch page.kind {
      case .faqIndex: context.content.questions.isEmpty ? nil : "questions.jsonld"
      case .glossary: context.content.terms.isEmpty ? nil : "glossary.jsonld"
      default: nil
      }
    }
  }

  private var members: [(String, JSONValue?)]? {
    switch page.kind {
    case .home: [type("WebSite"), ("name", .text(siteTitle)), language, license]
    case .scenario, .explainer: article + [("about", cited)]
    case .article: article
    case .faqIndex: [type("FAQPage"), ("name", .text(page.title)), language]
    case .glossary: [type("DefinedTermSet"), ("name", .text(page.title)), language]
    case .source: source
    case .sourcesIndex, .dataIndex: dataset
    default: nil
    }
  }

  private func type(_ name: String) -> (String, JSONValue?) { ("@type", .text(name)) }

  private var siteTitle: String { context.content.title ?? context.site.settings.title }
  private var language: (String, JSONValue?) {
    ("inLanguage", .text((page.foreignLanguage ?? context.language).code))
  }
  private var license: (String, JSONValue?) {
    ("license", context.site.settings.license.map(JSONValue.text))
  }

  private var article: [(String, JSONValue?)] {
    [
      type("Article"), ("headline", .text(page.title)), language,
      ("dateModified", page.review.map { .text($0.on.description) }),
    ]
  }

  private var source: [(String, JSONValue?)]? {
    guard case .source(let source) = page.details else { return nil }
    let address = ("sameAs", source.official.map { JSONValue.text($0.url) })
    guard let law = Self.legislation(source) else {
      let kind = source.type == .form ? "DigitalDocument" : "CreativeWork"
      return [type(kind), ("name", .text(source.citation)), address]
    }
    return law + [
      ("temporalCoverage", source.inForceFrom.map { .text("\($0)/..") }), address,
      ("subjectOf", .map(article)),
    ]
  }

  /// Laws alone: rulings, guidance and forms are none.
  private static func legislation(_ source: SourceDocument) -> [(String, JSONValue?)]? {
    switch source.type {
    case .statute, .federalStatute, .bill:
      [
        ("@type", .text("Legislation")), ("legislationIdentifier", .text(source.citation)),
      ]
    case .ruling, .guidance, .form: nil
    }
  }

  /// The laws that the page names, in the order of first mention.
  private var cited: JSONValue? {
    var seen: Set<String> = []
    let laws = page.destinations.compactMap { destination -> JSONValue? in
      guard destination.hasPrefix("cite:"),
        let id = destination.dropFirst("cite:".count).split(separator: "/").first.map(String.init),
        seen.insert(id).inserted,
        case .source(let source)? = context.site.languages[0].page(id)?.details
      else { return nil }
      return Self.legislation(source).map(JSONValue.map)
    }
    // The first ones are what the page is about; a list of all would be a list of links.
    return laws.isEmpty ? nil : .list(Array(laws.prefix(6)))
  }

  private var dataset: [(String, JSONValue?)] {
    let catalog = context.links.url(to: DataFolder.catalogPath)
    return [
      type("Dataset"), ("name", .text(siteTitle)), ("description", .text(page.description)),
      language, license,
      ("dateModified", .text(context.site.settings.contentDate.description)),
      (
        "distribution",
        .map([
          type("DataDownload"), ("encodingFormat", .text("application/json")),
          ("contentUrl", .text(catalog)),
        ])
      ),
    ]
  }
}
