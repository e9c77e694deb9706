/// What a card or a poster takes from another page, so that paper and page cannot disagree.
package struct SheetPlan: Sendable {
  /// The id of the page whose words are printed.
  package let page: String
  /// Anchors of the page's sections, in the order in which they are printed.
  package let parts: [String]
}
