/// What is known of a page since it was drawn, beside its bytes.
package struct PageFacts: Sendable, Equatable {
  package let kind: ViewKind
  /// Whether its words are those of the default language.
  package let isOriginal: Bool
  /// How many bytes of script run in it.
  package let script: Int
  /// Files that a browser asks for, the page itself among them.
  package let requests: Int

  package init(kind: ViewKind, isOriginal: Bool = true, script: Int = 0, requests: Int = 1) {
    self.kind = kind
    self.isOriginal = isOriginal
    self.script = script
    self.requests = requests
  }
}
