import Diagnostics

/// The ids of one text, none twice.
struct HeadingIDs {
  private var counts: [String: Int] = [:]
  private var pinned: [String: SourceLocation] = [:]
  private let reserved: Set<String>

  init(reserved: Set<String>) {
    self.reserved = reserved
  }

  /// Takes an id that an author pinned; all of them are taken before the first slug is made, so
  /// that a pinned id never moves. Returns the place of the heading that has it already.
  mutating func pin(_ id: String, at location: SourceLocation) -> SourceLocation? {
    if let first = pinned[id] { return first }
    pinned[id] = location
    counts[id] = 0
    return nil
  }

  func isReserved(_ id: String) -> Bool { reserved.contains(id) }

  /// The slug of a text; the second of two equal ones ends in `-1`, the third in `-2`. Nil where no
  /// letter or digit is in the text.
  mutating func slug(for text: String) -> String? {
    let base = HeadingSlug.slug(text)
    guard base.unicodeScalars.contains(where: { $0 != "-" && $0 != "_" }) else { return nil }
    var candidate = base
    while counts[candidate] != nil || reserved.contains(candidate) {
      counts[base, default: 0] += 1
      candidate = "\(base)-\(counts[base, default: 0])"
    }
    counts[candidate] = 0
    return candidate
  }
}
