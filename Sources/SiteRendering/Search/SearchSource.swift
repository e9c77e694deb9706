import Caching
import RuleBook
import Search
import SiteContent

/// What the search of a language looks through: its pages by heading, its questions, terms,
/// provisions, claims and rules.
struct SearchSource: Sendable {
  let context: PageContext

  /// What one processor may read while others read the rest.
  enum Run: Sendable {
    /// Pages of the language, by their places.
    case pages(Range<Int>)
    case others
  }

  /// How many pages are in one. A word is stemmed once in each, and after a change of one page all in
  /// its run are read again.
  private static let pagesInRun = 50

  /// In the order of the index.
  var runs: [Run] {
    let count = context.content.pages.count
    return stride(from: 0, to: count, by: Self.pagesInRun).map {
      .pages($0..<min($0 + Self.pagesInRun, count))
    } + [.others]
  }

  /// The digest of everything that a run is made from; nil where that is not known.
  func key(of run: Run) -> Digest? {
    guard case .pages(let range) = run else { return nil }
    let keys = context.content.pages[range].compactMap(\.key)
    return keys.count == range.count ? Digest(keys) : nil
  }

  func pages(of run: Run) -> [SearchPage] {
    switch run {
    case .pages(let range): context.content.pages[range].compactMap(page)
    case .others: others
    }
  }

  private var others: [SearchPage] {
    let content = context.content
    var found: [SearchPage] = []
    if let faq = content.pages(of: .faqIndex).first {
      found += content.questions.map { self.question($0, on: faq) }
    }
    if let glossary = content.pages(of: .glossary).first {
      found += content.terms.map { term($0, on: glossary) }
    }
    return found + context.decisions.map(decision) + foreignSources
  }

  /// The pages of the law that the language lacks, so that the number of a section leads to it in
  /// every language: title, number and subdivisions, without the words of another language.
  private var foreignSources: [SearchPage] {
    context.site.languages[0].pages(of: .source).compactMap { page in
      guard context.content.page(page.id) == nil, case .source(let source) = page.details else {
        return nil
      }
      let sections = source.provisions.map { provision in
        SearchPage.Section(
          anchor: provision.path, heading: heading(of: provision, in: source), text: "",
          isShown: false)
      }
      return SearchPage(
        url: context.url(to: page), language: page.original.code, title: page.title,
        names: [source.citation, source.shortCitation], group: group(.source), summary: "",
        weight: weight(.source), sections: joined(sections))
    }
  }

  private func page(_ page: Page) -> SearchPage? {
    if [.notFound, .search, .aToZ, .card, .poster].contains(page.kind) { return nil }
    var sections = [SearchPage.Section(anchor: nil, heading: "", text: page.answer.plainText)]
    sections += page.body.sections.map { section in
      let heading = page.body.headings.first { $0.id == section.headingID }
      return SearchPage.Section(
        anchor: section.headingID, heading: heading?.text ?? "", text: section.text)
    }
    var names = [page.label]
    var summary = page.answer.isEmpty ? page.description : page.answer.plainText
    switch page.details {
    case .scenario(let place, let short):
      names.append(place)
      sections[0] = .init(anchor: nil, heading: "", text: "\(short)\n\(page.answer.plainText)")
    case .source(let source):
      names += [source.citation, source.shortCitation]
      summary = page.description
      sections += source.provisions.map { provision($0, of: source) }
    case .article(let article):
      names += [article.title, article.outlet]
      sections += article.claims.map(claim)
    default: break
    }
    return SearchPage(
      url: context.url(to: page), language: context.foreign(page), title: page.title,
      names: names, group: group(page.kind), summary: summary, weight: weight(page.kind),
      sections: joined(sections))
  }

  /// The answer, and what stands before the first heading, are one part.
  private func joined(_ sections: [SearchPage.Section]) -> [SearchPage.Section] {
    let first = sections.filter { $0.anchor == nil }.map(\.text).joined(separator: "\n")
    return [.init(anchor: nil, heading: "", text: first)] + sections.filter { $0.anchor != nil }
  }

  private func provision(
    _ provision: SourceDocument.Provision, of source: SourceDocument
  ) -> SearchPage.Section {
    let isLabel = provision.label.hasPrefix("(")
    let notes = provision.notes.map { "\($0.title) \($0.text.plainText)" }
    return SearchPage.Section(
      anchor: provision.path, heading: heading(of: provision, in: source),
      names: isLabel ? [provision.label] : [],
      text: ([provision.rule.plainText] + notes).joined(separator: "\n"))
  }

  private func heading(
    of provision: SourceDocument.Provision, in source: SourceDocument
  ) -> String {
    provision.label.hasPrefix("(") ? source.shortCitation + provision.label : provision.label
  }

  private func claim(_ claim: CheckedArticle.Claim) -> SearchPage.Section {
    SearchPage.Section(anchor: claim.id, heading: claim.sentence, text: claim.claim, isShown: false)
  }

  private func question(_ question: FrequentQuestion, on faq: Page) -> SearchPage {
    SearchPage(
      url: "\(context.url(to: faq))#\(question.id)",
      language: question.isOriginal ? context.site.settings.defaultLanguage.code : nil,
      title: question.question,
      group: context.string("menu_questions"), summary: question.answer.plainText, weight: 1.05,
      sections: [])
  }

  private func term(_ term: GlossaryTerm, on glossary: Page) -> SearchPage {
    SearchPage(
      url: "\(context.url(to: glossary))#\(term.id)",
      language: term.isOriginal ? context.site.settings.defaultLanguage.code : nil,
      title: term.term, names: term.also,
      group: context.string("menu_words"), summary: term.meaning.plainText, weight: 0.85,
      sections: [])
  }

  private func decision(_ decision: RuleBook.Decision) -> SearchPage {
    let rules = decision.allRules.compactMap(\.say)
    return SearchPage(
      url: context.links.decisionURL(decision.id),
      language: context.links.foreign(decision: decision.id), title: decision.title,
      names: decision.label.map { [$0] } ?? [], group: context.string("search_group_rules"),
      summary: decision.brief ?? decision.title, weight: 0.8,
      sections: [.init(anchor: nil, heading: "", text: rules.joined(separator: "\n"))])
  }

  private func group(_ kind: PageKind) -> String {
    let key =
      switch kind {
      case .home, .now, .scenario, .scenariosIndex: "menu_places"
      case .explainer, .explainersIndex: "explainers_title"
      case .source, .sourcesIndex: "menu_law"
      case .article, .articlesIndex: "search_group_news"
      case .questionnaire: "menu_check"
      case .glossary: "menu_words"
      case .faqIndex: "menu_questions"
      case .decisionsIndex: "search_group_rules"
      default: "search_group_site"
      }
    return context.string(key)
  }

  /// Places and answers first: who searches here is in a hurry. The law's own pages stand first
  /// where their number is asked for, because no other title holds it.
  private func weight(_ kind: PageKind) -> Double {
    switch kind {
    case .scenario: 1.2
    case .explainer, .now, .questionnaire: 1.1
    case .source: 0.8
    case .article: 0.5
    case .home, .scenariosIndex, .explainersIndex, .sourcesIndex, .articlesIndex, .decisionsIndex,
      .reviewsIndex, .changes, .faqIndex, .glossary:
      0.6
    default: 0.8
    }
  }
}
