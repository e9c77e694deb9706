/// Which terms one text may still link.
struct TermTally {
  /// Nil where nothing is to be linked.
  private(set) var matcher: TermMatcher?
  private var isUsed: [Bool] = []
  private var linked = 0
  /// Whether the inlines being written are prose that may hold links to terms.
  private var isProse = false
  /// Whether the paragraph, item or row has its link.
  private var hasLink = false

  /// - Parameter used: ids that the author links, which need no other link.
  mutating func begin(_ matcher: TermMatcher, used: Set<String>) {
    self.matcher = matcher
    isUsed = matcher.ids.map(used.contains)
  }

  /// Whether a text node that is now to be written should be searched.
  var isSearching: Bool {
    isProse && !hasLink && linked < Limits.automaticTermLinks && matcher != nil
  }

  /// Begins something that is no prose: a heading, a column head, the title of a callout, code.
  mutating func endProse() {
    isProse = false
  }

  /// Begins prose; `isFirst` where it is the first of its paragraph, item or row.
  mutating func beginProse(isFirst: Bool) {
    isProse = true
    if isFirst { hasLink = false }
  }

  /// Takes the first term in a text that is not yet linked, if there is one.
  mutating func take(from text: UnsafeBufferPointer<UInt8>) -> (range: Range<Int>, id: String)? {
    guard let matcher else { return nil }
    var start = 0
    while let match = matcher.next(in: text, from: start) {
      if !isUsed[match.term] {
        isUsed[match.term] = true
        linked += 1
        hasLink = true
        return (match.range, matcher.ids[match.term])
      }
      start = match.range.upperBound
    }
    return nil
  }
}
