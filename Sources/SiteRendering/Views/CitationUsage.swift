import RuleBook
import SiteContent

/// Which pages rest on which provision: the "used by" lists.
struct CitationUsage: Sendable {
  /// A page that rests on the law, or a question of one.
  struct Place: Sendable {
    let label: String
    let path: String
    /// The language of its words, where it is not that of the list.
    let foreign: String?
  }

  /// By language code and then by `SOURCE/PATH` or `SOURCE`.
  private var pages: [String: [String: [Place]]] = [:]

  init(_ site: Site) {
    for content in site.languages {
      let code = content.language.code
      for page in content.pages where page.kind != .source {
        let place = Place(
          label: page.label, path: page.outputPath, foreign: page.foreignLanguage?.code)
        add(page.body.destinations + page.answer.destinations, place, code)
        if case .article(let article) = page.details {
          let texts = article.claims.flatMap(\.because.destinations)
          add(texts + article.claims.flatMap(\.cited), place, code)
        }
      }
      let faq = site.index.page("faq", in: code)
      for question in content.questions {
        guard let faq else { break }
        let place = Place(
          label: question.question, path: "\(faq.outputPath)#\(question.id)",
          foreign: question.isOriginal ? site.settings.defaultLanguage.code : nil)
        add(question.answer.destinations, place, code)
      }
      for book in content.rules.books { add(book, content) }
    }
  }

  /// Pages that cite a provision, or the source as a whole where `path` is nil.
  func pages(citing source: String, _ path: String?, in language: String) -> [Place] {
    pages[language]?[path.map { "\(source)/\($0)" } ?? source] ?? []
  }

  private mutating func add(
    _ destinations: [String], _ place: Place, _ language: String
  ) {
    for destination in destinations where destination.hasPrefix("cite:") {
      add(String(destination.dropFirst(5)), place, language)
    }
  }

  private mutating func add(_ key: String, _ place: Place, _ language: String) {
    // What one page cites comes in one go, so that a page which is listed is the last one.
    if pages[language]?[key]?.last?.path == place.path { return }
    pages[language, default: [:]][key, default: []].append(place)
  }

  private mutating func add(_ book: RuleBook, _ content: LanguageContent) {
    let language = content.language
    for decision in book.decisions where content.rules.decisions.contains(decision.id) {
      let place = Place(
        label: decision.title,
        path: "\(language.outputFolder)\(LinkIndex.decisionSlug(decision.id)).html", foreign: nil)
      for rule in decision.allRules {
        for citation in rule.citations {
          guard let page = book.source(citation.source)?.page else { continue }
          let key = citation.path.isEmpty ? page : "\(page)/\(citation.path)"
          add(key, place, language.code)
        }
      }
    }
  }
}
