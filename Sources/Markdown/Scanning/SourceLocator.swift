import Diagnostics

/// Finds places in what the author wrote.
///
/// libcmark-gfm tells lines, and those only roughly (a code span over two lines shifts what
/// follows); its columns are wrong on indented lines. So the text itself is searched, from the last
/// place on, since a tree is walked in the order of its text.
struct SourceLocator {
  let file: SourceFile
  private let lines: SourceLines
  /// The line of the file that is the parser's line 1.
  private let firstLine: Int
  /// Set for a value inside another format: where the parser's lines are not lines of the file.
  private let value: SourceLocation?
  private let end: Int
  private let valueStart: Int
  private var cursor = 0
  /// The last place that was told.
  private var mark: Mark
  /// Where counting begins.
  private let origin: Mark

  private struct Mark {
    var offset: Int
    var line: Int
    var column = 1

    init(startOf line: Int, in lines: SourceLines) {
      self.line = min(max(line, 1), lines.starts.count)
      offset = lines.starts[self.line - 1]
    }
  }

  /// For a text that is a run of lines of the file.
  init(file: SourceFile, firstLine: Int) {
    self.file = file
    self.lines = file.lines
    self.firstLine = firstLine
    self.value = nil
    self.end = lines.bytes.count
    self.valueStart = 0
    self.origin = Mark(startOf: firstLine, in: lines)
    self.mark = origin
  }

  /// For a text of so many lines that stands, perhaps indented and in quotes, at a place of a file.
  init(value: SourceLocation, lineCount: Int) {
    self.file = value.file
    self.lines = value.file.lines
    self.firstLine = value.line
    self.value = value
    let starts = lines.starts
    let endLine = max(value.line + lineCount + 1, Self.lineAfter(value, in: lines))
    self.end = endLine <= starts.count ? starts[endLine - 1] : lines.bytes.count
    let line = lines.line(value.line) ?? ""
    let before = String(String.UnicodeScalarView(line.unicodeScalars.prefix(value.column - 1)))
    self.valueStart = min(starts[min(value.line, starts.count) - 1] + before.utf8.count, end)
    self.cursor = valueStart
    self.origin = Mark(startOf: value.line, in: lines)
    self.mark = origin
  }

  /// The place of a text, which the cursor then passes; else the line.
  mutating func locate(_ text: String, line: Int) -> SourceLocation {
    find(text, after: [], line: line) ?? place(ofLine: line)
  }

  /// The place of a destination: after a bracket rather than in the words before it.
  mutating func locate(destination: String, orText text: String, line: Int) -> SourceLocation {
    find(destination, after: [UInt8(ascii: "("), UInt8(ascii: "<")], line: line)
      ?? find(text, after: [UInt8(ascii: "[")], line: line) ?? place(ofLine: line)
  }

  /// Whether a text stands on a line or one of the next few.
  func contains(_ text: String, nearLine line: Int) -> Bool {
    let start = value == nil ? lineStart(line) : valueStart
    return offset(of: text, after: [], from: start, line: line) != nil
  }

  private mutating func find(_ text: String, after openers: [UInt8], line: Int) -> SourceLocation? {
    guard !text.isEmpty else { return nil }
    let start = lineStart(line)
    let found =
      offset(of: text, after: openers, from: max(start, cursor), line: line)
      ?? (cursor > start ? offset(of: text, after: openers, from: start, line: line) : nil)
    guard let found else { return nil }
    cursor = found + text.utf8.count
    return location(atByte: found, length: text.unicodeScalars.count)
  }

  /// The place of a byte. Columns are counted on from the last place: long lines with many links
  /// would take quadratic time otherwise.
  private mutating func location(atByte offset: Int, length: Int) -> SourceLocation {
    let starts = lines.starts
    if offset < mark.offset { mark = origin }
    while mark.line < starts.count, starts[mark.line] <= offset {
      mark = Mark(startOf: mark.line + 1, in: lines)
    }
    for byte in lines.bytes[mark.offset..<offset] where byte & 0xC0 != 0x80 { mark.column += 1 }
    mark.offset = offset
    return SourceLocation(file: file, line: mark.line, column: mark.column, length: length)
  }

  /// The first sign of a line that is not a space; after the signs of quotes and lists, if asked.
  func place(ofLine line: Int, skippingMarks: Bool = false) -> SourceLocation {
    if let value { return value }
    let number = min(max(firstLine + line - 1, 1), lines.starts.count)
    let start = lines.starts[number - 1]
    let end = number < lines.starts.count ? lines.starts[number] - 1 : lines.bytes.count
    let first = lines.bytes[start..<end].withUnsafeBufferPointer { text in
      let length = skippingMarks ? LinePrefix(text).length : 0
      return length > 0 && length < text.count
        ? length : text.firstIndex { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") } ?? 0
    }
    return told(atByte: start + first)
  }

  /// The first line that is no part of a value in quotes or of a block: those are folded, so that
  /// they take more lines of the file than of the text.
  private static func lineAfter(_ value: SourceLocation, in lines: SourceLines) -> Int {
    func indent(_ line: String) -> Int { line.utf8.prefix { $0 == UInt8(ascii: " ") }.count }
    guard let first = lines.line(value.line),
      let sign = first.unicodeScalars.dropFirst(value.column - 1).first,
      ">|\"'".contains(
        Character(sign))
    else { return value.line }
    var number = value.line + 1
    while let line = lines.line(number), number <= lines.starts.count,
      line.allSatisfy({ $0 == " " }) || indent(line) > indent(first)
    {
      number += 1
    }
    return number
  }

  /// The place of a byte of the text that was parsed.
  func place(ofByte offset: Int, length: Int) -> SourceLocation {
    if let value { return value }
    let number = min(max(firstLine, 1), lines.starts.count)
    return told(atByte: lines.starts[number - 1] + offset, length: length)
  }

  /// The same as `SourceFile.location(atByte:)`, which may have to read the file once more.
  private func told(atByte offset: Int, length: Int = 1) -> SourceLocation {
    let (line, column) = lines.place(ofByte: offset)
    return SourceLocation(file: file, line: line, column: column, length: length)
  }

  /// A line of the text that was parsed; empty for a value inside another format.
  func line(_ line: Int) -> String {
    value == nil ? lines.line(firstLine + line - 1) ?? "" : ""
  }

  private func lineStart(_ line: Int) -> Int {
    if value != nil { return cursor }
    return lines.starts[min(max(firstLine + line - 1, 1), lines.starts.count) - 1]
  }

  /// A link may begin some lines above its destination.
  private func searchEnd(_ line: Int) -> Int {
    if value != nil { return end }
    let number = min(max(firstLine + line + 4, 1), lines.starts.count + 1)
    return number <= lines.starts.count ? lines.starts[number - 1] : lines.bytes.count
  }

  /// The offset of a text, first where it follows one of the openers.
  private func offset(of text: String, after openers: [UInt8], from start: Int, line: Int) -> Int? {
    let end = min(searchEnd(line), start + Limits.searchBytes)
    var fallback: Int?
    var from = start
    while let hit = ByteSearch.offset(of: text, in: lines.bytes, from: from, to: end) {
      if openers.isEmpty || hit > 0 && openers.contains(lines.bytes[hit - 1]) { return hit }
      fallback = fallback ?? hit
      from = hit + 1
    }
    return fallback
  }
}
