/// Printing values so that they mean in HTML what they say.
extension ViewValue {
  func print(as printing: Printing, into output: inout [UInt8]) {
    switch (self, printing) {
    case (.text(let text), .escaped), (.url(let text), .escaped):
      output.appendEscaped(text, by: Escapes.html)
    case (.text(let text), .component): output.appendComponent(text)
    case (.json(let text), .json): output.appendEscaped(text, by: Escapes.json)
    case (.html(let bytes), .raw): output.append(contentsOf: bytes)
    case (.style(let text), .raw), (.script(let text), .raw):
      output.append(contentsOf: text.utf8)
    default: break
    }
  }
}

/// What takes the place of a byte; empty where the byte stays.
enum Escapes {
  /// In text and in quoted values alike, `& < > " '` become references: one table for both, so that
  /// no mistake about the place can do harm. A parser would turn NUL and carriage return into
  /// something else, so these are replaced as well.
  static let html = table([
    UInt8(ascii: "&"): "&amp;", UInt8(ascii: "<"): "&lt;", UInt8(ascii: ">"): "&gt;",
    UInt8(ascii: "\""): "&quot;", UInt8(ascii: "'"): "&#39;", 0x00: "\u{FFFD}", 0x0D: "&#13;",
  ])

  /// A `<` stands in JSON only within strings, where this means the same.
  static let json = table([UInt8(ascii: "<"): "\\u003c"])

  private static func table(_ replacements: [UInt8: String]) -> [[UInt8]] {
    (0...255).map { byte in replacements[UInt8(byte)].map { Array($0.utf8) } ?? [] }
  }
}

extension [UInt8] {
  fileprivate mutating func appendEscaped(_ text: String, by table: [[UInt8]]) {
    let done: Void? = text.utf8.withContiguousStorageIfAvailable { bytes in
      var start = 0
      for index in bytes.indices {
        let replacement = table[Int(bytes[index])]
        if replacement.isEmpty { continue }
        append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
        append(contentsOf: replacement)
        start = index + 1
      }
      append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
    }
    if done != nil { return }
    for byte in text.utf8 {
      let replacement = table[Int(byte)]
      if replacement.isEmpty { append(byte) } else { append(contentsOf: replacement) }
    }
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
