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
    let key: Digest
    /// Where the result stands in the bytes that hold it.
    let range: Range<Int>
  }

  private struct Kept: Sendable {
    var entries: [String: Entry] = [:]
    var writer = ByteWriter()
  }

  private let old: [String: Entry]
  private let oldBytes: [UInt8]
  private let kept = Mutex(Kept())

  /// - Parameter bytes: of an earlier store; empty, or not what a store made, gives an empty one.
  package init(_ bytes: [UInt8] = []) {
    oldBytes = bytes
    old = Self.entries(of: bytes) ?? [:]
  }

  /// The result that the last build kept, if it was made from the same.
  ///
  /// - Parameter key: of everything that the result depends on and that is not the same for the
  ///   whole store.
  package func value<Value: Storable>(
    _ name: String, _ key: Digest, as type: Value.Type = Value.self
  ) -> Value? {
    guard let entry = old[name], entry.key == key else { return nil }
    var reader = ByteReader(oldBytes, in: entry.range)
    guard let value = Value(from: &reader), reader.left == 0 else { return nil }
    keep(name, key, oldBytes[entry.range])
    return value
  }

  /// Keeps a result for the next build.
  package func put(_ name: String, _ key: Digest, _ value: some Storable) {
    var writer = ByteWriter()
    value.write(to: &writer)
    keep(name, key, writer.bytes[...])
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

  private func keep(_ name: String, _ key: Digest, _ bytes: ArraySlice<UInt8>) {
    kept.withLock { kept in
      let start = kept.writer.bytes.count
      kept.writer.append(bytes)
      kept.entries[name] = Entry(key: key, range: start..<start + bytes.count)
    }
  }

  // MARK: - On the disk

  /// What this build kept, for `init`.
  package var bytes: [UInt8] {
    kept.withLock { kept in
      var writer = ByteWriter()
      kept.entries.count.write(to: &writer)
      for (name, entry) in kept.entries {
        name.write(to: &writer)
        entry.key.write(to: &writer)
        writer.write(run: kept.writer.bytes[entry.range])
      }
      return writer.bytes
    }
  }

  private static func entries(of bytes: [UInt8]) -> [String: Entry]? {
    var reader = ByteReader(bytes)
    guard let count = Int(from: &reader), (0...reader.left).contains(count) else { return nil }
    var entries: [String: Entry] = Dictionary(minimumCapacity: count)
    for _ in 0..<count {
      guard let name = String(from: &reader), let key = Digest(from: &reader),
        let range = reader.range()
      else { return nil }
      entries[name] = Entry(key: key, range: range)
    }
    return reader.left == 0 ? entries : nil
  }
}
