import Diagnostics
import StrictYAML

extension RuleBook {
  /// A law, a ruling or a paper that rules rest on.
  package struct Source: Sendable {
    package let id: String
    /// How it is cited in print, such as `Cal. Gov. Code § 7284.6`.
    package let cite: String
    /// The day its text was last compared with the rules.
    package let checked: CalendarDate?
    /// The id of the site's page about it.
    package let page: String?
    /// The id of its official address in the site's list of links.
    package let official: String?
    /// The hash of the official text that the rules were compared with, or its first digits.
    package let textHash: String?
    /// Where that stands.
    package let hashLocation: SourceLocation?
    /// Where the page and the official address are named.
    package let pageLocation: SourceLocation?
    package let officialLocation: SourceLocation?
    package let location: SourceLocation
  }

  /// A part of a source: `s86 (a)(1)(B)`.
  package struct Citation: Sendable, Equatable {
    package let source: String
    /// The part as it is printed, such as `(a)(1)(B)`; empty for the whole source.
    package let label: String
    /// The part as an address, such as `a-1-B`; the first part of a range; empty for the whole.
    package let path: String
    package let location: SourceLocation
  }

  /// The citation in print: `Cal. Gov. Code § 7284.6(a)(1)(B)`.
  package func text(of citation: Citation) -> String {
    let name = source(citation.source)?.cite ?? citation.source
    if citation.label.isEmpty { return name }
    return citation.label.hasPrefix("(")
      ? "\(name)\(citation.label)" : "\(name) \(citation.label)"
  }
}
