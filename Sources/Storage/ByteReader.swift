/// Reads what `ByteWriter` wrote. Bytes that are no such thing give nil, never a crash.
package struct ByteReader {
  private let bytes: [UInt8]
  private var place: Int
  private let end: Int

  package init(_ bytes: [UInt8], in range: Range<Int>? = nil) {
    let range = (range ?? 0..<bytes.count).clamped(to: 0..<bytes.count)
    self.bytes = bytes
    place = range.lowerBound
    end = range.upperBound
  }

  /// How many bytes are left.
  package var left: Int { end - place }

  package mutating func variable() -> UInt64? {
    var number: UInt64 = 0
    var shift: UInt64 = 0
    while place < end, shift < 64 {
      let byte = bytes[place]
      place += 1
      number |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return number }
      shift += 7
    }
    return nil
  }

  package mutating func fixed() -> UInt64? {
    guard left >= 8 else { return nil }
    defer { place += 8 }
    return bytes.withUnsafeBytes {
      UInt64(littleEndian: $0.loadUnaligned(fromByteOffset: place, as: UInt64.self))
    }
  }

  /// Bytes behind their count.
  package mutating func run() -> ArraySlice<UInt8>? { range().map { bytes[$0] } }

  /// A text behind the count of its UTF-8.
  package mutating func text() -> String? {
    guard let range = range(), let text = try? UTF8Span(validating: bytes.span.extracting(range))
    else { return nil }
    return String(copying: text)
  }

  /// Where such bytes stand.
  package mutating func range() -> Range<Int>? {
    guard let count = variable(), count <= UInt64(left) else { return nil }
    defer { place += Int(count) }
    return place..<place + Int(count)
  }

  /// Small numbers behind their count.
  package mutating func numbers() -> [UInt32]? {
    guard let count = variable(), count <= UInt64(left) else { return nil }
    var numbers: [UInt32] = []
    numbers.reserveCapacity(Int(count))
    for _ in 0..<count {
      guard let number = variable().flatMap({ UInt32(exactly: $0) }) else { return nil }
      numbers.append(number)
    }
    return numbers
  }

  /// Values behind their count.
  package mutating func list<Element>(_ read: (inout ByteReader) -> Element?) -> [Element]? {
    // Each element takes a byte at least, so that a wrong count asks for no memory.
    guard let count = Int(from: &self), (0...left).contains(count) else { return nil }
    var elements: [Element] = []
    elements.reserveCapacity(count)
    for _ in 0..<count {
      guard let element = read(&self) else { return nil }
      elements.append(element)
    }
    return elements
  }
}
