/// The `Content-Type` of an output file.
enum MediaType {
  static func of(_ path: String) -> String {
    switch path.split(separator: ".").last {
    case "html": "text/html; charset=utf-8"
    case "css": "text/css; charset=utf-8"
    case "js": "text/javascript; charset=utf-8"
    case "json": "application/json; charset=utf-8"
    case "svg": "image/svg+xml"
    case "xml": "application/xml; charset=utf-8"
    case "png": "image/png"
    case "ico": "image/x-icon"
    case "pdf": "application/pdf"
    case "zip": "application/zip"
    default: "text/plain; charset=utf-8"
    }
  }
}
