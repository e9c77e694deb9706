import SiteContent
import StrictYAML

/// Claims of news reports that were held against the law.
struct ClaimData: Sendable {
  let place: DataPlace

  private var pages: [Page] { place.content.pages(of: .article) }

  var file: DataFile? { place.file("claims", .claims, count: pages.count) { value } }

  private var value: JSONValue {
    .map(place.head(.claims) + [("articles", .list(pages.compactMap(article)))])
  }

  private func article(_ page: Page) -> JSONValue? {
    guard case .article(let article) = page.details else { return nil }
    return .map([
      ("id", .text(page.id)), ("title", .text(article.title)), ("outlet", .text(article.outlet)),
      ("date", .text(article.date)), ("kind", .text(article.kind)),
      ("reviewed", DataPlace.review(page.review)), ("page", .text(place.url(page.outputPath))),
      ("claims", .list(article.claims.map { claim($0, of: page) })),
    ])
  }

  private func claim(_ claim: CheckedArticle.Claim, of page: Page) -> JSONValue {
    .map([
      ("id", .text(claim.id)), ("claim", .text(claim.claim)),
      ("then", .text(claim.then.rawValue)), ("now", .text(claim.now.rawValue)),
      ("verdict", .text(claim.sentence)), ("because", .text(claim.because.plainText)),
      ("language", place.language(isOriginal: claim.isOriginal)),
      ("page", .text(place.url(page.outputPath, claim.id))),
      (
        "evidence",
        .list(
          claim.evidence.map {
            .map([("label", .text($0.label)), ("page", .text(place.url(fromPage: $0.url)))])
          })
      ),
    ])
  }
}

/// The same claims in the words of schema.org, for programs that gather fact checks.
struct ClaimReviewData: Sendable {
  let place: DataPlace

  private var pages: [Page] { place.content.pages(of: .article) }

  var file: DataFile? {
    place.file("claims for schema.org", .structured, count: pages.count) { value }
  }

  private var value: JSONValue {
    let reviews = pages.flatMap { page -> [JSONValue] in
      guard case .article(let article) = page.details else { return [] }
      return article.claims.map { review($0, article, page) }
    }
    return .map([("@context", .text("https://schema.org")), ("@graph", .list(reviews))])
  }

  private func review(
    _ claim: CheckedArticle.Claim, _ article: CheckedArticle, _ page: Page
  ) -> JSONValue {
    let address = JSONValue.text(place.url(page.outputPath, claim.id))
    func rating(_ verdict: CheckedArticle.Verdict, _ aspect: String) -> JSONValue {
      let label = place.content.strings[stringKey("verdict_", verdict.rawValue)]
      return .map([
        ("@type", .text("Rating")), ("reviewAspect", .text(aspect)),
        ("alternateName", .text(label ?? verdict.rawValue)),
      ])
    }
    return .map([
      ("@type", .text("ClaimReview")), ("@id", address), ("url", address),
      ("inLanguage", .text(place.content.language.code)),
      ("datePublished", page.review.map { .text($0.on.description) }),
      ("author", .map([("@type", .text("Organization")), ("name", .text(siteTitle))])),
      ("claimReviewed", .text(claim.claim)),
      (
        "itemReviewed",
        .map([
          ("@type", .text("Claim")),
          ("author", .map([("@type", .text("Organization")), ("name", .text(article.outlet))])),
          ("datePublished", CalendarDate(article.date).map { .text($0.description) }),
        ])
      ),
      ("reviewRating", .list([rating(claim.now, "now"), rating(claim.then, "then")])),
      ("reviewBody", .text(claim.sentence)),
    ])
  }

  private var siteTitle: String { place.content.title ?? place.site.settings.title }
}
