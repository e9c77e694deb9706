/// One text that a maintainer wrote, with the starts of its lines.
///
/// A class, so that the thousands of positions that point into a text share it.
package final class SourceFile: Sendable {
  /// The path as it is shown in messages: relative to the site folder, with forward slashes.
  package let path: String
  /// The whole text in UTF-8.
  package let bytes: [UInt8]
  /// The offset of the first byte of each line; line 1 is at index 0.
  package let lineStarts: [Int]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    var starts = [0]
    for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      starts.append(offset + 1)
    }
    self.lineStarts = starts
  }

  package convenience init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// The whole text; bytes that are not UTF-8 become U+FFFD.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The text of a line, counted from 1, without its line break; nil past the end.
  package func line(_ number: Int) -> String? {
    range(ofLine: number).map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  private func range(ofLine number: Int) -> Range<Int>? {
    guard number >= 1, number <= lineStarts.count else { return nil }
    let start = lineStarts[number - 1]
    var end = number < lineStarts.count ? lineStarts[number] - 1 : bytes.count
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<max(start, end)
  }

  /// A part of a line; nil past the last line. A line of a megabyte with a problem in each word costs
  /// no more than a pass over its bytes for each.
  ///
  /// - Parameters:
  ///   - start: how many Unicode scalars of the line come before.
  ///   - count: the most scalars that are wanted.
  /// - Returns: the text, and whether the line goes on after it.
  package func piece(
    ofLine number: Int, from start: Int, count: Int
  ) -> (text: String, isCut: Bool)? {
    guard let line = range(ofLine: number) else { return nil }
    let first = place(ofScalar: start, in: line)
    let end = place(ofScalar: count, in: first..<line.upperBound)
    return (String(decoding: bytes[first..<end], as: UTF8.self), end < line.upperBound)
  }

  /// Where the scalar begins that has so many before it in a range; the end where it has fewer.
  private func place(ofScalar number: Int, in range: Range<Int>) -> Int {
    var left = number
    for place in range where Self.beginsScalar(bytes[place]) {
      if left == 0 { return place }
      left -= 1
    }
    return range.upperBound
  }

  /// In UTF-8 every other byte of a scalar has 10 as its highest bits.
  private static func beginsScalar(_ byte: UInt8) -> Bool { byte & 0xC0 != 0x80 }

  /// The place of a byte offset: line and column from 1, columns counted in Unicode scalars.
  package func location(atByte offset: Int, length: Int = 1) -> SourceLocation {
    let offset = min(max(offset, 0), bytes.count)
    var low = 0
    var high = lineStarts.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle - 1 }
    }
    let before = bytes[lineStarts[low]..<offset].count(where: Self.beginsScalar)
    return SourceLocation(file: self, line: low + 1, column: before + 1, length: length)
  }

  /// The place where `needle` first stands in a line, or the line's first column.
  ///
  /// For parsers that know only the line, such as libcmark-gfm (its columns are unreliable).
  package func location(of needle: String, inLine number: Int) -> SourceLocation {
    guard let text = line(number), !needle.isEmpty else {
      return SourceLocation(file: self, line: number, column: 1)
    }
    let haystack = Array(text.unicodeScalars)
    let wanted = Array(needle.unicodeScalars)
    guard haystack.count >= wanted.count else {
      return SourceLocation(file: self, line: number, column: 1)
    }
    for start in 0...(haystack.count - wanted.count)
    where haystack[start] == wanted[0] && Array(haystack[start..<start + wanted.count]) == wanted {
      return SourceLocation(file: self, line: number, column: start + 1, length: wanted.count)
    }
    return SourceLocation(file: self, line: number, column: 1)
  }
}

extension SourceFile: Equatable {
  /// Whether both are the same text under the same path.
  package static func == (left: SourceFile, right: SourceFile) -> Bool {
    left === right || left.path == right.path && left.bytes == right.bytes
  }
}
