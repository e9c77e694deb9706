/// What the preview reads of a request: its first line, `Host`, and whether the connection stays.
///
/// Source: RFC 9112, sections 2 to 5 and 9.3. Anything unusual is refused rather than understood:
/// a preview has one kind of visitor.
struct RequestHead: Equatable, Sendable {
  let method: String
  /// As it was sent, without the query.
  let path: String
  let host: String?
  /// Whether more requests may follow on this connection. Never behind a request with a body, which
  /// nobody reads here.
  let keepsConnection: Bool

  /// Bytes that a head may have, its empty line included.
  static let limit = 16_384

  /// Nil where this is no request of HTTP/1.0 or HTTP/1.1.
  ///
  /// - Parameter bytes: everything before the empty line.
  init?(_ bytes: some Collection<UInt8>) {
    // "\r\n" is one character of a text.
    guard let text = String(validating: bytes, as: UTF8.self), !text.utf8.contains(0) else {
      return nil
    }
    let lines = text.split(separator: "\r\n" as Character, omittingEmptySubsequences: false)
    guard let first = lines.first else { return nil }
    let words = first.split(separator: " ", omittingEmptySubsequences: false)
    guard words.count == 3, !words[0].isEmpty, !words[1].isEmpty,
      words[2] == "HTTP/1.1" || words[2] == "HTTP/1.0"
    else { return nil }
    var fields: [String: String] = [:]
    for line in lines.dropFirst() {
      guard let colon = line.firstIndex(of: ":"), colon > line.startIndex,
        !line[..<colon].contains(where: \.isWhitespace)
      else { return nil }
      let name = line[..<colon].lowercased()
      // Two answers to the question of the host are none.
      guard name != "host" || fields[name] == nil else { return nil }
      fields[name] =
        line[line.index(after: colon)...].trimmingPrefix(while: \.isWhitespace)
        .description
    }
    method = String(words[0])
    path = String(words[1].prefix { $0 != "?" })
    host = fields["host"]
    let asked = fields["connection"]?.lowercased()
    let stays = words[2] == "HTTP/1.1" ? asked != "close" : asked == "keep-alive"
    let hasBody =
      fields["transfer-encoding"] != nil || (fields["content-length"] ?? "0") != "0"
    keepsConnection = stays && !hasBody
  }
}
