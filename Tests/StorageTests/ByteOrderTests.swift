import Storage
import TestSupport
import Testing

@Suite("The order of bytes")
struct ByteOrderTests {
  private let texts = [
    "", "a", "a.html", "a-b.html", "a.html.br", "ab", "b", "es/a.html", "ñ", "n\u{303}", "警察",
    "\u{10FFFF}", "\u{FFFD}", "A", "a.html",
    "a very long text that is not held in the string itself",
  ]

  @Test("texts are told apart as their UTF-8 is")
  func precedes() {
    for left in texts {
      for right in texts {
        #expect(
          left.precedesInBytes(right) == left.utf8.lexicographicallyPrecedes(right.utf8),
          "\(left) \(right)")
        #expect(
          Array(left.utf8).precedesInBytes(Array(right.utf8))
            == left.utf8.lexicographicallyPrecedes(right.utf8), "\(left) \(right)")
      }
    }
  }

  @Test("a list is sorted so, with every text of it")
  func sorted() {
    var numbers = SeededRandom(seed: 4)
    for _ in 0..<20 {
      let shuffled = texts.shuffled(using: &numbers)
      let expected = texts.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      #expect(shuffled.sortedByBytes().map { Array($0.utf8) } == expected.map { Array($0.utf8) })
    }
    #expect([String]().sortedByBytes().isEmpty)
  }
}
