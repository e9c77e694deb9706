import Foundation
import Synchronization

/// Beginnings that many files share, such as all of a page up to the end of its style sheet: each is
/// compressed once, harder than what follows it.
///
/// What a file becomes follows from its own bytes. Another file with the same beginning only spares
/// the work.
final class SharedHeads: Sendable {
  /// A site has as many as kinds of pages in all its languages; more are not kept.
  private static let most = 256

  private let compress: @Sendable ([UInt8]) -> [UInt8]
  private let known = Mutex<[(head: ArraySlice<UInt8>, compressed: [UInt8])]>([])

  /// - Parameter compress: data that more may follow, from its next byte on.
  init(_ compress: @escaping @Sendable ([UInt8]) -> [UInt8]) { self.compress = compress }

  func compressed(_ head: ArraySlice<UInt8>) -> [UInt8] {
    // Outside of the lock: two that ask at once both do the work, and neither waits.
    if let known = known.withLock({ $0 }).first(where: { Self.isSame($0.head, head) }) {
      return known.compressed
    }
    let bytes = Array(head)
    let made = compress(bytes)
    known.withLock { known in
      if known.count < Self.most, !known.contains(where: { Self.isSame($0.head, head) }) {
        known.append((bytes[...], made))
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
