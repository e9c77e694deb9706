/// Which addresses may be printed into `href`, `src` and the like.
enum SafeAddress {
  /// Everything else could run code (`javascript:`), carry a document (`data:`), or leave the web.
  static let schemes = ["https", "http", "mailto", "tel"]

  /// Why an address may not be printed; nil when it may.
  ///
  /// What stands before the first `:` is a scheme unless a `/`, `?` or `#` comes first. Blanks,
  /// control characters and backslashes are refused wherever they stand, because browsers drop or
  /// turn them before they look for the scheme; so is a leading `//`, which leaves the site.
  static func refusal(of address: String) -> String? {
    let bytes = address.utf8
    for byte in bytes where byte <= 0x20 || byte == 0x7F || byte == UInt8(ascii: "\\") {
      return "the address \(quoted(address)) holds a blank, control character or backslash"
    }
    if address.hasPrefix("//") {
      return "the address \(quoted(address)) has no scheme; write https:// before the host"
    }
    let first = bytes.prefix { byte in
      byte != UInt8(ascii: "/") && byte != UInt8(ascii: "?") && byte != UInt8(ascii: "#")
    }
    guard let colon = first.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    if allows(scheme: first[..<colon]) { return nil }
    return "the address \(quoted(address)) is of a scheme that is not allowed"
      + " (allowed: \(schemes.joined(separator: ", ")), or relative)"
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
