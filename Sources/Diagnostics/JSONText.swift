/// Text as a JSON string (RFC 8259, section 7).
package enum JSONText {
  /// The text in quotes. `<` is written `\u003c`, so that the result may stand in an HTML script
  /// element; U+2028 and U+2029 are escaped for the same reason.
  package static func quoted(_ text: String) -> String {
    var bytes: [UInt8] = []
    appendQuoted(text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Adds what `quoted` returns.
  package static func appendQuoted(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    append(text, to: &bytes)
    bytes.append(UInt8(ascii: "\""))
  }

  /// Adds the same without the quotes.
  package static func append(_ text: String, to bytes: inout [UInt8]) {
    var text = text
    text.withUTF8 { source in
      var start = 0
      var index = 0
      while index < source.count {
        let byte = source[index]
        guard mayNeedEscape(byte), let (length, escape) = escape(source, at: index) else {
          index += 1
          continue
        }
        bytes.append(contentsOf: source[start..<index])
        bytes.append(contentsOf: escape.utf8)
        index += length
        start = index
      }
      bytes.append(contentsOf: source[start...])
    }
  }

  private static func mayNeedEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
      || byte == UInt8(ascii: "<") || byte == 0x7F || byte == 0xE2
  }

  /// How many bytes cannot stand as they are, and what takes their place.
  private static func escape(
    _ source: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> (length: Int, escape: String)? {
    switch source[index] {
    case UInt8(ascii: "\""): return (1, "\\\"")
    case UInt8(ascii: "\\"): return (1, "\\\\")
    case UInt8(ascii: "\n"): return (1, "\\n")
    case UInt8(ascii: "\r"): return (1, "\\r")
    case UInt8(ascii: "\t"): return (1, "\\t")
    case 0xE2:
      guard source[index + 1] == 0x80, source[index + 2] & 0xFE == 0xA8 else { return nil }
      return (3, escape(0x2000 | UInt32(source[index + 2] & 0x3F)))
    default: return (1, escape(UInt32(source[index])))
    }
  }

  private static func escape(_ scalar: UInt32) -> String {
    let digits = String(scalar, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
