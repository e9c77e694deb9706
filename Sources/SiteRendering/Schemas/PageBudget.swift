/// How heavy a page may be, so that old phones on dear data can open it.
package struct PageBudget: Sendable, Equatable {
  /// The whole page in bytes, as a host sends it with gzip. Style, script and pictures stand in it,
  /// so it is all that a reader waits for.
  package let bytes: Int
  /// What runs in it, in bytes before gzip.
  package let script: Int
  /// Files that a browser asks for, the page itself among them.
  package let requests: Int

  package init(bytes: Int, script: Int, requests: Int) {
    self.bytes = bytes
    self.script = script
    self.requests = requests
  }
}

extension ViewKind {
  /// The bar for each kind of page.
  package var budget: PageBudget {
    let kilobyte = 1_024
    return switch self {
    case .now: PageBudget(bytes: 5 * kilobyte, script: Self.expiryLine, requests: 1)
    case .source: PageBudget(bytes: 30 * kilobyte, script: Self.expiryLine, requests: 2)
    case .aToZ: PageBudget(bytes: 20 * kilobyte, script: Self.expiryLine, requests: 2)
    case .questionnaire: PageBudget(bytes: 15 * kilobyte, script: 12_000, requests: 2)
    // Its index holds every word of the site.
    case .search: PageBudget(bytes: 80 * kilobyte, script: 12_000, requests: 2)
    // The whole site in one file, saved on purpose.
    case .book: PageBudget(bytes: 200 * kilobyte, script: Self.expiryLine, requests: 2)
    default: PageBudget(bytes: 14 * kilobyte, script: Self.expiryLine, requests: 2)
    }
  }

  /// Whether a translation may weigh a sixth more. The same words take more bytes in other languages
  /// and scripts; pages that are read keep one bar in all of them.
  package var isHeavierTranslated: Bool {
    switch self {
    case .questionnaire, .search, .aToZ, .book: true
    default: false
    }
  }

  /// Reading pages run nothing but the line that says when a copy is old.
  private static let expiryLine = 400
}
