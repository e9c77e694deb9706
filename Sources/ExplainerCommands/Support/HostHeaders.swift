import Publishing

/// What the site's host sends with each answer, as far as a preview can send it too: the policy for
/// loading stands in each page, and nothing is kept by the browser.
enum HostHeaders {
  static let fields = Dictionary(
    HostingHeaders(policy: "frame-ancestors 'none'").fields
      .filter { $0.name != "Cache-Control" }.map { ($0.name, $0.value) },
    uniquingKeysWith: { first, _ in first })
}
