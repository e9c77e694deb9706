/// An answer of the preview: status, header fields, and a body that is whole or goes on and on.
struct Answer: Sendable {
  enum Status: Int, Sendable {
    case ok = 200
    case badRequest = 400
    case notFound = 404
    case methodNotAllowed = 405
    case headTooLarge = 431

    /// Source: RFC 9110, section 15; RFC 6585, section 5.
    var reason: String {
      switch self {
      case .ok: "OK"
      case .badRequest: "Bad Request"
      case .notFound: "Not Found"
      case .methodNotAllowed: "Method Not Allowed"
      case .headTooLarge: "Request Header Fields Too Large"
      }
    }
  }

  enum Body: Sendable {
    case bytes([UInt8])
    /// Server-sent events, one for each build, until the reader goes.
    case builds(AsyncStream<Int>)
  }

  let status: Status
  /// In the order in which they are sent.
  let fields: [(name: String, value: String)]
  let body: Body

  /// What goes before the body: status line, fields, length, and the empty line.
  func head(keepsConnection: Bool) -> [UInt8] {
    var text = "HTTP/1.1 \(status.rawValue) \(status.reason)\r\n"
    for field in fields { text += "\(field.name): \(field.value)\r\n" }
    if case .bytes(let bytes) = body { text += "Content-Length: \(bytes.count)\r\n" }
    text += "Connection: \(keepsConnection ? "keep-alive" : "close")\r\n\r\n"
    return Array(text.utf8)
  }

  /// One build as an event. Source: the HTML standard, section 9.2.
  static func event(of build: Int) -> [UInt8] { Array("data: \(build)\n\n".utf8) }
}
