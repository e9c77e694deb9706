import Publishing
import SiteRendering

/// How heavy the pages of each kind are, for people: kB with gzip.
struct WeightTable {
  let weights: [PageWeight]

  /// One line a kind, the heaviest page named.
  var text: String {
    let kinds = Dictionary(grouping: weights, by: \.kind)
    let rows = ViewKind.allCases.compactMap { kind -> [String]? in
      guard let pages = kinds[kind]?.sorted(by: { ($0.bytes, $0.path) < ($1.bytes, $1.path) }),
        let heaviest = pages.last
      else { return nil }
      return [
        kind.rawValue, "\(pages.count)", Self.kilobytes(pages[pages.count / 2].bytes),
        Self.kilobytes(heaviest.bytes), Self.kilobytes(kind.budget.bytes), heaviest.path,
      ]
    }
    return Columns(["kind", "pages", "median", "most", "bar", "heaviest"], rows).text
  }

  private static func kilobytes(_ bytes: Int) -> String {
    "\(bytes / 1000).\(bytes % 1000 / 100)"
  }
}
