import Diagnostics

/// An address outside the site. All of them stand in `Content/links.yaml`, for checks by hand.
package struct ExternalLink: Sendable, Equatable {
  package let id: String
  package let url: String
  package let title: String
  /// The day on which a person opened it, `YYYY-MM-DD`, or `never`.
  package let checked: String
  package let location: SourceLocation
}
