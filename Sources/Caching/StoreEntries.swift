import Compression
import Storage

/// The results in the bytes of a store, which are those of one build and behind them what later builds
/// added: the numbers of the results that they forgot, and their own results.
///
/// What a build wrote begins with how many bytes its head has and how many follow. The head is the list
/// of what it forgot, the list of its results, and those of them that are small; the large ones follow.
struct StoreEntries: Sendable {
  struct Entry: Sendable {
    let key: Digest
    /// In the heads, or in the bytes of the store for a large result.
    let range: Range<Int>
    /// The CRC-32 of a large result.
    let sum: UInt32

    var isLarge: Bool { StoreEntries.isLarge(range.count) }
  }

  /// Large results are few.
  static func isLarge(_ count: Int) -> Bool { count >= 1 << 14 }

  static let prefixCount = 16

  private(set) var sum = StoreSum()
  private let source: StoreSource
  /// All heads, one behind the other.
  private var heads: [UInt8] = []
  private var entries: [Entry] = []
  private var isForgotten: [Bool] = []

  /// None.
  init() { source = StoreSource([]) }

  /// Nil where the bytes are not what a store made.
  init?(_ source: StoreSource) {
    self.source = source
    var place = 0
    while place < source.count {
      let start = place + Self.prefixCount
      guard let prefix = source.read(place..<start) else { return nil }
      var reader = ByteReader(prefix)
      let left = UInt64(source.count - start)
      guard let head = reader.fixed(), let large = reader.fixed(), head <= left,
        large <= left - head, let bytes = source.read(start..<start + Int(head)),
        add(bytes, large: start + Int(head)..<start + Int(head + large))
      else { return nil }
      sum.add(prefix)
      sum.add(bytes)
      sum.add(large: Int(large))
      place = start + Int(head + large)
    }
  }

  /// - Parameter large: where the large results stand.
  /// - Returns: false where the head is none.
  private mutating func add(_ head: [UInt8], large: Range<Int>) -> Bool {
    var reader = ByteReader(head)
    guard let forgotten = [Int](from: &reader), let count = Int(from: &reader),
      (0...reader.left).contains(count)
    else { return false }
    for number in forgotten {
      guard isForgotten.indices.contains(number) else { return false }
      isForgotten[number] = true
    }
    let first = entries.count
    entries.reserveCapacity(first + count)
    var places = (small: 0, large: large.lowerBound)
    for _ in 0..<count {
      guard let key = Digest(from: &reader),
        let size = reader.variable().flatMap(Int.init(exactly:)),
        let sum = reader.variable().flatMap(UInt32.init(exactly:)), size <= head.count + large.count
      else { return false }
      let start = Self.isLarge(size) ? places.large : places.small
      entries.append(Entry(key: key, range: start..<start + size, sum: sum))
      if Self.isLarge(size) { places.large += size } else { places.small += size }
    }
    guard places.small == reader.left, places.large == large.upperBound else { return false }
    // Now that it is known where the small ones begin.
    let shift = heads.count + head.count - reader.left
    for number in first..<entries.count where !entries[number].isLarge {
      let entry = entries[number]
      let range = entry.range.lowerBound + shift..<entry.range.upperBound + shift
      entries[number] = Entry(key: entry.key, range: range, sum: 0)
    }
    if heads.isEmpty { heads = head } else { heads += head }
    isForgotten += Array(repeating: false, count: count)
    return true
  }

  /// The forgotten ones among them.
  var count: Int { entries.count }

  /// The numbers of those that nobody forgot.
  var known: [Int] { entries.indices.filter { !isForgotten[$0] } }

  /// How many bytes the results take, the forgotten ones among them.
  var size: Int { entries.reduce(0) { $0 + $1.range.count } }

  subscript(number: Int) -> Entry { entries[number] }

  /// What reads a result; nil where a large one cannot be read as it was written.
  func reader(_ number: Int) -> ByteReader? {
    let entry = entries[number]
    return entry.isLarge ? bytes(number).map { ByteReader($0) } : ByteReader(heads, in: entry.range)
  }

  /// The bytes of a result; nil as for what reads it.
  func bytes(_ number: Int) -> [UInt8]? {
    let entry = entries[number]
    guard entry.isLarge else { return Array(heads[entry.range]) }
    guard let bytes = source.read(entry.range), Compression.crc32(bytes) == entry.sum else {
      return nil
    }
    return bytes
  }
}
