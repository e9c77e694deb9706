import Diagnostics

/// A news article whose claims were held against the law.
package struct CheckedArticle: Sendable {
  package enum Verdict: String, Sendable, CaseIterable {
    case matches
    case leavesOut = "leaves-out"
    case wasTrue = "was-true"
    case goesFurther = "goes-further"
    case contradicts, opinion
    case cannotCheck = "cannot-check"
  }

  package struct Evidence: Sendable {
    package let label: String
    package let url: String
    /// The language of the target where it is not the page's.
    package let language: String?
  }

  package struct Claim: Sendable {
    /// Also its anchor on the page.
    package let id: String
    package let claim: String
    /// On the article's day.
    package let then: Verdict
    package let now: Verdict
    /// One sentence that stands alone.
    package let sentence: String
    package let because: RichText
    package let evidence: [Evidence]
    /// Destinations of the evidence, as the author wrote them.
    package let cited: [String]
    /// Whether its words are the default language's, in a translation that has none.
    package let isOriginal: Bool
    package let location: SourceLocation
  }

  package let title: String
  package let outlet: String
  /// As precisely as it is known: `2018-03-29` or `September 2017`.
  package let date: String
  package let kind: String
  package let claims: [Claim]
}
