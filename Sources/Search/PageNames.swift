/// What pages, questions and terms are called: finds the one that a text names.
package struct PageNames: Sendable {
  private struct Name {
    let page: IndexPart.Page
    let terms: [String]
  }

  private let names: [Name]
  /// Where each term stands: in which name, and how many terms before it.
  private let places: [String: [(name: Int, offset: Int)]]
  private let words: Words

  package init(_ pages: [IndexPart.Page], _ words: Words) {
    self.words = words
    names = pages.flatMap { page in
      ([page.title] + page.names).map { Name(page: page, terms: words.terms(of: $0)) }
    }
    var places: [String: [(name: Int, offset: Int)]] = [:]
    for (number, name) in names.enumerated() {
      for (offset, term) in name.terms.enumerated() {
        places[term, default: []].append((number, offset))
      }
    }
    self.places = places
  }

  /// The page that is called so, else the weightiest of those whose name holds these words side by
  /// side; nil where there is none. What a page merely tells of is not its name.
  package func page(called text: String) -> IndexPart.Page? {
    let wanted = words.terms(of: text)
    guard let first = wanted.first else { return nil }
    var best: (page: IndexPart.Page, isWhole: Bool)?
    for place in places[first] ?? [] {
      let name = names[place.name]
      guard name.terms[place.offset...].starts(with: wanted) else { continue }
      let isWhole = name.terms.count == wanted.count
      if let best {
        if best.isWhole && !isWhole { continue }
        if best.isWhole == isWhole && best.page.weight >= name.page.weight { continue }
      }
      best = (name.page, isWhole)
    }
    return best?.page
  }
}
