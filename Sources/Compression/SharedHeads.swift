/// Beginnings that many files share, such as all of a page up to the end of its style sheet: each of
/// their parts is compressed once, harder than what follows them.
///
/// What a file becomes follows from its own bytes. Another file with the same part only spares the
/// work.
final class SharedHeads: Sendable {
  private let compress: @Sendable (ArraySlice<UInt8>, _ place: Int) -> [UInt8]
  private let isPlaced: Bool
  private let known = KnownParts<[UInt8]>()

  /// - Parameters:
  ///   - isPlaced: whether the same bytes become others where they stand elsewhere in a file.
  ///   - compress: data that more may follow, from its next byte on, of a part that begins at a place
  ///     in its file.
  init(
    isPlaced: Bool, _ compress: @escaping @Sendable (ArraySlice<UInt8>, _ place: Int) -> [UInt8]
  ) {
    self.isPlaced = isPlaced
    self.compress = compress
  }

  /// What the first bytes of a file become, and how many they are.
  ///
  /// - Parameter ends: where each of the parts ends that other files may share.
  func compressed(_ bytes: [UInt8], upTo ends: [Int]) -> (bytes: [UInt8], count: Int) {
    var (made, start): ([UInt8], Int) = ([], 0)
    for end in ends {
      let part = bytes[start..<end]
      let place = isPlaced ? start : 0
      made += known.made(of: part, at: place) { compress(part, place) }
      start = end
    }
    return (made, start)
  }
}
