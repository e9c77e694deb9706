import Templates

/// The declared view of every kind of page: what templates are checked against.
package struct ViewCatalog: Sendable {
  /// One text for each key of the default language's `strings.yaml`.
  let strings: ViewSchema
  private let schemas: [ViewKind: ViewSchema]

  package init(stringKeys: [String]) {
    let strings = ViewSchema("strings", stringKeys.sorted().map { ($0, .text) })
    self.strings = strings
    let common = CommonSchemas.fields(strings: strings)
    var schemas: [ViewKind: ViewSchema] = [:]
    for kind in ViewKind.allCases {
      schemas[kind] = ViewSchema("\(kind.rawValue) page", common + Self.ownFields(kind))
    }
    self.schemas = schemas
  }

  package func schema(_ kind: ViewKind) -> ViewSchema {
    schemas[kind] ?? ViewSchema("\(kind.rawValue) page", [])
  }

  private static func ownFields(_ kind: ViewKind) -> [(String, ViewType)] {
    let links = ViewType.list(CommonSchemas.link)
    let related: [(String, ViewType)] = [("related", links), ("has_related", .flag)]
    let say: [(String, ViewType)] = [
      ("say", .list(CommonSchemas.phrase)), ("has_say", .flag),
    ]
    let usedBy: [(String, ViewType)] = [("used_by", links), ("has_used_by", .flag)]
    switch kind {
    case .home:
      return [
        ("places", .list(CommonSchemas.place)), ("questions", links), ("has_questions", .flag),
        ("explainers", links), ("has_explainers", .flag),
      ]
    case .now: return say
    case .scenario: return [("place", .text), ("flyer_url", .url)] + say + related
    case .explainer: return [("pictures", .list(KindSchemas.picture))] + related
    case .page: return related
    case .notFound: return [("places", .list(CommonSchemas.place))]
    case .faqIndex: return [("groups", .list(KindSchemas.questionGroup))]
    case .glossary: return [("terms", .list(KindSchemas.term))]
    case .source:
      return [
        ("citation", .text), ("short_citation", .text), ("type_label", .text),
        ("official", .record(KindSchemas.official)), ("diagram", .html), ("has_diagram", .flag),
        ("confidence", .record(KindSchemas.confidence)),
        ("in_force", .record(KindSchemas.inForce)),
        ("provisions", .list(KindSchemas.provision)), ("has_provisions", .flag),
        ("has_official_text", .flag),
      ] + usedBy
    case .article:
      return [
        ("article", .record(KindSchemas.article)), ("tally", .list(KindSchemas.tally)),
        ("claims", .list(KindSchemas.claim)),
      ]
    case .decision:
      return [
        ("ledger", .list(KindSchemas.ledger)), ("rules", .list(KindSchemas.rule)),
        ("covers", .record(KindSchemas.covers)), ("path", .record(KindSchemas.path)),
        ("unsettled", .list(KindSchemas.unsettled)), ("has_unsettled", .flag),
        ("doubtful", .list(KindSchemas.doubtfulSource)), ("has_doubtful", .flag),
      ] + usedBy
    case .questionnaire: return QuestionnaireSchema.fields
    case .changes: return [("changes", .list(KindSchemas.change)), ("feed_url", .url)]
    case .card, .flyer, .poster: return SheetSchemas.fields
    case .reviews: return [("rows", .list(KindSchemas.reviewRow))]
    case .data: return [("groups", .list(KindSchemas.dataGroup))]
    case .mirrors: return [("books", .list(CommonSchemas.language)), ("zip_url", .url)]
    case .book: return [("chapters", .list(KindSchemas.chapter))]
    case .search: return [("search", .record(KindSchemas.search))]
    case .aToZ: return [("letters", .list(KindSchemas.letter))]
    case .index: return [("groups", .list(KindSchemas.indexGroup))]
    }
  }
}
