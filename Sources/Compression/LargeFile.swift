/// A file of megabytes in pieces that are compressed one by one, so that several processors may share
/// them, and a piece that is as it was need not be compressed again.
///
/// It is cut where its own bytes say so (content-defined chunking: Muthitacharoen and others, "A
/// low-bandwidth network file system", 2001), so that a few bytes more or fewer change one piece and
/// leave the others as they are, wherever they stand then. The sum that decides is the gear hash of
/// Xia and others ("FastCDC", 2016).
package struct LargeFile: Sendable {
  /// What a piece becomes follows from these alone.
  package struct Piece: Sendable {
    package let bytes: ArraySlice<UInt8>
    package let isFirst: Bool
    package let isLast: Bool
  }

  /// All but the last have at least so many bytes. Smaller pieces would look back less far: a quarter
  /// of a megabyte costs 1.7% of the size with Brotli, and this 0.7%.
  static let least = 1 << 19
  /// No piece has more.
  static let most = 1 << 21

  /// In their order; one at least.
  package let pieces: [Piece]

  package init(_ bytes: [UInt8]) {
    var ends: [Int] = []
    while let end = Self.end(of: bytes, from: ends.last ?? 0) { ends.append(end) }
    pieces = zip([0] + ends, ends + [bytes.count]).map { start, end in
      Piece(bytes: bytes[start..<end], isFirst: start == 0, isLast: end == bytes.count)
    }
  }

  /// Where the piece ends that begins at a place; nil where it is the last one.
  private static func end(of bytes: [UInt8], from start: Int) -> Int? {
    guard bytes.count - start > least else { return nil }
    var sum: UInt32 = 0
    for place in start + least - 32..<min(start + most, bytes.count) {
      // A byte counts until 32 more have pushed it out.
      sum = sum << 1 &+ gears[Int(bytes[place])]
      // One of 131,072 sums, and never before the least size.
      if sum < 1 << 15, place >= start + least { return place }
    }
    return start + most < bytes.count ? start + most : nil
  }

  /// A number for each byte, by the generator SplitMix64 (Steele and others, 2014).
  private static let gears: [UInt32] = {
    var state: UInt64 = 0
    return (0..<256).map { _ in
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return UInt32(truncatingIfNeeded: (mixed ^ (mixed >> 31)) >> 32)
    }
  }()
}
