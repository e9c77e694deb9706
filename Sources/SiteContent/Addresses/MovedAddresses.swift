import Diagnostics

/// Where old addresses lead.
package struct MovedAddresses: Sendable {
  /// A page, or a part of one.
  package struct Place: Sendable, Equatable {
    package let path: String
    package let anchor: String?
    /// What the page is called.
    package let title: String
  }

  /// An old anchor and the place that it stands for.
  package struct Part: Sendable, Equatable {
    package let old: String
    package let place: Place
  }

  /// A page that is gone, whose address leads on.
  package struct Redirect: Sendable, Equatable {
    package let path: String
    package let language: Language
    package let place: Place
    package internal(set) var parts: [Part] = []
    /// Whether the page comes back, once its words are translated: no server may say otherwise.
    package var isForNow = false
  }

  /// Sorted by their paths.
  package internal(set) var redirects: [Redirect] = []
  /// Old anchors of living pages, by the path of the page.
  package internal(set) var parts: [String: [Part]] = [:]

  /// Whether an old address leads somewhere.
  func leads(_ path: String, _ anchor: String, among addresses: SiteAddresses) -> Bool {
    if parts[path]?.contains(where: { $0.old == anchor }) ?? false { return true }
    guard let redirect = redirects.first(where: { $0.path == path }) else { return false }
    if redirect.parts.contains(where: { $0.old == anchor }) { return true }
    // What follows the "#" is kept on the way to a page.
    return redirect.place.anchor == nil
      && addresses.byPath[redirect.place.path]?.anchors.contains(anchor) ?? false
  }
}
