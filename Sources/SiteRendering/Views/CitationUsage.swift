import RuleBook
import SiteContent

/// Which pages rest on which provision: the "used by" lists.
struct CitationUsage: Sendable {
  /// Output paths with labels, by language code and then by `SOURCE/PATH` or `SOURCE`.
  private var pages: [String: [String: [(label: String, path: String)]]] = [:]

  init(_ site: Site) {
    for content in site.languages {
      let code = content.language.code
      for page in content.pages where page.kind != .source {
        add(page.body.destinations + page.answer.destinations, page.label, page.outputPath, code)
        if case .article(let article) = page.details {
          let texts = article.claims.flatMap(\.because.destinations)
          add(texts + article.claims.flatMap(\.cited), page.label, page.outputPath, code)
        }
      }
      let faq = site.index.page("faq", in: code)
      for question in content.questions {
        guard let faq else { break }
        add(
          question.answer.destinations, question.question, "\(faq.outputPath)#\(question.id)", code)
      }
      for book in content.rules.books { add(book, content) }
    }
  }

  /// Pages that cite a provision, or the source as a whole where `path` is nil.
  func pages(citing source: String, _ path: String?, in language: String) -> [(
    label: String, path: String
  )] {
    pages[language]?[path.map { "\(source)/\($0)" } ?? source] ?? []
  }

  private mutating func add(
    _ destinations: [String], _ label: String, _ path: String, _ language: String
  ) {
    for destination in destinations where destination.hasPrefix("cite:") {
      add(String(destination.dropFirst(5)), label, path, language)
    }
  }

  private mutating func add(_ key: String, _ label: String, _ path: String, _ language: String) {
    // What one page cites comes in one go, so that a page which is listed is the last one.
    if pages[language]?[key]?.last?.path == path { return }
    pages[language, default: [:]][key, default: []].append((label, path))
  }

  private mutating func add(_ book: RuleBook, _ content: LanguageContent) {
    let language = content.language
    for decision in book.decisions where content.rules.decisions.contains(decision.id) {
      let path = "\(language.outputFolder)\(LinkIndex.decisionSlug(decision.id)).html"
      for rule in decision.allRules {
        for citation in rule.citations {
          guard let page = book.source(citation.source)?.page else { continue }
          let key = citation.path.isEmpty ? page : "\(page)/\(citation.path)"
          add(key, decision.title, path, language.code)
        }
      }
    }
  }
}
