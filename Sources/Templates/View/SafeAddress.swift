/// Which addresses may be printed into `href`, `src` and the like.
package enum SafeAddress {
  /// Everything else could run code (`javascript:`), carry a document (`data:`), or leave the web.
  package static let schemes = ["https", "http", "mailto", "tel"]

  /// Why an address may not be printed; nil when it may.
  ///
  /// What stands before the first `:` is a scheme unless a `/`, `?` or `#` comes first. Blanks,
  /// control characters and backslashes are refused wherever they stand, because browsers drop or
  /// turn them before they look for the scheme; so is a leading `//`, which leaves the site.
  package static func refusal(of address: String) -> String? {
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
