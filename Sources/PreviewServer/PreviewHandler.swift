/// Answers the browser: only paths that the build produced, only GET and HEAD, only for this host.
struct PreviewHandler: Sendable {
  let state: PreviewState
  let port: UInt16
  /// What the site's host would send with each answer.
  let hostHeaders: [String: String]

  func answer(_ request: RequestHead) async -> Answer {
    guard request.method == "GET" || request.method == "HEAD" else {
      return refusal(.methodNotAllowed)
    }
    guard isOwnHost(request.host) else {
      // Another name that leads to this machine could be a page that spies on the preview.
      return refusal(.badRequest)
    }
    if request.path == LiveReload.eventsPath {
      return Answer(
        status: .ok, fields: fields(type: "text/event-stream"), body: .builds(await state.builds()))
    }
    let site = await state.current
    if let path = site.path(for: request.path), let bytes = site.bytes(of: path) {
      return page(bytes, of: site, status: .ok, path: path)
    }
    let missing = site.bytes(of: "404.html") ?? LiveReload.emptyPage
    return page(missing, of: site, status: .notFound, path: "404.html")
  }

  /// What a request gets that is not answered.
  func refusal(_ status: Answer.Status) -> Answer {
    let text =
      status == .methodNotAllowed
      ? "Only GET and HEAD are served here.\n" : "Open this preview as http://127.0.0.1:\(port)/\n"
    var fields = fields(type: "text/plain; charset=utf-8")
    if status == .methodNotAllowed { fields.append(("Allow", "GET, HEAD")) }
    return Answer(status: status, fields: fields, body: .bytes(Array(text.utf8)))
  }

  private func isOwnHost(_ host: String?) -> Bool {
    host == "127.0.0.1:\(port)" || host == "localhost:\(port)"
  }

  private func page(
    _ bytes: [UInt8], of site: PreviewSite, status: Answer.Status, path: String
  ) -> Answer {
    let isHTML = path.hasSuffix(".html")
    let body =
      isHTML
      ? LiveReload.inject(into: bytes, problems: site.problems, number: site.number) : bytes
    return Answer(status: status, fields: fields(type: MediaType.of(path)), body: .bytes(body))
  }

  private func fields(type: String) -> [(name: String, value: String)] {
    var fields = hostHeaders
    fields["Content-Type"] = type
    // Here, and only here, an old copy must never be shown.
    fields["Cache-Control"] = "no-store"
    fields["X-Content-Type-Options"] = "nosniff"
    fields["Referrer-Policy"] = "no-referrer"
    return fields.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}
