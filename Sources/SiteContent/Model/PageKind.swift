/// What sort of page a file of `Content/` makes. The raw value is what front matter says.
package enum PageKind: String, Sendable, CaseIterable {
  case home, now, scenario, explainer, glossary, questionnaire, source, article, page
  case faq
  case faqIndex = "faq-index"
  case sourcesIndex = "sources-index"
  case articlesIndex = "articles-index"
  case decisionsIndex = "decisions-index"
  case scenariosIndex = "scenarios-index"
  case explainersIndex = "explainers-index"
  case notFound = "not-found"
  /// The list of changes, which is a feed too.
  case changes
  /// The table of all pages with their reviews.
  case reviewsIndex = "reviews-index"
  /// Where the whole site can be had, in one file and as a zip.
  case mirrors
  /// The list of the files for programs.
  case dataIndex = "data-index"
  /// Paper made from the words of another page: cards for a wallet, a sheet for a wall.
  case card, poster
  /// The list of all that is made to be printed.
  case printIndex = "print-index"
  case search
  /// Every title, term and other name for them, by letter.
  case aToZ = "a-to-z"

  /// Whether a file of this kind becomes a page of its own. FAQ entries stand on one page together.
  package var makesPage: Bool { self != .faq }

  /// Keys that each kind of page may have.
  static let commonKeys = [
    "kind", "id", "slug", "title", "description", "answer", "reviewed", "order", "label", "proves",
    "aliases",
  ]

  /// Keys of this kind alone.
  var ownKeys: [String] {
    switch self {
    case .now: ["say"]
    case .scenario: ["place", "short", "say"]
    case .questionnaire: ["questionnaire"]
    case .source:
      [
        "citation", "short_citation", "source_type", "official", "in_force", "confidence",
        "provisions",
      ]
    case .article: ["article", "claims"]
    case .faq: ["question", "group"]
    case .explainer: ["chart", "timeline"]
    case .card, .poster: ["from", "parts", "say"]
    default: []
    }
  }

  /// Headings that the body must have, as anchors: readers rely on finding each on every such page.
  var requiredAnchors: [String] {
    switch self {
    case .scenario: ["ledger", "ice", "papers", "after", "other-laws", "does-not"]
    case .explainer: ["does-not"]
    default: []
    }
  }

  /// Whether a page of this kind shows nothing that stands in the body of another page.
  package var isMadeOfItsFile: Bool { self == .scenario || self == .explainer }

  /// Whether terms of the glossary become links by themselves: not on pages for people in a hurry,
  /// which stay small, nor in the glossary, which the links lead to.
  var linksTerms: Bool {
    ![.glossary, .home, .notFound, .now, .questionnaire].contains(self)
  }

  /// Kinds whose short answer must stand before everything else.
  var needsAnswer: Bool { self == .scenario || self == .explainer }
}
