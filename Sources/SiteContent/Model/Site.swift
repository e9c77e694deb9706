import Diagnostics
import RuleBook

/// The whole checked site. It never changes after loading; everything written comes from it.
package struct Site: Sendable {
  package let settings: SiteSettings
  /// In the order of the settings, the default language first.
  package let languages: [LanguageContent]
  package let rules: [RuleBook]
  /// Those of the rules that answer on the day of the build.
  package let compiledRules: [CompiledRules]
  package let links: [ExternalLink]
  /// Where each page, term, provision, rule and claim stands.
  package let index: LinkIndex
  /// The official texts that the site stores.
  package let laws: LawShelf
  package let duties: DutyCount
  /// Where each text of the default language's `strings.yaml` and `questionnaire-strings.yaml`
  /// stands.
  package let wordPlaces: [String: SourceLocation]
  /// Every address that the site has.
  package let addresses: SiteAddresses
  /// Where the addresses lead that it had.
  package let moved: MovedAddresses
}

/// What one language has.
package struct LanguageContent: Sendable {
  package let language: Language
  /// The rules in the language's words.
  package let rules: LanguageRules
  package let strings: [String: String]
  package let phrases: [String: String]
  package let pages: [Page]
  package let questions: [FrequentQuestion]
  package let terms: [GlossaryTerm]
  package let synonyms: [Synonym]
  /// Newest first.
  package let changes: [SiteChange]
  /// The site's title in the language; nil where it is that of the settings.
  package let title: String?
  package let tagline: String?
  /// Titles of outside addresses in the language, by their ids.
  package let linkTitles: [String: String]
  /// Every section beside what it translates; empty in the default language.
  package var sections: [TranslatedSection] { sectionsByFile.flatMap(\.self) }

  private let sectionsByFile: [[TranslatedSection]]
  private let places: [String: Int]
  private let kinds: [PageKind: [Page]]
  /// Where each page stands among those of its kind, by its id.
  private let placesOfKind: [String: Int]

  init(
    language: Language, rules: LanguageRules, strings: [String: String],
    phrases: [String: String], pages: [Page], questions: [FrequentQuestion],
    terms: [GlossaryTerm], synonyms: [Synonym], changes: [SiteChange], title: String?,
    tagline: String?, linkTitles: [String: String], sections: [[TranslatedSection]]
  ) {
    self.language = language
    self.rules = rules
    self.title = title
    self.tagline = tagline
    self.linkTitles = linkTitles
    sectionsByFile = sections
    self.strings = strings
    self.phrases = phrases
    self.pages = pages
    self.questions = questions
    self.terms = terms
    self.synonyms = synonyms
    self.changes = changes
    places = Dictionary(
      zip(pages.map(\.id), pages.indices), uniquingKeysWith: { first, _ in first })
    kinds = Dictionary(grouping: pages, by: \.kind)
    placesOfKind = Dictionary(
      kinds.values.flatMap { $0.enumerated().map { ($1.id, $0) } },
      uniquingKeysWith: { first, _ in first })
  }

  package func page(_ id: String) -> Page? { places[id].map { pages[$0] } }

  package func pages(of kind: PageKind) -> [Page] { kinds[kind] ?? [] }

  /// Where a page stands in `pages(of:)` of its kind.
  package func place(of page: Page) -> Int? { placesOfKind[page.id] }
}

/// How much of the prose rests on the law and on the rules.
package struct DutyCount: Sendable, Equatable {
  /// Sentences in must, must-not and may lists.
  package var total = 0
  /// Those that name a provision.
  package var tied = 0
  /// Those that a rule was evaluated for.
  package var proved = 0
  /// Passages outside of the lists that tell of a duty.
  package var inProse = 0
  /// Those that lead to the law.
  package var tiedInProse = 0

  package init() {}

  static func += (count: inout DutyCount, other: DutyCount) {
    count.total += other.total
    count.tied += other.tied
    count.proved += other.proved
    count.inProse += other.inProse
    count.tiedInProse += other.tiedInProse
  }
}
