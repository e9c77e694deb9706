import Foundation
import Synchronization

/// Beginnings that many files share, such as all of a page up to the end of its style sheet: each of
/// their parts is compressed once, harder than what follows them.
///
/// What a file becomes follows from its own bytes. Another file with the same part only spares the
/// work.
final class SharedHeads: Sendable {
  /// A site has as many as kinds of pages, or as those in all its languages; more are not kept.
  private static let most = 256

  private struct Part {
    let bytes: ArraySlice<UInt8>
    let place: Int
    let compressed: [UInt8]
  }

  private let compress: @Sendable (ArraySlice<UInt8>, _ place: Int) -> [UInt8]
  private let isPlaced: Bool
  private let known = Mutex<[Part]>([])

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
      made += compressed(bytes[start..<end])
      start = end
    }
    return (made, start)
  }

  private func compressed(_ part: ArraySlice<UInt8>) -> [UInt8] {
    let place = isPlaced ? part.startIndex : 0
    func isIt(_ known: Part) -> Bool {
      known.place == place && Self.isSame(known.bytes, part)
    }
    // Outside of the lock: two that ask at once both do the work, and neither waits.
    if let known = known.withLock({ $0 }).first(where: isIt) { return known.compressed }
    let made = compress(part, place)
    known.withLock { known in
      if known.count < Self.most, !known.contains(where: isIt) {
        // A copy, which does not keep the whole file.
        known.append(Part(bytes: Array(part)[...], place: place, compressed: made))
      }
    }
    return made
  }

  /// Many begin with the same kilobytes, and are asked for with each file.
  private static func isSame(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> Bool {
    left.withUnsafeBytes { left in
      right.withUnsafeBytes { right in
        guard left.count == right.count, let first = left.baseAddress, let other = right.baseAddress
        else { return left.count == right.count }
        return memcmp(first, other, left.count) == 0
      }
    }
  }
}
