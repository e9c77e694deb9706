import Testing

@testable import PreviewServer

@Suite("Reading the head of a request")
struct RequestHeadTests {
  private func head(_ text: String) -> RequestHead? { RequestHead(Array(text.utf8)) }

  @Test("method, path without query, and host are read")
  func plain() {
    let request = head("GET /es/a.html?q=1 HTTP/1.1\r\nhOsT:  127.0.0.1:8080\r\nAccept: */*")
    #expect(request?.method == "GET")
    #expect(request?.path == "/es/a.html")
    #expect(request?.host == "127.0.0.1:8080")
    #expect(request?.keepsConnection == true)
  }

  @Test(
    "a connection ends where it is asked for, and behind a body that nobody reads",
    arguments: [
      ("GET / HTTP/1.1\r\nHost: a", true), ("GET / HTTP/1.1\r\nConnection: Close", false),
      ("GET / HTTP/1.0", false), ("GET / HTTP/1.0\r\nConnection: keep-alive", true),
      ("POST / HTTP/1.1\r\nContent-Length: 5", false),
      ("GET / HTTP/1.1\r\nContent-Length: 0", true),
      ("GET / HTTP/1.1\r\nTransfer-Encoding: chunked", false),
    ])
  func connection(pair: (text: String, stays: Bool)) {
    #expect(head(pair.text)?.keepsConnection == pair.stays)
  }

  @Test(
    "anything else is no request",
    arguments: [
      "", "GET", "GET /", "GET  / HTTP/1.1", "GET / HTTP/2", "GET / HTTP/1.1 ", " GET / HTTP/1.1",
      "GET / HTTP/1.1\r\n", "GET / HTTP/1.1\r\nHost", "GET / HTTP/1.1\r\nHost : a",
      "GET / HTTP/1.1\r\n: a", "GET / HTTP/1.1\r\nA: b\r\n folded",
      "GET / HTTP/1.1\r\nHost: a\r\nHost: b", "GET /\0 HTTP/1.1", "GET\t/ HTTP/1.1",
      "GET / HTTP/1.1\nHost: a", "\u{16}\u{3}\u{1}",
    ])
  func refused(text: String) {
    #expect(head(text) == nil)
  }

  @Test("bytes that are no UTF-8 are no request")
  func binary() {
    #expect(RequestHead(Array("GET /".utf8) + [0xFF] + Array(" HTTP/1.1".utf8)) == nil)
  }
}
