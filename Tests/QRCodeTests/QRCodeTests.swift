import QRCode
import Testing

@Suite("QR symbols")
struct QRCodeTests {
  @Test("The finder patterns stand in three corners, on any symbol")
  func finders() throws {
    let code = try #require(QRCode("https://values-act.example/jail.html"))
    #expect((code.size - 17).isMultiple(of: 4))
    for (left, top) in [(0, 0), (code.size - 7, 0), (0, code.size - 7)] {
      for step in 0..<7 {
        #expect(code.isDark(column: left + step, row: top))
        #expect(code.isDark(column: left, row: top + step))
      }
      #expect(code.isDark(column: left + 3, row: top + 3))
      #expect(!code.isDark(column: left + 1, row: top + 1))
    }
  }

  @Test("The same text gives the same symbol, another text another")
  func repeatable() {
    #expect(QRCode("a") == QRCode("a"))
    #expect(QRCode("a") != QRCode("b"))
  }

  @Test("Nothing and far too much give no symbol")
  func limits() {
    #expect(QRCode("") == nil)
    #expect(QRCode(String(repeating: "x", count: 4000)) == nil)
  }

  @Test("The drawing keeps the quiet zone and draws every dark module once")
  func drawing() throws {
    let code = try #require(QRCode("https://values-act.example/"))
    let svg = code.svg(label: "Code")
    #expect(svg.contains("viewBox=\"0 0 \(code.size + 8) \(code.size + 8)\""))
    let path = try #require(svg.split(separator: "\"").first { $0.hasPrefix("M4 4h7") })
    let widths = path.split(separator: "M").compactMap { run in
      run.split(separator: "h").dropFirst().first?.split(separator: "v").first.flatMap { Int($0) }
    }
    #expect(widths.reduce(0, +) == code.modules.count { $0 })
  }
}
