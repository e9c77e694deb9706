import SiteContent
import StrictYAML
import Templates

/// Makes the view of a checked news article.
struct ArticleView {
  let context: PageContext
  let article: CheckedArticle

  func values() -> [String: ViewValue] {
    [
      "article": .record(
        ViewRecord(
          KindSchemas.article,
          [
            "title": .text(article.title), "outlet": .text(article.outlet),
            "date": .text(CalendarDate(article.date).map(context.long) ?? article.date),
            "date_iso": CalendarDate(article.date).map { .text($0.description) } ?? .none,
            "type": .text(article.kind),
          ])),
      "tally": .list(tally),
      "claims": .list(article.claims.enumerated().map { claim($1, number: $0 + 1) }),
    ]
  }

  private func label(_ verdict: CheckedArticle.Verdict) -> String {
    context.string(stringKey("verdict_", verdict.rawValue))
  }

  private var tally: [ViewRecord] {
    CheckedArticle.Verdict.allCases.compactMap { verdict in
      let count = article.claims.count { $0.now == verdict }
      guard count > 0 else { return nil }
      return ViewRecord(
        KindSchemas.tally,
        [
          "class": .text(verdict.rawValue), "label": .text(label(verdict)),
          "count": .text(context.language.format.number(count)),
        ])
    }
  }

  private func claim(_ claim: CheckedArticle.Claim, number: Int) -> ViewRecord {
    ViewRecord(
      KindSchemas.claim,
      [
        "id": .text(claim.id), "number": .text(context.language.format.number(number)),
        "claim": context.html(claim.claim, isOriginal: claim.isOriginal),
        "then_class": .text(claim.then.rawValue), "then_label": .text(label(claim.then)),
        "now_class": .text(claim.now.rawValue), "now_label": .text(label(claim.now)),
        "changed": .flag(claim.then != claim.now),
        "verdict": context.html(claim.sentence, isOriginal: claim.isOriginal),
        "because": .html(claim.because.html), "has_evidence": .flag(!claim.evidence.isEmpty),
        "evidence": .list(
          claim.evidence.map { context.link($0.label, $0.url, foreign: $0.language) }),
      ])
  }
}
