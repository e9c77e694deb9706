/// How heavy a page may be, so that old phones on dear data can open it.
package struct PageBudget: Sendable, Equatable {
  /// The whole page in bytes, as a host sends it with gzip. Style, script and pictures stand in it,
  /// so it is all that a reader waits for.
  package let bytes: Int
  /// What runs in it, in bytes before gzip.
  package let script: Int
  /// Files that a browser asks for, the page itself among them.
  package let requests: Int
}

extension ViewKind {
  /// The bar for each kind of page.
  package var budget: PageBudget {
    switch self {
    case .now: PageBudget(bytes: 5_000, script: Self.expiryLine, requests: 2)
    case .source: PageBudget(bytes: 30_000, script: Self.expiryLine, requests: 2)
    case .aToZ: PageBudget(bytes: 20_000, script: Self.expiryLine, requests: 2)
    case .questionnaire: PageBudget(bytes: 15_000, script: 12_000, requests: 2)
    // Its index holds every word of the site.
    case .search: PageBudget(bytes: 80_000, script: 12_000, requests: 2)
    // The whole site in one file, saved on purpose.
    case .book: PageBudget(bytes: 250_000, script: Self.expiryLine, requests: 2)
    default: PageBudget(bytes: 14_000, script: Self.expiryLine, requests: 2)
    }
  }

  /// Reading pages run nothing but the line that says when a copy is old.
  private static let expiryLine = 400
}
