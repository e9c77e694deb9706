import Foundation

/// The bytes of a text with the starts of its lines.
package struct SourceLines: Sendable {
  /// The whole text in UTF-8.
  package let bytes: [UInt8]
  /// The offset of the first byte of each line; line 1 is at index 0.
  package let starts: [Int]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var starts = [0]
    bytes.withUnsafeBufferPointer { bytes in
      guard let first = UnsafeRawPointer(bytes.baseAddress) else { return }
      var place = 0
      while let end = memchr(first + place, 0x0A, bytes.count - place) {
        place = UnsafeRawPointer(end) - first + 1
        starts.append(place)
      }
    }
    self.starts = starts
  }

  /// The bytes of a line, counted from 1, without its line break; nil past the end.
  package func range(ofLine number: Int) -> Range<Int>? {
    guard number >= 1, number <= starts.count else { return nil }
    let start = starts[number - 1]
    var end = number < starts.count ? starts[number] - 1 : bytes.count
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<max(start, end)
  }

  /// The text of a line, counted from 1, without its line break; nil past the end.
  package func line(_ number: Int) -> String? {
    range(ofLine: number).map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  /// The place of a byte offset: line and column from 1, columns counted in Unicode scalars.
  package func place(ofByte offset: Int) -> (line: Int, column: Int) {
    let offset = min(max(offset, 0), bytes.count)
    let line = line(ofByte: offset)
    return (line, bytes[starts[line - 1]..<offset].count(where: Self.beginsScalar) + 1)
  }

  /// In UTF-8 every other byte of a scalar has 10 as its highest bits.
  static func beginsScalar(_ byte: UInt8) -> Bool { byte & 0xC0 != 0x80 }

  /// The line that holds a byte, counted from 1.
  private func line(ofByte offset: Int) -> Int {
    var low = 0
    var high = starts.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if starts[middle] <= offset { low = middle } else { high = middle - 1 }
    }
    return low + 1
  }
}
