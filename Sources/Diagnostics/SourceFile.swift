import Synchronization

/// One text that a maintainer wrote.
///
/// A class, so that the thousands of positions that point into a text share it. Its bytes may lie
/// elsewhere once it was read, for few texts are asked for again.
package final class SourceFile: Sendable {
  /// The path as it is shown in messages: relative to the site folder, with forward slashes.
  package let path: String
  private let held: Mutex<Held>

  private enum Held: Sendable {
    case here(SourceLines)
    case elsewhere(@Sendable () -> [UInt8])
  }

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    held = Mutex(.here(SourceLines(bytes)))
  }

  package convenience init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// - Parameter read: hands out the bytes, the same at each call, when somebody asks for them.
  package init(path: String, read: @escaping @Sendable () -> [UInt8]) {
    self.path = path
    held = Mutex(.elsewhere(read))
  }

  /// The text with the starts of its lines. Whoever asks more than once keeps it meanwhile.
  package var lines: SourceLines {
    switch held.withLock({ $0 }) {
    case .here(let lines): lines
    case .elsewhere(let read): SourceLines(read())
    }
  }

  /// The whole text in UTF-8.
  package var bytes: [UInt8] {
    switch held.withLock({ $0 }) {
    case .here(let lines): lines.bytes
    case .elsewhere(let read): read()
    }
  }

  /// Lets go of the bytes.
  ///
  /// - Parameter put: puts them where they take no memory, and returns what reads them from there.
  package func setAside(_ put: ([UInt8]) -> @Sendable () -> [UInt8]) {
    held.withLock { held in
      if case .here(let lines) = held { held = .elsewhere(put(lines.bytes)) }
    }
  }

  /// The offset of the first byte of each line; line 1 is at index 0.
  package var lineStarts: [Int] { lines.starts }

  /// The whole text; bytes that are not UTF-8 become U+FFFD.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The text of a line, counted from 1, without its line break; nil past the end.
  package func line(_ number: Int) -> String? { lines.line(number) }

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
    let lines = lines
    guard let line = lines.range(ofLine: number) else { return nil }
    let first = Self.place(ofScalar: start, in: lines.bytes[line])
    let end = Self.place(ofScalar: count, in: lines.bytes[first..<line.upperBound])
    return (String(decoding: lines.bytes[first..<end], as: UTF8.self), end < line.upperBound)
  }

  /// Where the scalar begins that has so many before it; the end where the bytes hold fewer.
  private static func place(ofScalar number: Int, in bytes: ArraySlice<UInt8>) -> Int {
    var left = number
    for place in bytes.indices where SourceLines.beginsScalar(bytes[place]) {
      if left == 0 { return place }
      left -= 1
    }
    return bytes.endIndex
  }

  /// The place of a byte offset: line and column from 1, columns counted in Unicode scalars.
  package func location(atByte offset: Int, length: Int = 1) -> SourceLocation {
    let (line, column) = lines.place(ofByte: offset)
    return SourceLocation(file: self, line: line, column: column, length: length)
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
