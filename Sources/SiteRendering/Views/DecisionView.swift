import RuleBook
import SiteContent
import Templates

/// Makes the page of a decision from its rules alone: change a rule's words and the page changes.
struct DecisionView {
  let context: PageContext
  let book: RuleBook
  let decision: RuleBook.Decision
  let mentions: RuleMentions
  /// The same book, compiled; nil where its rules are not in force.
  let rules: CompiledRules?

  func values() -> [String: ViewValue] {
    let unsettled = unsettled
    let usedBy = usedBy
    let doubtful = doubtful
    var values: [String: ViewValue] = [
      "ledger": .list(ledger), "rules": .list(stated.map(rule)),
      "unsettled": .list(unsettled), "has_unsettled": .flag(!unsettled.isEmpty),
      "doubtful": .list(doubtful), "has_doubtful": .flag(!doubtful.isEmpty),
      "used_by": .list(usedBy), "has_used_by": .flag(!usedBy.isEmpty),
    ]
    if let brief = decision.brief {
      let more = decision.rules.isEmpty ? "" : " " + context.string("decision_exceptions")
      values["answer"] = context.html(brief + more)
      values["has_answer"] = .flag(true)
    }
    if let index = context.content.pages(of: .decisionsIndex).first {
      values["crumbs"] = .list([context.link(index)])
      values["has_crumbs"] = .flag(true)
    }
    if let path { values["path"] = .record(path) }
    if let scope = decision.scope { values["covers"] = .record(covers(scope)) }
    if let reviewed = book.reviewed {
      values["reviewed"] = .record(
        context.review(Review(on: reviewed.on, next: reviewed.next, by: reviewed.by)))
    }
    return values
  }

  private var conditionText: ConditionText {
    ConditionText(
      book: book, strings: context.content.strings, format: context.language.format)
  }

  /// The usual answer and the exceptions, without the scope, which has a part of its own.
  private var stated: [RuleBook.Rule] {
    [decision.usual].compactMap { $0 } + decision.rules
  }

  private var path: ViewRecord? {
    let words = context.content.strings
    return rules.flatMap { DecisionPath(decision, rules: $0, words: words) }.map {
      DecisionPathView(context: context, path: $0, title: decision.title).record
    }
  }

  private func say(_ rule: RuleBook.Rule) -> String { rule.say ?? rule.id }

  private func outcome(_ id: String?) -> String {
    id.flatMap(book.outcome)?.text ?? context.string("rule_cancels")
  }

  private func cites(_ rule: RuleBook.Rule) -> [ViewRecord] {
    CitationLinks(context: context, book: book).links(rule.citations)
  }

  private var ledger: [ViewRecord] {
    book.outcomes.compactMap { outcome in
      let lines = stated.filter { $0.then == outcome.id }
      guard !lines.isEmpty else { return nil }
      return ViewRecord(
        KindSchemas.ledger,
        [
          "class": .text(className(outcome.id)), "outcome": .text(outcome.text),
          "lines": .list(lines.map(line)),
        ])
    }
  }

  private func line(_ rule: RuleBook.Rule) -> ViewRecord {
    ViewRecord(
      KindSchemas.ledgerLine,
      [
        "say": .text(say(rule)), "url": .url("#\(rule.id)"),
        "usual": .flag(rule.id == decision.usual?.id), "cites": .list(cites(rule)),
      ])
  }

  private func rule(_ rule: RuleBook.Rule) -> ViewRecord {
    let conditions =
      rule.when.map(conditionText.lines) ?? []
    let cites = cites(rule)
    let overrides = reasons(rule.overrides.map(\.id))
    let cancels = reasons(rule.cancels.map(\.id))
    let attackers = reasons(
      decision.rules.filter { $0.attacks.contains { $0.id == rule.id } }.map(\.id))
    return ViewRecord(
      KindSchemas.rule,
      [
        "id": .text(rule.id), "say": .text(say(rule)),
        "usual": .flag(rule.id == decision.usual?.id),
        "class": .text(rule.then.map(className) ?? "cancels"), "outcome": .text(outcome(rule.then)),
        "conditions": .list(
          conditions.map { ViewRecord(KindSchemas.condition, ["text": .text($0)]) }),
        "has_conditions": .flag(!conditions.isEmpty), "cites": .list(cites),
        "has_cites": .flag(!cites.isEmpty), "overrides": .list(overrides),
        "has_overrides": .flag(!overrides.isEmpty), "cancels": .list(cancels),
        "has_cancels": .flag(!cancels.isEmpty), "overridden_by": .list(attackers),
        "has_overridden_by": .flag(!attackers.isEmpty),
      ])
  }

  /// Links to rules by their words; rules of other decisions lead to their own pages.
  ///
  /// Rules with the same words are named once: a reader could not tell the links apart.
  private func reasons(_ ids: [String]) -> [ViewRecord] {
    var words: Set<String> = []
    return ids.compactMap { id in
      guard let (owner, rule) = book.rule(id), words.insert(say(rule)).inserted else { return nil }
      let page = owner.id == decision.id ? "" : context.links.decisionURL(owner.id)
      return ViewRecord(
        KindSchemas.reason, ["say": .text(say(rule)), "url": .url("\(page)#\(id)")])
    }
  }

  private func covers(_ scope: RuleBook.Rule) -> ViewRecord {
    let conditions =
      scope.when.map(conditionText.lines) ?? []
    return ViewRecord(
      KindSchemas.covers,
      [
        "id": .text(scope.id), "text": .text(conditions.joined(separator: " · ")),
        "outcome": .text(outcome(scope.then)),
        "class": .text(scope.then.map(className) ?? ""), "cites": .list(cites(scope)),
      ])
  }

  private var unsettled: [ViewRecord] {
    let own = Set(decision.allRules.map(\.id)).union([decision.id])
    return book.unsettled.compactMap { point in
      // What other decisions it touches stands on their pages.
      let touched = point.about.map(\.id).filter(own.contains)
      guard !touched.isEmpty else { return nil }
      let about = reasons(touched.filter { $0 != decision.id })
      return ViewRecord(
        KindSchemas.unsettled,
        [
          "id": .text(point.id), "why": .text(point.why), "about": .list(about),
          "has_about": .flag(!about.isEmpty),
        ])
    }
  }

  /// Cited sources that nobody of us read in their own words. Each rule that rests on one says so.
  private var doubtful: [ViewRecord] {
    var seen: Set<String> = []
    let ids = decision.allRules.flatMap(\.citations).compactMap { book.source($0.source)?.page }
    return ids.filter { seen.insert($0).inserted }.compactMap { id in
      guard let page = context.page(id), case .source(let source) = page.details,
        source.confidence != .textRead
      else { return nil }
      let key = stringKey("confidence_", source.confidence.rawValue)
      return ViewRecord(
        KindSchemas.doubtfulSource,
        all: [
          "label": .text(source.citation), "url": .url(context.url(to: page)),
          "confidence": .text(context.string("\(key)_text")),
        ].merging(PageContext.target(context.links.foreign(id))) { $1 })
    }
  }

  /// Pages that link to the decision or to one of its rules.
  private var usedBy: [ViewRecord] {
    mentions.pages(of: decision).map { context.link(context.content.pages[$0]) }
  }
}
