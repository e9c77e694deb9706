/// Text as a JSON string (RFC 8259, section 7).
package enum JSONText {
  /// The text in quotes. `<` is written `\u003c`, so that the result may stand in an HTML script
  /// element; U+2028 and U+2029 are escaped for the same reason.
  package static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "<", "\u{2028}", "\u{2029}": result += escape(scalar)
      case _ where scalar.value < 0x20 || scalar.value == 0x7F: result += escape(scalar)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
