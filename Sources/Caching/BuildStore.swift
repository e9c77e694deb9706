import Storage
import Synchronization

/// What the last build of a site worked out of single pages, kept on the disk.
///
/// A result lies under the digest of its name and of everything that it was made from; a build with
/// a store therefore makes the very same bytes and messages as one without. Whatever had a problem is
/// not kept, so that it is told again. Results that a build did not ask for are forgotten at its end.
package final class BuildStore: Sendable {
  private struct Kept: Sendable {
    /// Whether each of the old results was used.
    var isUsed: [Bool]
    var new: [Digest: SpilledBytes] = [:]
  }

  private let oldBytes: [UInt8]
  private let spill: SpillFile?
  /// Where the old results stand in the bytes that hold them.
  private let old: [(key: Digest, range: Range<Int>)]
  private let places: [Digest: Int]
  private let kept: Mutex<Kept>

  /// - Parameters:
  ///   - bytes: of an earlier store; empty, or not what a store made, gives an empty one.
  ///   - spill: where new results lie until they are written; nil keeps them in memory.
  package init(_ bytes: [UInt8] = [], spill: SpillFile? = nil) {
    oldBytes = bytes
    self.spill = spill
    old = Self.entries(of: bytes) ?? []
    places = Dictionary(
      zip(old.map(\.key), old.indices), uniquingKeysWith: { first, _ in first })
    kept = Mutex(Kept(isUsed: Array(repeating: false, count: old.count)))
  }

  private static func key(_ name: String, _ key: Digest) -> Digest {
    var writer = ByteWriter()
    key.write(to: &writer)
    name.write(to: &writer)
    return Digest(of: writer.bytes)
  }

  /// The result that the last build kept, if it was made from the same.
  ///
  /// - Parameter key: of everything that the result depends on and that is not the same for the
  ///   whole store.
  package func value<Value: Storable>(
    _ name: String, _ key: Digest, as type: Value.Type = Value.self
  ) -> Value? {
    guard let place = places[Self.key(name, key)] else { return nil }
    var reader = ByteReader(oldBytes, in: old[place].range)
    guard let value = Value(from: &reader), reader.left == 0 else { return nil }
    kept.withLock { $0.isUsed[place] = true }
    return value
  }

  /// Whether the last build kept such a result.
  package func has(_ name: String, _ key: Digest) -> Bool {
    places[Self.key(name, key)] != nil
  }

  /// Keeps a result for the next build.
  package func put(_ name: String, _ key: Digest, _ value: some Storable) {
    let (key, bytes) = (Self.key(name, key), value.stored)
    // In memory of just its size, for there are thousands.
    let held = spill?.keep(bytes) ?? SpilledBytes(Array(bytes[...]))
    kept.withLock { $0.new[key] = held }
  }

  // MARK: - On the disk

  /// Hands on what this build kept, for `init`, piece by piece.
  package func write(_ take: ([UInt8]) throws -> Void) rethrows {
    let kept = kept.withLock { $0 }
    let used = zip(old, kept.isUsed).filter { $1 && kept.new[$0.key] == nil }.map(\.0)
    var writer = ByteWriter()
    (used.count + kept.new.count).write(to: &writer)
    try take(writer.bytes)
    for (key, range) in used { try take(Self.written(key, oldBytes[range])) }
    for (key, held) in kept.new { try take(Self.written(key, held.bytes[...])) }
  }

  private static func written(_ key: Digest, _ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var writer = ByteWriter()
    key.write(to: &writer)
    writer.write(run: bytes)
    return writer.bytes
  }

  /// All of it.
  package var bytes: [UInt8] {
    var bytes: [UInt8] = []
    write { bytes += $0 }
    return bytes
  }

  private static func entries(of bytes: [UInt8]) -> [(key: Digest, range: Range<Int>)]? {
    var reader = ByteReader(bytes)
    guard let count = Int(from: &reader), (0...reader.left).contains(count) else { return nil }
    var entries: [(key: Digest, range: Range<Int>)] = []
    entries.reserveCapacity(count)
    for _ in 0..<count {
      guard let key = Digest(from: &reader), let range = reader.range() else { return nil }
      entries.append((key, range))
    }
    return reader.left == 0 ? entries : nil
  }
}
