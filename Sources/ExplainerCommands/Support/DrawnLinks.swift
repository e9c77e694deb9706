import SiteRendering

/// Which drawn pages lead to which: the links that texts and templates made together.
struct DrawnLinks {
  /// Pages that lead to a page, by its path.
  private var sources: [String: [String]] = [:]
  private let pages: Int

  init(_ files: [OutputFile]) {
    let pages = files.filter { $0.path.hasSuffix(".html") }
    self.pages = pages.count
    for page in pages {
      let targets = Self.links(String(decoding: page.bytes, as: UTF8.self), from: page.path)
      for target in targets where target != page.path {
        sources[target, default: []].append(page.path)
      }
    }
  }

  /// The pages that lead to a page, or one line where nearly all do, through their frame.
  func sources(of path: String) -> [String] {
    let found = (sources[path] ?? []).sorted()
    return found.count * 2 > pages && pages > 9 ? ["\(found.count) of \(pages) pages"] : found
  }

  private static func links(_ html: String, from path: String) -> Set<String> {
    let folder = path.split(separator: "/").dropLast().map(String.init)
    return Set(
      html.matches(of: /href="([^"#?:]+)["#?]/).map { match in
        var parts = folder
        for step in match.output.1.split(separator: "/") where step != "." {
          if step == ".." { _ = parts.popLast() } else { parts.append(String(step)) }
        }
        return parts.joined(separator: "/")
      })
  }
}
