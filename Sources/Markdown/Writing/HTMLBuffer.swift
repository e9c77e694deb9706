import Diagnostics

/// HTML in the making: bytes, since text would cost a third of the time of a page.
struct HTMLBuffer {
  private(set) var bytes: [UInt8] = []

  var count: Int { bytes.count }

  mutating func reserve(_ capacity: Int) {
    bytes.reserveCapacity(capacity)
  }

  mutating func append(_ literal: StaticString) {
    literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  mutating func append(text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  mutating func append(raw: UnsafeBufferPointer<UInt8>) {
    bytes.append(contentsOf: raw)
  }

  /// Begins a line, unless one has just begun.
  mutating func breakLine() {
    if let last = bytes.last, last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
  }

  mutating func appendEscaped(_ text: String) {
    var text = text
    text.withUTF8 { appendEscaped($0) }
  }

  /// Copies the runs between the four signs that HTML reserves.
  mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    while let index = text.place(
      from: start,
      where: {
        $0.equals(UInt8(ascii: "&")) | $0.equals(UInt8(ascii: "<")) | $0.equals(UInt8(ascii: ">"))
          | $0.equals(UInt8(ascii: "\""))
      })
    {
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
      switch text[index] {
      case UInt8(ascii: "&"): append("&amp;")
      case UInt8(ascii: "<"): append("&lt;")
      case UInt8(ascii: ">"): append("&gt;")
      default: append("&quot;")
      }
      start = index + 1
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
  }
}
