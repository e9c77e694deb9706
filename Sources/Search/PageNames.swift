/// What pages, questions and terms are called: finds the one that a text names.
package struct PageNames: Sendable {
  /// The terms of each name of a page.
  private let names: [(page: IndexPart.Page, terms: [[String]])]
  private let words: Words

  package init(_ index: SearchIndex) {
    let words = index.words
    self.words = words
    names = index.pages.map { page in
      (page, ([page.title] + page.names).map(words.terms))
    }
  }

  /// The page that is called so, else the weightiest of those whose name holds these words side by
  /// side; nil where there is none. What a page merely tells of is not its name.
  package func page(called text: String) -> IndexPart.Page? {
    let wanted = words.terms(of: text)
    guard !wanted.isEmpty else { return nil }
    var best: (page: IndexPart.Page, isWhole: Bool)?
    for (page, terms) in names {
      let isWhole = terms.contains(wanted)
      guard isWhole || terms.contains(where: { $0.contains(wanted) }) else { continue }
      if let best {
        if best.isWhole && !isWhole { continue }
        if best.isWhole == isWhole && best.page.weight >= page.weight { continue }
      }
      best = (page, isWhole)
    }
    return best?.page
  }
}
