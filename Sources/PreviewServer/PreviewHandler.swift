import FlyingFox
import Foundation

/// Answers the browser: only paths that the build produced, only GET and HEAD, only for this host.
struct PreviewHandler: HTTPHandler {
  let state: PreviewState
  let port: UInt16
  /// What the site's host would send with each answer.
  let hostHeaders: [String: String]

  func handleRequest(_ request: HTTPRequest) async throws -> HTTPResponse {
    guard request.method == .GET || request.method == .HEAD else {
      return answer(.methodNotAllowed, text: "Only GET and HEAD are served here.\n")
    }
    guard isOwnHost(request.headers[.host]) else {
      // Another name that leads to this machine could be a page that spies on the preview.
      return answer(.badRequest, text: "Open this preview as http://127.0.0.1:\(port)/\n")
    }
    let address = request.target.path()
    if address == LiveReload.eventsPath { return await events() }
    let site = await state.current
    if let path = site.path(for: address), let bytes = site.bytes(of: path) {
      return page(bytes, of: site, status: .ok, path: path)
    }
    let missing = site.bytes(of: "404.html") ?? LiveReload.emptyPage
    return page(missing, of: site, status: .notFound, path: "404.html")
  }

  private func isOwnHost(_ host: String?) -> Bool {
    host == "127.0.0.1:\(port)" || host == "localhost:\(port)"
  }

  private func page(
    _ bytes: [UInt8], of site: PreviewSite, status: HTTPStatusCode, path: String
  ) -> HTTPResponse {
    let isHTML = path.hasSuffix(".html")
    let body =
      isHTML
      ? LiveReload.inject(into: bytes, problems: site.problems, number: site.number) : bytes
    return HTTPResponse(
      statusCode: status, headers: headers(type: MediaType.of(path)), body: Data(body))
  }

  private func answer(_ status: HTTPStatusCode, text: String) -> HTTPResponse {
    HTTPResponse(
      statusCode: status, headers: headers(type: "text/plain; charset=utf-8"),
      body: Data(text.utf8))
  }

  private func headers(type: String) -> HTTPHeaders {
    var headers = HTTPHeaders()
    for (name, value) in hostHeaders { headers[HTTPHeader(name)] = value }
    headers[.contentType] = type
    // Here, and only here, an old copy must never be shown.
    headers[HTTPHeader("Cache-Control")] = "no-store"
    headers[HTTPHeader("X-Content-Type-Options")] = "nosniff"
    headers[HTTPHeader("Referrer-Policy")] = "no-referrer"
    return headers
  }

  private func events() async -> HTTPResponse {
    HTTPResponse(
      statusCode: .ok, headers: headers(type: "text/event-stream"),
      body: HTTPBodySequence(from: EventBytes(builds: await state.builds())))
  }
}
