import OfficialText
import Testing

@Suite("Saved pages of the law")
struct SavedPageTests {
  private let expected = [
    "a: (a) The harbor office shall not ring the bell, nor let another person ring it, except as "
      + "this section says.",
    "b: (b)",
    "b-1: (1) The harbor office may ring the bell in fog, if both of the following are true:",
    "b-1-A: (A) A ship has asked for it in any of these ways:",
    "b-1-A-i: (i) By radio.",
    "b-1-A-ii: (ii) By a light, as Section 3 of the Lamp Code defines “light.”",
    "b-1-B: (B) The keeper’s deputy agrees.",
    "b-2: (2) A request under subdivision (b) of Section 3 is not a request under this section.",
    "c: (c) The bell shall not be rung at night, fog or no fog.",
  ]

  @Test("a page as the state's site has it", arguments: ["bell-act.html", "bell-act.txt"])
  func fixture(name: String) throws {
    let saved = Saved(try Saved.fixture(name))
    #expect(saved.problems == [])
    #expect(saved.lines == expected)
    #expect(
      saved.words?.history
        == "(Added by Stats. 2019, Ch. 12, Sec. 3. (HB 54) Effective January 1, 2020.)")
  }

  @Test("line breaks of Windows change nothing", arguments: ["bell-act.html", "bell-act.txt"])
  func lineBreaks(name: String) throws {
    let text = String(decoding: try Saved.fixture(name), as: UTF8.self)
    let saved = Saved(
      text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n"))
    #expect(saved.lines == expected)
  }

  @Test("UTF-16 and what pages call ISO 8859-1 are read as they are meant")
  func encodings() throws {
    let text = String(decoding: try Saved.fixture("bell-act.txt"), as: UTF8.self)
    let units = [0xFEFF] + Array(text.utf16)
    #expect(Saved(units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }).lines == expected)
    #expect(Saved(units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }).lines == expected)
    let head = Array("<html><meta charset=\"windows-1252\"><h6>1.</h6><p>(a) The keeper".utf8)
    let tail = Array("s.</p><p>(b) B.</p><i>(Added by Stats. 2019.)</i></html>".utf8)
    #expect(Saved(head + [0x92] + tail).lines == ["a: (a) The keeper’s.", "b: (b) B."])
  }

  @Test("HTML that is not well formed keeps every word")
  func malformed() {
    let saved = Saved(
      """
      <HTML><BODY><DIV ID=codeLawSectionNoHead CLASS='x'></span></div></p><div id='codeLawSectionNoHead'>
      <H6><B>1.<P STYLE=margin-left:1em>(a) If 3 < 4 & the AT&T wire is cut,<b> the <i>keeper</b> waits</i>.
      <p>(b) One<br>line more &mdash; and&#160;more&#x2026;<!-- (c) --></p></div>
      """)
    #expect(saved.problems == [])
    #expect(
      saved.lines == [
        "a: (a) If 3 < 4 & the AT&T wire is cut, the keeper waits.", "b: (b) One",
        "b: line more — and more…",
      ])
  }

  @Test("what would lose words is an error with its place")
  func lost() {
    for (text, place) in [
      ("<p>(a) A.</p><p>(b) &odd; B.</p>", 3), ("<p>(a) A.</p><!-- <p>(b) B.</p>", 2),
      ("<p>(a) A.</p><p>(b) B.</p><p class=\"x>(c) C.</p>", 2),
      ("<p>(a) A.</p><script>(b) B.", 2),
    ] {
      let saved = Saved(
        "<div id=\"single_law_section\"><h6>1.</h6>\n\n"
          + text.replacing("</p><p>(b)", with: "</p>\n<p>(b)"))
      #expect(saved.codes == ["law-markup"], "\(text)")
      #expect(saved.problems.first?.location?.line ?? 0 >= place)
    }
  }

  @Test("bytes that are no text are an error with their place")
  func bytes() {
    let bad = Saved(Array("<html><h6>1.</h6>\n<p>(a) A".utf8) + [0x92] + Array("s</p>".utf8))
    #expect(bad.codes == ["invalid-text"])
    #expect(bad.problems.first?.location?.line == 2)
    for lost in ["The keeper\u{FFFD}s", "The keeperâ€™s", "As Â§ 3 says"] {
      let saved = Saved(paragraphs: ["(a) A.", "(b) \(lost)."])
      #expect(saved.codes == ["invalid-text"], "\(lost)")
      #expect(saved.problems.first?.location?.line == 2)
    }
    let large = Saved(Array(repeating: UInt8(ascii: "a"), count: 4_000_001))
    #expect(large.codes == ["file-too-large"])
    #expect(Saved([]).codes == ["law-other-section"])
  }
}
