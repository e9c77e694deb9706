import Foundation

/// An inverted index of the parts of pages: for each term, the parts that hold it and how much it
/// says of each.
///
/// Weights are BM25 over three fields (title, heading, text) and are reckoned here, once: the
/// page's script only adds them up. Entry 0 of a page is the page itself and bears its title.
package struct SearchIndex: Sendable {
  /// A part of a page.
  struct Entry: Sendable {
    let page: Int
    let anchor: String
    let heading: String
    let snippet: String
  }

  struct Posting: Sendable, Equatable {
    let entry: Int
    /// 0 to `levels - 1`; each step is worth half as much again.
    let level: Int
  }

  static let levels = 8
  /// The weight of the lowest level; less is left out.
  static let floor = 0.5
  static let step = 1.5

  let pages: [SearchPage]
  let entries: [Entry]
  /// Sorted by the bytes of the terms.
  let postings: [(term: String, list: [Posting])]
  let words: Words

  package init(_ pages: [SearchPage], rules: WordRules) {
    self.pages = pages
    words = Words(rules)
    var entries: [Entry] = []
    var fields = FieldTally()
    var known: [String: String] = [:]
    for (number, page) in pages.enumerated() {
      let first = page.sections.first.flatMap { $0.anchor == nil ? $0 : nil }
      entries.append(
        Entry(page: number, anchor: "", heading: "", snippet: Snippet.cut(page.summary, most: 90)))
      fields.add(
        title: words.terms(
          of: ([page.title] + page.names).joined(separator: " . "), known: &known), heading: [],
        text: words.terms(
          of: [page.summary, first?.text ?? ""].joined(separator: " . "), known: &known),
        weight: page.weight)
      for section in page.sections.dropFirst(first == nil ? 0 : 1) {
        entries.append(
          Entry(
            page: number, anchor: section.anchor ?? "", heading: section.heading,
            snippet: section.isShown ? Snippet.cut(section.text, most: 48) : ""))
        fields.add(
          title: [],
          heading: words.terms(
            of: ([section.heading] + section.names).joined(separator: " . "), known: &known),
          text: words.terms(of: section.text, known: &known), weight: page.weight)
      }
    }
    self.entries = entries
    postings = fields.postings()
  }
}
