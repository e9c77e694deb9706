/// The entries that hold a term, and how much it says of each, as the page's script reads them: base 36
/// steps from one entry to the next (nothing for 1), each closed by a level as a letter from `A`.
struct PostingList: Sendable {
  private(set) var bytes: [UInt8] = []
  private var last: Int32 = -1
  private var first: Int32 = -1
  /// How many bytes the step to the first entry takes.
  private var firstStep: UInt8 = 0

  /// Adds an entry that comes after all others.
  mutating func append(_ entry: Int, level: Int) {
    let entry = Int32(entry)
    add(stepTo: entry)
    bytes.append(UInt8(ascii: "A") + UInt8(level))
    last = entry
  }

  /// Adds a list whose entries come after all of this one.
  mutating func append(_ other: PostingList) {
    guard other.first >= 0 else { return }
    add(stepTo: other.first)
    bytes += other.bytes[Int(other.firstStep)...]
    last = other.last
  }

  private mutating func add(stepTo entry: Int32) {
    let step = Int(entry - last)
    if step > 1 { Self.append(step, to: &bytes) }
    guard first < 0 else { return }
    first = entry
    firstStep = UInt8(bytes.count)
  }

  /// Keeps no more memory than it takes.
  mutating func end() { bytes = Array(bytes[...]) }

  /// A number in base 36.
  static func append(_ number: Int, to bytes: inout [UInt8]) {
    if number >= 36 { append(number / 36, to: &bytes) }
    let digit = UInt8(number % 36)
    bytes.append(digit + (digit < 10 ? UInt8(ascii: "0") : UInt8(ascii: "a") - 10))
  }
}

extension PostingList: Sequence {
  struct Iterator: IteratorProtocol {
    fileprivate var rest: ArraySlice<UInt8>
    fileprivate var entry = -1

    mutating func next() -> SearchIndex.Posting? {
      var step = 0
      while let byte = rest.popFirst() {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"):
          entry += Swift.max(1, step)
          return SearchIndex.Posting(entry: entry, level: Int(byte - UInt8(ascii: "A")))
        case UInt8(ascii: "a")...: step = step * 36 + Int(byte - UInt8(ascii: "a")) + 10
        default: step = step * 36 + Int(byte - UInt8(ascii: "0"))
        }
      }
      return nil
    }
  }

  func makeIterator() -> Iterator { Iterator(rest: bytes[...]) }
}
