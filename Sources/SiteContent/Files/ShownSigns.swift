import Diagnostics
import Markdown
import StrictYAML

extension DiagnosticCode {
  package static let markdownInWords = DiagnosticCode("markdown-in-words")
}

/// Signs of Markdown and HTML in texts that are shown as they stand, such as titles: readers would
/// see the signs.
enum ShownSigns {
  /// A problem for the first sign in a text.
  ///
  /// - Parameter lines: within how many lines of the file the text stands.
  static func check(
    _ text: String?, at place: SourceLocation?, within lines: Int = 12,
    problems: inout [Diagnostic]
  ) {
    guard let text, let place, let found = first(in: text) else { return }
    let words = Array(text.utf8)
    let shown = String(decoding: words[found], as: UTF8.self)
    let isTag = shown.hasPrefix("<")
    let help =
      shown.hasPrefix("&")
      ? "write the sign itself: these words are plain text"
      : "leave \(isTag ? "it" : "the signs") out: these words are plain text, "
        + "and templates give them their form"
    problems.append(
      Diagnostic(
        isTag ? .rawHTML : .markdownInWords, "readers would see \"\(shown)\" as it stands here",
        at: self.place(of: found, in: words, from: place, lines) ?? place, help: [help]))
  }

  /// A problem for the first sign in each of the named texts.
  static func check(_ map: YAMLMap?, _ keys: [String], problems: inout [Diagnostic]) {
    for key in keys {
      guard let node = map?[key] else { continue }
      for item in node.list ?? [node] {
        check(item.scalar, at: item.location, problems: &problems)
      }
    }
  }

  /// Where a sign stands in the file; nil where it is written there in another way. It is looked for
  /// with the words before it first.
  private static func place(
    of sign: Range<Int>, in words: [UInt8], from start: SourceLocation, _ lines: Int
  ) -> SourceLocation? {
    let file = start.file
    guard start.line <= file.lineStarts.count else { return nil }
    let last = min(lines, file.lineStarts.count) + start.line - 1
    let end = last < file.lineStarts.count ? file.lineStarts[last] : file.bytes.count
    let part = file.bytes[file.lineStarts[start.line - 1]..<end]
    for before in [24, 0] {
      let from = max(0, sign.lowerBound - before)
      guard let found = part.firstRange(of: words[from..<sign.upperBound]) else { continue }
      let length = String(decoding: words[sign], as: UTF8.self).unicodeScalars.count
      return file.location(
        atByte: found.lowerBound + sign.lowerBound - from, length: length)
    }
    return nil
  }

  /// The bytes of the first sign with what it encloses; nil for plain words, as nearly all are.
  static func first(in text: String) -> Range<Int>? {
    var text = text
    return text.withUTF8 { bytes in
      for (place, byte) in bytes.enumerated() {
        if let end = end(of: byte, at: place, in: bytes) { return place..<end }
      }
      return nil
    }
  }

  /// Where what begins with that byte ends; nil where it is no sign.
  private static func end(
    of byte: UInt8, at place: Int, in text: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    let next = place + 1 < text.count ? text[place + 1] : 0x20
    switch Unicode.Scalar(byte) {
    case "*", "_", "~", "`": return emphasis(byte, place, text)
    case "[": return link(place, text)
    case "<" where isLetter(next) || next == UInt8(ascii: "/"):
      return text[place...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 }
    case "{" where next == UInt8(ascii: "#"):
      return text[place...].firstIndex(of: UInt8(ascii: "}")).map { $0 + 1 }
    case "&" where isLetter(next) || next == UInt8(ascii: "#"):
      let name = text[(place + 2)...].prefix(8).prefix { isLetter($0) || isDigit($0) }
      guard name.endIndex < text.count, text[name.endIndex] == UInt8(ascii: ";") else { return nil }
      return name.endIndex + 1
    case "#" where place == 0:
      let run = text.prefix { $0 == byte }.count
      return run <= 6 && run < text.count && text[run] == 0x20 ? run : nil
    default: return nil
    }
  }

  /// `**bold**`, `_slanted_`, `~~struck~~` and `` `code` ``.
  private static func emphasis(
    _ sign: UInt8, _ place: Int, _ text: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    let run = text[place...].prefix(4).prefix { $0 == sign }.count
    let start = place + run
    let isCode = sign == UInt8(ascii: "`")
    guard run <= 3, start < text.count, text[start] > 0x20,
      sign != UInt8(ascii: "~") || run == 2,
      // Between letters, a single sign is one of arithmetic, or a part of a name.
      isCode || run > 1 || place == 0 || !isWord(text[place - 1])
    else { return nil }
    var from = start + 1
    while let close = text[min(from, text.count)...].firstIndex(of: sign) {
      let length = text[close...].prefix { $0 == sign }.count
      let end = close + length
      let isAfterWord = text[close - 1] > 0x20
      let isEnd = end == text.count || !isWord(text[end])
      if length == run, isCode || isAfterWord && (run > 1 || isEnd) { return end }
      from = end
    }
    return nil
  }

  /// `[words](address)`.
  private static func link(_ place: Int, _ text: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let close = text[place...].firstIndex(of: UInt8(ascii: "]")), close + 2 < text.count,
      text[close + 1] == UInt8(ascii: "("), text[close + 2] > 0x20
    else { return nil }
    return text[close...].firstIndex(of: UInt8(ascii: ")")).map { $0 + 1 }
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    isLetter(byte) || isDigit(byte) || byte >= 0x80
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
