/// What a result of a search can lead to: a page, or a question or term that stands on one with
/// others.
package struct SearchPage: Sendable {
  /// A part of the page with an anchor of its own.
  package struct Section: Sendable {
    /// Nil for the part before the first heading.
    package let anchor: String?
    /// Shown; empty before the first heading.
    package let heading: String
    /// Further words that count as the heading's, and are not shown.
    package let names: [String]
    package let text: String
    /// Whether the beginning of the text is shown; not where the heading says it all.
    package let isShown: Bool

    package init(
      anchor: String?, heading: String, names: [String] = [], text: String, isShown: Bool = true
    ) {
      self.anchor = anchor
      self.heading = heading
      self.names = names
      self.text = text
      self.isShown = isShown
    }
  }

  /// As seen from the search page.
  package let url: String
  /// The language of the page, where it is another one than that of the search.
  package let language: String?
  package let title: String
  /// Further words that count as the title's, and are not shown.
  package let names: [String]
  /// What sort of page it is, in the reader's words; shown small.
  package let group: String
  /// Shown under the title where the page as a whole is the result.
  package let summary: String
  /// How much it is worth beside pages with the same words; 1 for an ordinary page.
  package let weight: Double
  package let sections: [Section]

  package init(
    url: String, language: String? = nil, title: String, names: [String] = [], group: String,
    summary: String,
    weight: Double = 1, sections: [Section]
  ) {
    self.url = url
    self.language = language
    self.title = title
    self.names = names
    self.group = group
    self.summary = summary
    self.weight = weight
    self.sections = sections
  }
}
