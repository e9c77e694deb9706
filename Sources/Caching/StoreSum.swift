import Compression

/// How a store is known again: how many bytes it has, and the CRC-32 of all but its large results,
/// whose own are among those bytes.
package struct StoreSum: Codable, Equatable, Sendable {
  package private(set) var count = 0
  private var sum: UInt32 = 0

  init() {}

  /// Goes on with bytes that stand behind the others.
  mutating func add(_ bytes: [UInt8]) {
    count += bytes.count
    sum = Compression.crc32(bytes, after: sum)
  }

  /// Goes on with so many bytes of large results.
  mutating func add(large count: Int) { self.count += count }
}
