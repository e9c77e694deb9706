import Compression
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
    var new: [Digest: New] = [:]
  }

  private struct New: Sendable {
    let bytes: SpilledBytes
    /// The CRC-32 of a large result.
    let sum: UInt32
  }

  private let spill: SpillFile?
  private let old: StoreEntries
  private let places: [Digest: Int]
  private let kept: Mutex<Kept>

  /// An empty store.
  ///
  /// - Parameter spill: where new results lie until they are written; nil keeps them in memory.
  package convenience init(spill: SpillFile? = nil) { self.init(StoreEntries(), spill) }

  /// - Parameter bytes: of an earlier store; not what a store made gives an empty one.
  package convenience init(_ bytes: [UInt8], spill: SpillFile? = nil) {
    self.init(StoreEntries(StoreSource(bytes)) ?? StoreEntries(), spill)
  }

  /// Nil where the bytes are not those of the store that has the sum.
  package convenience init?(_ source: StoreSource, known sum: StoreSum, spill: SpillFile?) {
    guard let old = StoreEntries(source), old.sum == sum else { return nil }
    self.init(old, spill)
  }

  private init(_ old: StoreEntries, _ spill: SpillFile?) {
    self.spill = spill
    self.old = old
    // Of results that were kept twice the later one is as good as the first.
    var places: [Digest: Int] = [:]
    places.reserveCapacity(old.count)
    for place in old.known { places[old[place].key] = place }
    self.places = places
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
    guard let place = places[Self.key(name, key)], var reader = old.reader(place),
      let value = Value(from: &reader), reader.left == 0
    else { return nil }
    kept.withLock { $0.isUsed[place] = true }
    return value
  }

  /// Whether the last build kept such a result.
  package func has(_ name: String, _ key: Digest) -> Bool {
    places[Self.key(name, key)] != nil
  }

  /// Hands a result on to the next build, if the last one kept it.
  package func retain(_ name: String, _ key: Digest) {
    guard let place = places[Self.key(name, key)] else { return }
    kept.withLock { $0.isUsed[place] = true }
  }

  /// Keeps a result for the next build.
  package func put(_ name: String, _ key: Digest, _ value: some Storable) {
    let (key, bytes) = (Self.key(name, key), value.stored)
    // In memory of just its size, for there are thousands.
    let held = spill?.keep(bytes) ?? SpilledBytes(Array(bytes[...]))
    let new = New(
      bytes: held, sum: StoreEntries.isLarge(bytes.count) ? Compression.crc32(bytes) : 0)
    kept.withLock { $0.new[key] = new }
  }

  /// False once a new result could not be read back: then what was written is no store.
  package var isWhole: Bool { spill?.isWhole ?? true }

  // MARK: - On the disk

  /// Hands on what this build kept, piece by piece.
  ///
  /// - Returns: the sum of all that was handed on.
  @discardableResult
  package func write(_ take: ([UInt8]) throws -> Void) rethrows -> StoreSum {
    let kept = kept.withLock { $0 }
    let used = old.known.filter { kept.isUsed[$0] && kept.new[old[$0].key] == nil }
    return try write(forgotten: [], used, kept.new, behind: StoreSum(), take)
  }

  /// What makes the bytes that this store was read from hold what this build kept, once it stands
  /// behind them, and the sum of the whole; nil where they are better written anew, for too much in
  /// them would be forgotten.
  package var addition: (bytes: [UInt8], sum: StoreSum)? {
    let kept = kept.withLock { $0 }
    func isForgotten(_ number: Int) -> Bool {
      !kept.isUsed[number] || kept.new[old[number].key] != nil
    }
    let forgotten = old.known.filter(isForgotten)
    let left = old.known.reduce(0) { isForgotten($1) ? $0 : $0 + old[$1].range.count }
    guard left > old.size / 4 * 3 else { return nil }
    var bytes: [UInt8] = []
    let sum = write(forgotten: forgotten, [], kept.new, behind: old.sum) { bytes += $0 }
    return (bytes, sum)
  }

  /// As `StoreEntries` reads it.
  private func write(
    forgotten: [Int], _ used: [Int], _ new: [Digest: New], behind sum: StoreSum,
    _ take: ([UInt8]) throws -> Void
  ) rethrows -> StoreSum {
    var sum = sum
    let pieces: [Piece] =
      used.map { number in
        Piece(old[number].key, old[number].range.count, old[number].sum) { [old] in
          old.bytes(number)
        }
      } + new.map { key, new in Piece(key, new.bytes.count, new.sum) { new.bytes.bytes } }
    let sorted =
      pieces.filter { !StoreEntries.isLarge($0.count) }
      + pieces.filter { StoreEntries.isLarge($0.count) }
    var index = ByteWriter()
    forgotten.write(to: &index)
    sorted.count.write(to: &index)
    var counts = (small: 0, large: 0)
    for piece in sorted {
      piece.key.write(to: &index)
      index.write(variable: UInt64(piece.count))
      index.write(variable: UInt64(piece.sum))
      if StoreEntries.isLarge(piece.count) {
        counts.large += piece.count
      } else {
        counts.small += piece.count
      }
    }
    var prefix = ByteWriter()
    prefix.write(fixed: UInt64(index.bytes.count + counts.small))
    prefix.write(fixed: UInt64(counts.large))
    for bytes in [prefix.bytes, index.bytes] {
      sum.add(bytes)
      try take(bytes)
    }
    for piece in sorted {
      // Zeros for what cannot be read any more: the sum of a large result then tells, and of new ones
      // `isWhole`.
      let bytes = piece.bytes() ?? Array(repeating: 0, count: piece.count)
      if StoreEntries.isLarge(piece.count) { sum.add(large: piece.count) } else { sum.add(bytes) }
      try take(bytes)
    }
    return sum
  }

  private struct Piece {
    let key: Digest
    let count: Int
    let sum: UInt32
    let bytes: () -> [UInt8]?

    init(_ key: Digest, _ count: Int, _ sum: UInt32, _ bytes: @escaping () -> [UInt8]?) {
      (self.key, self.count, self.sum, self.bytes) = (key, count, sum, bytes)
    }
  }

  /// All of it.
  package var bytes: [UInt8] {
    var bytes: [UInt8] = []
    write { bytes += $0 }
    return bytes
  }
}
