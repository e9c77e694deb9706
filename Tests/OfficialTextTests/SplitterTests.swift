import OfficialText
import Testing

@Suite("Subdivisions")
struct SplitterTests {
  /// The paths of the subdivisions of paragraphs that begin with these labels.
  private func paths(_ labels: String) -> [String] {
    Saved(paragraphs: labels.split(separator: " ").map { "(\($0)) Words." }).words?.paths ?? []
  }

  @Test("ranks nest in the order of California")
  func nesting() {
    #expect(
      paths("a 1 A i I II ii B 2 b") == [
        "a", "a-1", "a-1-A", "a-1-A-i", "a-1-A-i-I", "a-1-A-i-II", "a-1-A-ii", "a-1-B", "a-2", "b",
      ])
  }

  @Test("a letter that is a Roman numeral too is read as its neighbours say")
  func romans() {
    #expect(paths("a b c d e f g h i j").last == "j")
    #expect(paths("a 1 A i ii iii iv v vi B").last == "a-1-B")
    // After (h), with (A) open: the letter, since (j) follows.
    #expect(paths("a b c d e f g h 1 A B i j").suffix(2) == ["i", "j"])
    // The same, and (ii) follows: the numeral.
    #expect(paths("a b c d e f g h 1 A B i ii i j").suffix(4) == ["h-1-B-i", "h-1-B-ii", "i", "j"])
    #expect(paths("a 1 A B C D E F G H I J").suffix(2) == ["a-1-I", "a-1-J"])
    #expect(paths("a 1 A i I II III B").suffix(2) == ["a-1-A-i-III", "a-1-B"])
    #expect(paths("a b c d e f g h 1 A B i").last == "i")
  }

  @Test("letters go on after z, and numbers may have parts")
  func long() {
    let letters = (UInt8(ascii: "a")...UInt8(ascii: "z")).map { String(UnicodeScalar($0)) }
    let list = letters.joined(separator: " ")
    #expect(paths(list + " aa ab").suffix(2) == ["aa", "ab"])
    #expect(paths(list + " aa bb").suffix(2) == ["aa", "bb"])
    #expect(
      paths("a 1 A " + letters.dropFirst().joined(separator: " ").uppercased() + " AA AB AC AD AE")
        .last == "a-1-AE")
    #expect(paths("a 1 1.5 2 b b.5 c") == ["a", "a-1", "a-1.5", "a-2", "b", "b.5", "c"])
    #expect(paths("1 2 A B 3") == ["1", "2", "2-A", "2-B", "3"])
  }

  @Test("a row of labels opens each, and a reference in the text opens none")
  func rows() {
    let saved = Saved(paragraphs: [
      "(a) (1) (A) One.", "(B) (2) of Section 3 applies.", "(2) (B) of this says more.",
      "(b) (a) B.",
    ])
    #expect(
      saved.lines == [
        "a: (a)", "a-1: (1)", "a-1-A: (A) One.", "a-1-B: (B) (2) of Section 3 applies.",
        "a-2: (2) (B) of this says more.", "b: (b) (a) B.",
      ])
  }

  @Test("words after a list belong to what is moved in as far")
  func flush() {
    let saved = Saved(
      """
      <div id="single_law_section"><h6>1.</h6><p>Lead.</p><p>(a) A:</p>
      <p style="margin-left: 1em">(1) One.</p><p style="margin-left:1em">More of one.</p>
      <p>More of a.</p><p>(b) B.</p></div>
      """)
    #expect(
      saved.lines == [
        "-: Lead.", "a: (a) A:", "a-1: (1) One.", "a-1: More of one.", "a: More of a.", "b: (b) B.",
      ])
    #expect(saved.words?.blocks.map(\.path) == ["", "a", "a-1", "a", "b"])
  }

  @Test(
    "a gap in the order is an error that says what would come next",
    arguments: [
      ("a b d", "\"(d)\" does not come next here; (c) would", 4),
      ("a 1 3", "\"(3)\" does not come next here; (2) or (b) would", 4),
      ("b", "\"(b)\" does not come next here; (a) or (1) would", 2),
      ("a 1 A B 1", "\"(1)\" does not come next here; (C) or (2) or (b) would", 6),
    ])
  func gaps(labels: String, message: String, line: Int) {
    let paragraphs = labels.split(separator: " ").map { "\n(\($0)) Words." }
    let saved = Saved(paragraphs: paragraphs)
    #expect(saved.codes == ["law-out-of-order"])
    #expect(saved.problems.first?.message == message)
  }

  @Test("a gap that the law has can be said")
  func saidGaps() {
    let saved = Saved(
      paragraphs: ["(a) A.", "(c) C.", "(1) One."], ImportOptions(allowsGaps: true))
    #expect(saved.words?.paths == ["a", "c", "c-1"])
  }

  @Test("no words come or go, whatever the labels say")
  func kept() {
    let texts = [
      "Lead (a) in.", "(a) (1) A (b) b.", "(2) “Q,” § 3 (c).", "Flush.", "(b) End; (i).",
    ]
    let words = Saved(paragraphs: texts).words
    let stored = (words?.blocks ?? []).flatMap(\.paragraphs).joined(separator: " ")
    #expect(stored == texts.joined(separator: " "))
  }

  @Test("a very long section is split at once")
  func large() {
    let labels = (1...999).map { "<p>(\($0)) (A) i (i) v.</p>" }.joined()
    let saved = Saved("<div id=\"single_law_section\"><h6>1.</h6>\(labels)</div>")
    #expect(saved.words?.paths.count == 1998)
  }
}
