import Testing

@testable import Search

/// What is cut and folded as bytes must be what the rules of Unicode make of it.
@Suite("Scalars that need no look beside them")
struct PlainScalarTests {
  /// All but those of the large blocks, of which some will do.
  static let plain = (UInt32(0x80)...0xFFFF)
    .filter { PlainScalars.contains($0) && ($0 < 0x3400 || $0 > 0xFF00 || $0 % 97 == 0) }
    .compactMap(Unicode.Scalar.init)

  @Test("Each folds as it does among others")
  func folding() {
    for scalar in Self.plain + (0x300...0x36F).compactMap(Unicode.Scalar.init) {
      for text in ["a\(scalar)b", "A\(scalar)\u{301}", "가\(scalar)É"] {
        #expect(Words.fold(text) == Folding.whole(text), "\(scalar.escaped(asASCII: true))")
        #expect(Array(Words.fold(text).utf8) == Array(Folding.whole(text).utf8))
      }
    }
  }

  @Test("Each is a character, and cut as one")
  func snippets() {
    for scalar in Self.plain {
      let text = "a \(scalar)\(scalar) b,\(scalar) c"
      for most in 1...8 {
        #expect(Snippet.cut(text, most: most) == Snippet.cutByCharacters(text, most: most))
      }
    }
  }

  @Test("Texts of any characters are cut where characters end")
  func mixed() {
    let texts = [
      "one\r\n two\u{A0}three", "e\u{301}e\u{301} e\u{301}", "👩‍👩‍👧 family, 🇺🇸 flag", "a\u{200D}b c",
      "한국어 \u{1100}\u{1161}",
      "  lead, and trail.  ", "", " ", "a…b—c “d” § 7284.6, ’", "ガ カ\u{3099}", "一二三，四五六。七八",
    ]
    for text in texts {
      for most in 1...14 {
        #expect(Snippet.cut(text, most: most) == Snippet.cutByCharacters(text, most: most))
      }
    }
  }
}
