/// What a person says of a saved page that the page does not say.
package struct ImportOptions: Sendable {
  /// Which version of the section, from 1, where the page has several.
  package var version: Int?
  /// Whether the file holds the section and nothing else.
  package var isWhole = false
  /// Whether letters and numbers may be missing from the order of subdivisions.
  package var allowsGaps = false

  package init(version: Int? = nil, isWhole: Bool = false, allowsGaps: Bool = false) {
    self.version = version
    self.isWhole = isWhole
    self.allowsGaps = allowsGaps
  }
}
