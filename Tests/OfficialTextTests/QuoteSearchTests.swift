import OfficialText
import Testing

@Suite("Quotes in a text of law")
struct QuoteSearchTests {
  private let search = QuoteSearch([
    "(a) The harbor office shall not ring the bell at night.",
    "(1) Ring the bell, or let the bell be rung.",
  ])

  @Test("exact words are found once, or each time")
  func exact() {
    #expect(search.places(of: "shall not ring").map(\.paragraph) == [0])
    #expect(search.places(of: "shall not ring").first?.range == 22..<36)
    #expect(search.places(of: "the bell").map(\.paragraph) == [0, 1, 1])
    #expect(search.places(of: "shall not  ring") == [])
    #expect(search.places(of: "night. (1) Ring") == [])
    #expect(search.places(of: "") == [])
  }

  @Test("words that changed are found by what stands around them")
  func nearest() {
    #expect(search.nearest(to: "office must not ring the bell") == "office shall not ring the bell")
    #expect(search.nearest(to: "ring the bells at night") == "ring the bell at night")
    #expect(search.nearest(to: "pay a fee to the treasurer") == nil)
  }
}
