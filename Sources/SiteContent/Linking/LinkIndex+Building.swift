import Diagnostics
import RuleBook
import StrictYAML

extension LinkIndex {
  /// The index of all drafts, terms, rules and outside addresses.
  init(
    _ languages: [LanguageDraft], rules: [RuleBook], links: [ExternalLink],
    settings: SiteSettings, files: [String] = [],
    unknown: Set<Unreadable> = [], problems: inout [Diagnostic]
  ) {
    self.init(defaultLanguage: settings.defaultLanguage.code)
    unreadable[defaultLanguage] = unknown
    self.files = Set(files)
    addressesByID = Dictionary(links.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    addressesByURL = Dictionary(links.map { ($0.url, $0) }, uniquingKeysWith: { first, _ in first })
    for book in rules { add(book) }
    for language in languages {
      let code = language.language.code
      brokenPages[code] = Set(language.broken.flatMap(\.ids))
      unreadable[code, default: []].formUnion(language.unreadable)
      decisionsByLanguage[code] = language.rules.decisions
      add(language, problems: &problems)
    }
  }

  private mutating func add(_ book: RuleBook) {
    for decision in book.decisions {
      decisions.insert(decision.id)
      for rule in decision.allRules { rules[rule.id] = decision.id }
    }
  }

  private mutating func add(_ content: LanguageDraft, problems: inout [Diagnostic]) {
    let code = content.language.code
    let termIDs = Set(GlossaryReader.ids(content.tables.glossary))
    if content.tables.glossary != nil { terms[code] = termIDs }
    var claimPlaces: [String: SourceLocation] = [:]
    var targets = [String: Target](minimumCapacity: content.drafts.count)
    for draft in content.shown where draft.kind.makesPage {
      var anchors = draft.anchors
      if draft.kind == .glossary { anchors.formUnion(termIDs) }
      if draft.kind == .faqIndex {
        anchors.formUnion(content.drafts.filter { $0.kind == .faq }.map(\.id))
      }
      targets[draft.id] = Target(
        outputPath: draft.outputPath, title: draft.title, anchors: anchors,
        labels: draft.provisionLabels, areAnchorsUnknown: draft.isBodyUnread)
      if draft.kind == .source, let short = draft.map["short_citation"]?.scalar {
        shortCitations[draft.id] = short
      }
      for (claim, place) in draft.claimIDs {
        claims[code, default: [:]][claim] = draft.outputPath
        if let first = claimPlaces.updateValue(place, forKey: claim) {
          problems.append(
            Diagnostic(
              .duplicateID, "two claims have the id \"\(claim)\"", at: place,
              notes: [.init("the other one is here", at: first)],
              help: ["give one of them another id; links name claims by it"]))
        }
      }
    }
    if !targets.isEmpty { pages[code] = targets }
  }
}
