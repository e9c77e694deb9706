/// Finds terms in texts: a tree of bytes, built once for all pages of a language.
struct TermMatcher: Sendable {
  struct Match: Equatable {
    /// Bytes of the text.
    let range: Range<Int>
    /// Position of the term in `ids`.
    let term: Int
  }

  /// A byte of a term. Its siblings are the other bytes that may stand in its place.
  private struct Node {
    let byte: UInt8
    var firstChild = -1
    var nextSibling = -1
    /// The term that ends here, or -1.
    var term = -1
  }

  /// The ids of the terms, in the order given.
  let ids: [String]
  /// Node 0 is the root.
  private var nodes = [Node(byte: 0)]
  /// Whether a term may begin with a byte as it stands in the text.
  private var begins = [Bool](repeating: false, count: 256)

  var isEmpty: Bool { ids.isEmpty }

  /// Where two terms have a word in common, it belongs to the first.
  init(_ patterns: [TermPattern]) {
    ids = patterns.map(\.id)
    for (term, pattern) in patterns.enumerated() {
      for word in pattern.words { insert(TermFolding.folded(word), term: term) }
    }
  }

  /// The longest term at the first place at or after `start` where one stands.
  ///
  /// A term that stands inside a longer one is not found: the longer one is what the words mean.
  func next(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Match? {
    var offset = start
    while offset < text.count {
      if begins[Int(text[offset])], let match = match(in: text, at: offset) { return match }
      offset += 1
    }
    return nil
  }

  private func match(in text: UnsafeBufferPointer<UInt8>, at start: Int) -> Match? {
    if TermFolding.isWord(text, at: start), TermFolding.isWord(text, before: start) { return nil }
    var longest: Match?
    var node = 0
    var offset = start
    var last = start
    while offset < text.count {
      let (byte, length) = TermFolding.fold(text, at: offset)
      guard let child = child(of: node, byte: byte) else { break }
      node = child
      if text[offset] & 0xC0 != 0x80 { last = offset }
      offset += length
      let term = nodes[node].term
      if term >= 0, isEnd(of: text, offset: offset, lastSign: last) {
        longest = Match(range: start..<offset, term: term)
      }
    }
    return longest
  }

  private func isEnd(
    of text: UnsafeBufferPointer<UInt8>, offset: Int, lastSign: Int
  ) -> Bool {
    offset == text.count || !TermFolding.isWord(text, at: lastSign)
      || !TermFolding.isWord(text, at: offset)
  }

  private func child(of node: Int, byte: UInt8) -> Int? {
    var child = nodes[node].firstChild
    while child >= 0 {
      if nodes[child].byte == byte { return child }
      child = nodes[child].nextSibling
    }
    return nil
  }

  private mutating func insert(_ word: [UInt8], term: Int) {
    guard let first = word.first else { return }
    begins[Int(first)] = true
    if TermFolding.isLetter(first) { begins[Int(first & ~0x20)] = true }
    var node = 0
    for byte in word {
      if let child = child(of: node, byte: byte) {
        node = child
        continue
      }
      nodes.append(Node(byte: byte, nextSibling: nodes[node].firstChild))
      nodes[node].firstChild = nodes.count - 1
      node = nodes.count - 1
    }
    if nodes[node].term < 0 { nodes[node].term = term }
  }
}
