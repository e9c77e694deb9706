import Storage
import Synchronization

/// What the last build of a site worked out of single pages, kept on the disk.
///
/// A result lies under the digest of its name and of everything that it was made from; a build with
/// a store therefore makes the very same bytes and messages as one without. Whatever had a problem is
/// not kept, so that it is told again. Results that a build did not ask for are forgotten at its end.
///
/// Its bytes are those of one build, and behind them what later builds added: the numbers of the
/// results that they forgot, and their own results.
package final class BuildStore: Sendable {
  private struct Kept: Sendable {
    /// Whether each of the old results was used.
    var isUsed: [Bool]
    var new: [Digest: SpilledBytes] = [:]
  }

  private let spill: SpillFile?
  private let old: Entries
  private let places: [Digest: Int]
  private let kept: Mutex<Kept>

  /// - Parameters:
  ///   - bytes: of an earlier store; empty, or not what a store made, gives an empty one.
  ///   - spill: where new results lie until they are written; nil keeps them in memory.
  package init(_ bytes: [UInt8] = [], spill: SpillFile? = nil) {
    self.spill = spill
    let old = Entries(bytes) ?? Entries()
    self.old = old
    places = Dictionary(
      old.known.lazy.map { (old[$0].key, $0) }, uniquingKeysWith: { first, _ in first })
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
    var reader = ByteReader(old.bytes, in: old[place].range)
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
    let used = old.known.filter { kept.isUsed[$0] && kept.new[old[$0].key] == nil }
    var writer = ByteWriter()
    0.write(to: &writer)
    (used.count + kept.new.count).write(to: &writer)
    try take(writer.bytes)
    for number in used {
      try take(Self.written(old[number].key, old.bytes[old[number].range]))
    }
    for (key, held) in kept.new { try take(Self.written(key, held.bytes[...])) }
  }

  /// What makes the bytes that this store was read from hold what this build kept, once it stands
  /// behind them; nil where they are better written anew, for too much in them would be forgotten.
  package var addition: [UInt8]? {
    let kept = kept.withLock { $0 }
    func isForgotten(_ number: Int) -> Bool {
      !kept.isUsed[number] || kept.new[old[number].key] != nil
    }
    let forgotten = old.known.filter(isForgotten)
    let left = old.known.reduce(0) { isForgotten($1) ? $0 : $0 + old[$1].range.count }
    guard left > old.size / 4 * 3 else { return nil }
    var writer = ByteWriter()
    forgotten.write(to: &writer)
    kept.new.count.write(to: &writer)
    for (key, held) in kept.new {
      key.write(to: &writer)
      writer.write(run: held.bytes)
    }
    return writer.bytes
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

  /// The results in the bytes of a store.
  private struct Entries: Sendable {
    var bytes: [UInt8] = []
    private var places: [(key: Digest, range: Range<Int>)] = []
    private var isForgotten: [Bool] = []

    init() {}

    init?(_ bytes: [UInt8]) {
      var reader = ByteReader(bytes)
      while reader.left > 0 {
        guard let forgotten = [Int](from: &reader), let count = Int(from: &reader),
          (0...reader.left).contains(count)
        else { return nil }
        for number in forgotten {
          guard isForgotten.indices.contains(number) else { return nil }
          isForgotten[number] = true
        }
        places.reserveCapacity(places.count + count)
        for _ in 0..<count {
          guard let key = Digest(from: &reader), let range = reader.range() else { return nil }
          places.append((key, range))
        }
        isForgotten += Array(repeating: false, count: count)
      }
      self.bytes = bytes
    }

    /// The forgotten ones among them.
    var count: Int { places.count }

    /// How many bytes the results take, the forgotten ones among them.
    var size: Int { places.reduce(0) { $0 + $1.range.count } }

    /// The numbers of those that nobody forgot.
    var known: [Int] { places.indices.filter { !isForgotten[$0] } }

    subscript(number: Int) -> (key: Digest, range: Range<Int>) { places[number] }
  }
}
