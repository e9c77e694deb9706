/// Which terms a text names, whatever stands around them.
package struct TermSearch: Sendable {
  private let matcher: TermMatcher

  package init(_ patterns: [TermPattern]) {
    matcher = TermMatcher(patterns)
  }

  /// The ids of the terms that a text names.
  ///
  /// - Parameter text: in UTF-8.
  package func ids(in text: [UInt8]) -> Set<String> {
    var found: Set<Int> = []
    text.withUnsafeBufferPointer { bytes in
      var offset = 0
      while let match = matcher.next(in: bytes, from: offset) {
        found.insert(match.term)
        offset = match.range.upperBound
      }
    }
    return Set(found.map { matcher.ids[$0] })
  }
}
