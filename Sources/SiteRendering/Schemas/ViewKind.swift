import SiteContent

/// The kinds of page that templates draw. Each has one template of its name, and its style sheets.
package enum ViewKind: String, Sendable, CaseIterable {
  case home, now, scenario, explainer, page, glossary, source, article, decision, questionnaire
  case notFound = "not-found"
  case faqIndex = "faq-index"
  case index, changes, reviews, search
  case aToZ = "a-to-z"
  /// Paper: ten cards a sheet, two flyers a sheet, one poster.
  case card, flyer, poster
  /// Where copies can be had, and the whole site in one file.
  case mirrors, book
  /// The files for programs.
  case data

  /// Whether it says what a message that passes it on should show. Questions and paper are opened
  /// from other pages, and their bytes are needed.
  var isPassedOn: Bool {
    switch self {
    case .questionnaire, .search, .card, .flyer, .poster, .book, .notFound: false
    default: true
    }
  }

  package var template: String { rawValue }

  /// Names below `Templates/styles/`, in the order in which they apply.
  package var styles: [String] {
    switch self {
    case .home: ["base", "happening", "places", "home", "print"]
    case .now: ["now"]
    case .scenario:
      ["base", "happening"] + Self.prose + ["contents", "duties", "callout", "print"]
    case .explainer:
      ["base"] + Self.prose + ["contents", "duties", "callout", "picture", "timeline", "print"]
    case .page, .changes, .mirrors, .data:
      ["base"] + Self.prose + ["contents", "duties", "callout", "print"]
    case .faqIndex: ["base", "happening"] + Self.prose + ["asks", "print"]
    case .glossary: ["base"] + Self.prose + ["contents", "terms", "print"]
    case .reviews: ["base"] + Self.prose + ["contents", "reviews", "print"]
    case .notFound: ["base", "happening"] + Self.prose + ["places", "print"]
    case .source: ["base"] + Self.prose + ["contents", "duties", "callout", "source", "print"]
    case .article: ["base"] + Self.prose + ["contents", "duties", "callout", "article", "print"]
    case .decision: ["base", "reading", "callout", "decision", "picture", "print"]
    case .questionnaire: ["questionnaire"]
    case .search: ["base"] + Self.prose + ["places", "home", "search", "print"]
    case .aToZ: ["base"] + Self.prose + ["search", "print"]
    case .index: ["base"] + Self.prose + ["duties", "callout", "places", "print"]
    case .card, .flyer, .poster: ["sheet", rawValue]
    case .book:
      ["base", "happening"] + Self.prose + [
        "contents", "duties", "callout", "asks", "terms", "source", "article", "decision",
        "picture", "timeline", "book", "print",
      ]
    }
  }

  /// Of pages with a text in Markdown.
  private static let prose = ["reading", "prose"]

  /// Names below `Templates/scripts/`.
  package var scripts: [String] {
    self == .questionnaire || self == .search ? [rawValue] : []
  }

  /// How a page that an author wrote is drawn; nil for FAQ entries, which have no page.
  init?(_ kind: PageKind) {
    switch kind {
    case .home: self = .home
    case .now: self = .now
    case .scenario: self = .scenario
    case .explainer: self = .explainer
    case .glossary: self = .glossary
    case .questionnaire: self = .questionnaire
    case .source: self = .source
    case .article: self = .article
    case .page: self = .page
    case .faqIndex: self = .faqIndex
    case .notFound: self = .notFound
    case .changes: self = .changes
    case .reviewsIndex: self = .reviews
    case .search: self = .search
    case .aToZ: self = .aToZ
    case .card: self = .card
    case .poster: self = .poster
    case .mirrors: self = .mirrors
    case .dataIndex: self = .data
    case .printIndex, .sourcesIndex, .articlesIndex, .decisionsIndex, .scenariosIndex,
      .explainersIndex:
      self = .index
    case .faq: return nil
    }
  }
}
