import SiteContent

/// An old address that a server may answer by itself, with status 301.
///
/// A server never sees what follows the `#`; a browser keeps it on the way, as it stands. So only
/// those are here whose parts have the same anchors as before. Any other old page keeps its own
/// HTML, which knows where each part went.
struct ServerRedirect: Sendable, Equatable {
  /// From the top of the copy, without a slash: `es/old.html`.
  let old: String
  /// The same of the new page, with a fragment if it leads to a part: `es/new.html#after`.
  let new: String

  init?(_ redirect: MovedAddresses.Redirect) {
    let place = redirect.place
    let areKept = redirect.parts.allSatisfy { part in
      part.place.path == place.path && part.place.anchor == part.old && place.anchor == nil
    }
    guard areKept, !redirect.isForNow else { return nil }
    old = redirect.path
    new = place.path + (place.anchor.map { "#\(Self.encoded($0))" } ?? "")
  }

  /// No character of it means anything to any server.
  private static func encoded(_ anchor: String) -> String {
    anchor.utf8.map { byte in
      let isPlain =
        Self.plain.contains(byte)
        || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
        || UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
      if isPlain { return String(UnicodeScalar(byte)) }
      let digits = String(byte, radix: 16, uppercase: true)
      return byte < 16 ? "%0\(digits)" : "%\(digits)"
    }.joined()
  }

  private static let plain = Array("-._~".utf8)

  /// As a regular expression of nothing but the path: its names have no other special character.
  var pattern: String { old.split(separator: ".").joined(separator: "\\.") }
}
