import Foundation
import Synchronization

/// What was made of parts that many files share, so that it is made once for all of them.
package final class KnownParts<Made: Sendable>: Sendable {
  /// A site has as many as kinds of pages, or as those in all its languages; more are not kept.
  private static var most: Int { 256 }

  private struct Part {
    let bytes: ArraySlice<UInt8>
    let made: Made
  }

  /// What most parts differ in, told without touching their bytes.
  private struct Key: Equatable {
    let count: Int
    let place: Int
  }

  private struct Parts {
    var keys: [Key] = []
    var parts: [Part] = []

    func made(of bytes: ArraySlice<UInt8>, _ key: Key) -> Made? {
      for number in keys.indices
      where keys[number] == key && KnownParts.isSame(parts[number].bytes, bytes) {
        return parts[number].made
      }
      return nil
    }
  }

  private let known = Mutex(Parts())

  package init() {}

  /// What is made of a part.
  ///
  /// - Parameters:
  ///   - place: where the part stands in its file, if the same bytes become something else elsewhere.
  ///   - make: called where nobody knows.
  package func made(
    of part: ArraySlice<UInt8>, at place: Int = 0, _ make: () -> Made
  ) -> Made {
    let key = Key(count: part.count, place: place)
    // Outside of the lock: two that ask at once both do the work, and neither waits.
    let parts = known.withLock { $0 }
    if let known = parts.made(of: part, key) { return known }
    let made = make()
    known.withLock { known in
      if known.keys.count < Self.most, known.made(of: part, key) == nil {
        known.keys.append(key)
        // A copy, which does not keep the whole file.
        known.parts.append(Part(bytes: Array(part)[...], made: made))
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
