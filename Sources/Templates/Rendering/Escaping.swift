import Diagnostics

/// Printing values so that they mean in HTML what they say.
extension ViewValue {
  func print(as printing: Printing, into output: inout [UInt8]) {
    switch (self, printing) {
    case (.text(let text), .escaped), (.url(let text), .escaped):
      var text = text
      text.withUTF8 { output.appendEscaped($0) }
    case (.text(let text), .component): output.appendComponent(text)
    case (.json(let bytes), .json):
      bytes.withUnsafeBufferPointer { output.appendJSON($0) }
    case (.html(let bytes), .raw): output.append(contentsOf: bytes)
    case (.style(let text), .raw), (.script(let text), .raw):
      output.append(contentsOf: text.utf8)
    default: break
    }
  }
}

/// Which bytes of text cannot stand as they are in HTML, and what takes their place.
///
/// In text and in quoted values alike, `& < > " '` become references: one set for both, so that no
/// mistake about the place can do harm. A parser would turn NUL and carriage return into something
/// else, so these are replaced as well.
private enum Escapes {
  static let texts: [UInt8: String] = [
    UInt8(ascii: "&"): "&amp;", UInt8(ascii: "<"): "&lt;", UInt8(ascii: ">"): "&gt;",
    UInt8(ascii: "\""): "&quot;", UInt8(ascii: "'"): "&#39;", 0x00: "\u{FFFD}", 0x0D: "&#13;",
  ]
  /// Bit n is set where the byte n is replaced; all such bytes are below 64.
  static let mask: UInt64 = texts.keys.reduce(0) { $0 | 1 << UInt64($1) }
  /// Indexed by the byte; empty where it stays.
  static let replacements: [[UInt8]] = (0..<64).map { byte in
    texts[byte].map { Array($0.utf8) } ?? []
  }
}

extension [UInt8] {
  fileprivate mutating func appendEscaped(_ bytes: UnsafeBufferPointer<UInt8>) {
    let mask = Escapes.mask
    var start = 0
    for index in bytes.indices {
      let byte = bytes[index]
      guard byte < 64, mask >> UInt64(byte) & 1 != 0 else { continue }
      append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
      append(contentsOf: Escapes.replacements[Int(byte)])
      start = index + 1
    }
    append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
  }

  /// A `<` stands in JSON only within strings, where `\u003c` means the same. The data of a search has
  /// megabytes.
  fileprivate mutating func appendJSON(_ bytes: UnsafeBufferPointer<UInt8>) {
    var start = 0
    while let index = bytes.place(from: start, where: { $0.equals(UInt8(ascii: "<")) }) {
      append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
      append(contentsOf: "\\u003c".utf8)
      start = index + 1
    }
    append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
  }

  /// RFC 3986, section 2: letters, digits and `-._~` stay, all else is percent-encoded.
  fileprivate mutating func appendComponent(_ text: String) {
    let digits = Array("0123456789ABCDEF".utf8)
    for byte in text.utf8 {
      if byte.isASCIILetter || byte.isASCIIDigit || "-._~".utf8.contains(byte) {
        append(byte)
      } else {
        append(UInt8(ascii: "%"))
        append(digits[Int(byte >> 4)])
        append(digits[Int(byte & 15)])
      }
    }
  }
}
