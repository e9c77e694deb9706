import Foundation
import Testing

@testable import PreviewServer

@Suite("Serving only what was built")
struct PreviewSiteTests {
  let site = PreviewSite(
    paths: ["index.html", "es/index.html", "404.html", "mark.svg"], problems: nil, number: 1
  ) { path in
    Array("<body>\(path)".utf8)
  }

  @Test(
    "built paths are found",
    arguments: [
      ("/", "index.html"), ("/index.html", "index.html"), ("/es/", "es/index.html"),
      ("/m%61rk.svg", "mark.svg"),
    ])
  func found(pair: (address: String, path: String)) {
    #expect(site.path(for: pair.address) == pair.path)
  }

  @Test(
    "no other address leads anywhere",
    arguments: [
      "", "index.html", "/..", "/../", "/../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd",
      "/%2e%2e%2f%2e%2e%2fetc%2fpasswd", "/..%2f..%2fetc/passwd", "/%252e%252e/etc/passwd",
      "/./index.html", "/es/../index.html", "/es/..%2findex.html", "//index.html", "//etc/passwd",
      "/\\..\\..\\etc\\passwd", "/%5c..%5cetc", "/index.html%00.svg", "/%00", "/index.html%",
      "/%zz",
      "/%2", "/INDEX.HTML", "/index.html/", "/index.html/..", "/etc/passwd", "/proc/self/environ",
      "/file:///etc/passwd", "/%c0%ae%c0%ae/etc/passwd", "/%ff", "/es", "/~root/", "/.git/config",
      "/Content/site.yaml",
    ])
  func hostile(address: String) {
    #expect(site.path(for: address) == nil)
  }

  @Test("only GET and HEAD, and only for this host, are answered")
  func guarded() async throws {
    let handler = PreviewHandler(
      state: PreviewState(site), port: 8080, hostHeaders: ["X-Frame-Options": "DENY"])
    func status(_ method: String, host: String?) async throws -> Answer.Status {
      let field = host.map { "\r\nHost: \($0)" } ?? ""
      let request = try #require(RequestHead(Array("\(method) / HTTP/1.1\(field)".utf8)))
      return await handler.answer(request).status
    }
    #expect(try await status("GET", host: "127.0.0.1:8080") == .ok)
    #expect(try await status("HEAD", host: "localhost:8080") == .ok)
    #expect(try await status("POST", host: "127.0.0.1:8080") == .methodNotAllowed)
    #expect(try await status("GET", host: "evil.example") == .badRequest)
    #expect(try await status("GET", host: nil) == .badRequest)
  }

  @Test("preview widens a page's policy by its own script and connection only")
  func policy() {
    let page = """
      <meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;; \
      connect-src &#39;none&#39;; script-src &#39;sha256-x&#39;">\
      <body class="x">text
      """
    let shown = LiveReload.inject(into: Array(page.utf8), problems: "a < b", number: 7)
    let text = String(decoding: shown, as: UTF8.self)
    #expect(text.contains("default-src 'none'"))
    #expect(text.contains("connect-src 'self'"))
    #expect(text.contains("script-src 'sha256-x' 'sha256-"))
    #expect(text.contains("style-src 'sha256-"))
    #expect(text.contains("a &lt; b"))
    #expect(!text.contains("unsafe"))
  }

  @Test("base64 pads as the standard says")
  func base64() {
    let pairs = [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg==")]
    for (plain, coded) in pairs { #expect(Base64.encode(Array(plain.utf8)) == coded) }
  }
}
