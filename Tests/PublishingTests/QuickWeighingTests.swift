import Compression
import Testing

@testable import Publishing
@testable import SiteRendering

@Suite("Light pages are known without being weighed")
struct QuickWeighingTests {
  /// Pages of several sizes under two style sheets, one without any, and bytes that cannot be
  /// compressed.
  private static var pages: [[UInt8]] {
    var random = SystemRandomNumberGenerator()
    let sheets = ["a{color:red}", String(repeating: "main p{margin:1em 0}\n", count: 500)]
    let styled = sheets.flatMap { sheet in
      [0, 10, 400, 4000].map { count in
        let words = (0..<count).map { "<p>Jail number \($0 * 7919 % 1013) holds." }.joined()
        return Array("<head><title>\(count)</title><style>\(sheet)</style><main>\(words)".utf8)
      }
    }
    let noise = (0..<9000).map { _ in UInt8.random(in: .min ... .max, using: &random) }
    return styled + [Array("<p>plain".utf8), noise, Array("<style>".utf8) + noise]
  }

  @Test("What is called light is under the bar, the first time and later")
  func light() {
    let quick = QuickWeighing()
    for bytes in Self.pages + Self.pages {
      let file = OutputFile(path: "a.html", bytes: bytes)
      let size = Compression.gzip(bytes).count
      for bar in [0, 1, size - 1, size, size + size / 32, size * 2, bytes.count] + [bytes.count + 9]
      where quick.isLight(file, under: bar) {
        #expect(size <= bar)
      }
      #expect(quick.isLight(file, under: size * 2 + 200))
    }
  }

  @Test("More style sheets than are kept are looked at all the same")
  func many() {
    let quick = QuickWeighing()
    for number in 0..<100 {
      let page = "<style>" + String(repeating: "p\(number){}", count: 3000) + "</style>"
      let file = OutputFile(path: "a.html", bytes: Array(page.utf8))
      #expect(quick.isLight(file, under: 9000))
      #expect(!quick.isLight(file, under: 20))
    }
  }
}
