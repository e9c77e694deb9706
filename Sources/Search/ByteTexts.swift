import Storage

/// Texts by number, in one piece of memory.
struct ByteTexts: Sendable {
  /// All of them, one behind the other.
  private(set) var bytes: [UInt8] = []
  /// Where each begins, and where the last ends.
  private var starts: [UInt32] = [0]

  var count: Int { starts.count - 1 }

  /// Where a text stands in `bytes`.
  subscript(number: Int) -> Range<Int> { Int(starts[number])..<Int(starts[number + 1]) }

  mutating func append(_ text: ArraySlice<UInt8>) {
    bytes.append(contentsOf: text)
    starts.append(UInt32(bytes.count))
  }
}

extension ByteTexts: Storable {
  func write(to writer: inout ByteWriter) {
    writer.write(run: bytes)
    writer.write(numbers: starts.dropFirst())
  }

  init?(from reader: inout ByteReader) {
    guard let bytes = reader.run(), let ends = reader.numbers(),
      zip([0] + ends, ends).allSatisfy({ $0 <= $1 }), Int(ends.last ?? 0) == bytes.count
    else { return nil }
    self.bytes = Array(bytes)
    starts = [0] + ends
  }
}
