import Diagnostics

/// The parts of a line of Markdown that are no words of its language: addresses, code, anchors,
/// placeholders.
enum HiddenPart {
  /// Where the one that begins at a byte ends; nil where none begins there.
  static func end(at index: Int, in line: ArraySlice<UInt8>) -> Int? {
    let close: UInt8
    switch line[index] {
    case UInt8(ascii: "("):
      guard index > line.startIndex, line[index - 1] == UInt8(ascii: "]") else { return nil }
      close = UInt8(ascii: ")")
    case UInt8(ascii: "`"): close = UInt8(ascii: "`")
    case UInt8(ascii: "{"): close = UInt8(ascii: "}")
    default: return nil
    }
    return line[(index + 1)...].firstIndex(of: close).map { $0 + 1 }
  }
}

/// Finds words of a translated section in its file.
enum TranslatedPlace {
  /// - Parameters:
  ///   - line: a line of the section, with `part` in it.
  ///   - start: where the section begins.
  static func find(
    _ line: ArraySlice<UInt8>, at part: ArraySlice<UInt8>, in start: SourceLocation
  ) -> SourceLocation {
    let file = start.file
    guard start.line <= file.lineStarts.count else { return start }
    let rest = file.bytes[file.lineStarts[start.line - 1]...]
    // With the words before it, as far as they stand in one line and without their key.
    for before in [24, 8, 0] {
      let from = max(line.startIndex, part.startIndex - before)
      guard let found = rest.firstRange(of: line[from..<part.endIndex]) else { continue }
      return file.location(
        atByte: found.lowerBound + part.startIndex - from,
        length: String(decoding: part, as: UTF8.self).unicodeScalars.count)
    }
    return start
  }
}
