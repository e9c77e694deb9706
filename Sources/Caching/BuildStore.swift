import Diagnostics
import Synchronization

/// What the last build of a site worked out of single pages, kept on the disk.
///
/// A result lies under a name with the digest of everything that it was made from, and is used again
/// only where that is equal; a build with a store therefore makes the very same bytes and messages
/// as one without. Whatever had a problem is not kept, so that it is told again. Results that a build
/// did not ask for are forgotten at its end.
package final class BuildStore: Sendable {
  private struct Entry: Sendable {
    let name: String
    let key: Digest
    /// Where the result stands in the bytes that hold it.
    let range: Range<Int>
  }

  private struct Kept: Sendable {
    /// Whether each of the old results was used.
    var isUsed: [Bool]
    var new: [String: (key: Digest, bytes: [UInt8])] = [:]
  }

  private let old: [Entry]
  private let oldBytes: [UInt8]
  private let places: [String: Int]
  private let kept: Mutex<Kept>

  /// - Parameter bytes: of an earlier store; empty, or not what a store made, gives an empty one.
  package init(_ bytes: [UInt8] = []) {
    oldBytes = bytes
    old = Self.entries(of: bytes) ?? []
    places = Dictionary(
      zip(old.map(\.name), old.indices), uniquingKeysWith: { first, _ in first })
    kept = Mutex(Kept(isUsed: Array(repeating: false, count: old.count)))
  }

  /// The result that the last build kept, if it was made from the same.
  ///
  /// - Parameter key: of everything that the result depends on and that is not the same for the
  ///   whole store.
  package func value<Value: Storable>(
    _ name: String, _ key: Digest, as type: Value.Type = Value.self
  ) -> Value? {
    guard let place = places[name], old[place].key == key else { return nil }
    var reader = ByteReader(oldBytes, in: old[place].range)
    guard let value = Value(from: &reader), reader.left == 0 else { return nil }
    kept.withLock { $0.isUsed[place] = true }
    return value
  }

  /// Keeps a result for the next build.
  package func put(_ name: String, _ key: Digest, _ value: some Storable) {
    var writer = ByteWriter()
    value.write(to: &writer)
    // In memory of just its size, for there are thousands.
    let bytes = Array(writer.bytes[...])
    kept.withLock { $0.new[name] = (key, bytes) }
  }

  /// The result that the last build kept, or else the one that is made now, which is kept unless it
  /// has problems.
  package func recall<Value: Storable>(
    _ name: String, _ key: Digest, problems: inout [Diagnostic],
    make: (inout [Diagnostic]) -> Value
  ) -> Value {
    if let value = value(name, key, as: Value.self) { return value }
    let before = problems.count
    let value = make(&problems)
    if problems.count == before { put(name, key, value) }
    return value
  }

  // MARK: - On the disk

  /// Hands on what this build kept, for `init`, piece by piece.
  package func write(_ take: ([UInt8]) throws -> Void) rethrows {
    let kept = kept.withLock { $0 }
    let used = zip(old, kept.isUsed).filter { $1 && kept.new[$0.name] == nil }.map(\.0)
    var writer = ByteWriter()
    (used.count + kept.new.count).write(to: &writer)
    try take(writer.bytes)
    for entry in used {
      try take(Self.written(entry.name, entry.key, oldBytes[entry.range]))
    }
    for (name, entry) in kept.new { try take(Self.written(name, entry.key, entry.bytes[...])) }
  }

  private static func written(
    _ name: String, _ key: Digest, _ bytes: ArraySlice<UInt8>
  ) -> [UInt8] {
    var writer = ByteWriter()
    name.write(to: &writer)
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

  private static func entries(of bytes: [UInt8]) -> [Entry]? {
    var reader = ByteReader(bytes)
    guard let count = Int(from: &reader), (0...reader.left).contains(count) else { return nil }
    var entries: [Entry] = []
    entries.reserveCapacity(count)
    for _ in 0..<count {
      guard let name = String(from: &reader), let key = Digest(from: &reader),
        let range = reader.range()
      else { return nil }
      entries.append(Entry(name: name, key: key, range: range))
    }
    return reader.left == 0 ? entries : nil
  }
}
