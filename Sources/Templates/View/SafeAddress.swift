/// Which addresses may be printed into `href`, `src` and the like.
package enum SafeAddress {
  /// Everything else could run code (`javascript:`), carry a document (`data:`), or leave the web.
  package static let schemes = ["https", "http", "mailto", "tel"]

  /// How the address of a drawing begins that the page itself holds, as its icon.
  static let ownDrawing = "data:image/svg+xml,"

  /// The address of a drawing that the page itself holds.
  ///
  /// Escaped rather than as Base64, which gzip can hardly make smaller.
  package static func drawing(_ svg: [UInt8]) -> String {
    var address = ownDrawing
    for byte in svg {
      if mayStandInDrawing(byte), byte != UInt8(ascii: "%") {
        address.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        address += (digits.utf8.count == 1 ? "%0" : "%") + digits
      }
    }
    return address
  }

  /// Whether an address is a drawing of its own; nothing in it could end an attribute.
  package static func isDrawing(_ address: String) -> Bool {
    address.hasPrefix(ownDrawing)
      && address.utf8.dropFirst(ownDrawing.utf8.count).allSatisfy(mayStandInDrawing)
  }

  private static func mayStandInDrawing(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte.isASCIIDigit || "%/:=;,.-()".utf8.contains(byte)
  }

  /// Why an address may not be printed; nil when it may.
  ///
  /// What stands before the first `:` is a scheme unless a `/`, `?` or `#` comes first. Blanks,
  /// control characters and backslashes are refused wherever they stand, because browsers drop or
  /// turn them before they look for the scheme; so is a leading `//`, which leaves the site.
  package static func refusal(of address: String) -> String? {
    if isDrawing(address) { return nil }
    var isScheme = true
    var before: UInt8 = 0
    for (offset, byte) in address.utf8.enumerated() {
      switch byte {
      case 0...0x20, 0x7F, UInt8(ascii: "\\"):
        return "the address \(quoted(address)) holds a blank, control character or backslash"
      case UInt8(ascii: "/") where offset == 1 && before == byte:
        return "the address \(quoted(address)) has no scheme; write https:// before the host"
      case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): isScheme = false
      case UInt8(ascii: ":") where isScheme:
        guard allows(scheme: address.utf8.prefix(offset)) else {
          return "the address \(quoted(address)) is of a scheme that is not allowed"
            + " (allowed: \(schemes.joined(separator: ", ")), or relative)"
        }
        isScheme = false
      default: break
      }
      before = byte
    }
    return nil
  }

  /// Whether the bytes before a colon are an allowed scheme, in whatever case.
  static func allows(scheme: some Collection<UInt8>) -> Bool {
    schemes.contains { $0.utf8.count == scheme.count && scheme.startsIgnoringCase(with: $0) }
  }

  private static func quoted(_ address: String) -> String {
    let shown = address.unicodeScalars.prefix(60).map { $0.value < 0x20 ? "\u{FFFD}" : $0 }
    return "\"" + String(String.UnicodeScalarView(shown)) + "\""
  }
}
