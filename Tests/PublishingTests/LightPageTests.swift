import Compression
import TestSupport
import Testing

@testable import Publishing
@testable import SiteRendering

@Suite("Light pages are known without being weighed")
struct LightPageTests {
  /// Pages of several sizes under two style sheets, one without any, and bytes that cannot be
  /// compressed.
  private static var pages: [[UInt8]] {
    var random = SeededRandom(seed: 9)
    let sheets = ["a{color:red}", String(repeating: "main p{margin:1em 0}\n", count: 500)]
    let styled = sheets.flatMap { sheet in
      [0, 10, 400, 4000].map { count in
        let words = (0..<count).map { "<p>Jail number \($0 * 7919 % 1013) holds." }.joined()
        return Array("<head><style>\(sheet)</style><title>\(count)</title><main>\(words)".utf8)
      }
    }
    let noise = random.bytes(9000)
    return styled + [Array("<p>plain".utf8), noise, Array("<style>".utf8) + noise]
  }

  @Test("What is called light is under the bar, the first time and later")
  func light() {
    for bytes in Self.pages + Self.pages {
      let file = OutputFile(path: "a.html", bytes: bytes)
      let size = file.gzippedCount
      for bar in [0, 1, size - 1, size, size + size / 32, size * 2, bytes.count] + [bytes.count + 9]
      where file.isLight(under: bar) {
        #expect(size <= bar)
      }
      #expect(file.isLight(under: size * 2 + 200))
    }
  }

  @Test(
    "Pages share what stands before their own title, where it is a good part of them",
    arguments: [
      ("a.html", "<style>a{}</style><title>A</title>", [18]),
      ("a.html", "<html><head><style>a{}</style><title>A</title>", [6, 30]),
      ("a.html", "<style>a{}</style><title>A</title></head><p><head>", [18]),
      ("a.html", "<title>A</title><style>a{}</style>", []),
      ("a.html", "<html><head><title>A</title><style>a{}</style>", []),
      ("a.html", "<style>a{}</style>", []), ("a.html", "<title>A</title>", []),
      ("a.json", "<style>a{}</style><title>A</title>", []),
      ("a.html", "<style>a{}</style><title>" + String(repeating: "A", count: 47), [18]),
      ("a.html", "<style>a{}</style><title>" + String(repeating: "A", count: 48), []),
    ])
  func sharedParts(_ path: String, _ text: String, _ ends: [Int]) {
    #expect(OutputFile(path: path, bytes: Array(text.utf8)).sharedParts == ends)
  }

  @Test("More style sheets than are kept are looked at all the same")
  func many() {
    for number in 0..<300 {
      let page = "<style>" + String(repeating: "p\(number){}", count: 3000) + "</style><title>"
      let file = OutputFile(path: "a.html", bytes: Array(page.utf8))
      #expect(file.isLight(under: 9000))
      #expect(!file.isLight(under: 20))
    }
  }
}
