/// How hard a page may be to read.
package enum ReadingLimits {
  /// The bar for a kind of page, by the raw value of its kind.
  ///
  /// What people open in an emergency, and the page on privacy, must be the easiest.
  /// - Returns: The highest grade and the most words in a sentence; nil for a name that is no kind.
  package static func limit(
    for kindRawValue: String, id: String? = nil
  ) -> (grade: Double, sentence: Int)? {
    if easiest.contains(kindRawValue) || kindRawValue == "page" && id == "privacy" {
      return (6, 25)
    }
    return others.contains(kindRawValue) ? (8, 25) : nil
  }

  private static let easiest: Set<String> = ["home", "now", "scenario", "questionnaire"]
  private static let others: Set<String> = [
    "explainer", "faq", "faq-index", "source", "sources-index", "article", "articles-index",
    "decisions-index", "scenarios-index", "explainers-index", "reviews-index", "glossary",
    "changes", "data-index", "page", "not-found", "print-index", "card", "poster",
  ]
}
