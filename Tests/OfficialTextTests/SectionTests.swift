import OfficialText
import Testing

@Suite("Finding a section")
struct SectionTests {
  private let note = "<i>(Added by Stats. 2019, Ch. 12.)</i>"

  @Test("a page of another section is refused, with the number's place")
  func other() throws {
    let saved = Saved(try Saved.fixture("bell-act.html"), section: "1.5")
    #expect(saved.codes == ["law-other-section"])
    #expect(saved.problems.first?.message == "the page holds section 1, not section 1.5")
    #expect(saved.problems.first?.location?.line == 24)
  }

  @Test("a number is read whole", arguments: ["7284.1", "7284.100", "284.10", "7284"])
  func numbersAreWhole(wanted: String) {
    let page = "<html><h6><b>7284.10.</b></h6><p>(a) A.</p>\(note)</html>"
    #expect(Saved(page, section: wanted).codes == ["law-other-section"])
    #expect(Saved(page, section: "7284.10").lines == ["a: (a) A."])
  }

  @Test("a page that reports an error is told from one without a section")
  func errorPage() {
    let failed = Saved("<html><title>Error</title><body>\n<p>Page not found</p></body></html>")
    #expect(failed.codes == ["law-error-page"])
    #expect(
      Saved("<html><body><p>A list of codes</p></body></html>").codes == ["law-other-section"])
    let empty = Saved("<div id=\"codeLawSectionNoHead\"><h6><b>1.</b></h6></div>")
    #expect(empty.problems.first?.message == "section 1 has no words in this page")
  }

  @Test("two versions of a section are told apart by their notes")
  func versions() {
    let page = """
      <div id="codeLawSectionNoHead"><h6>1.</h6><p>(a) Old.</p>
      <i>(Amended by Stats. 2024, Ch. 1. Inoperative July 1, 2027.)</i>
      <h6>1.</h6><p>(a) New.</p><p>(b) More.</p>
      <i>(Repealed (in Sec. 1) and added by Stats. 2024, Ch. 1. Operative July 1, 2027.)</i></div>
      """
    let both = Saved(page)
    #expect(both.codes == ["law-versions"])
    #expect(both.problems.first?.notes.map { $0.location?.line } == [1, 3])
    #expect(Saved(page, ImportOptions(version: 1)).lines == ["a: (a) Old."])
    #expect(Saved(page, ImportOptions(version: 2)).lines == ["a: (a) New.", "b: (b) More."])
    #expect(Saved(page, ImportOptions(version: 3)).codes == ["law-versions"])
  }

  @Test("without the element of the law or a note, nobody knows where the section ends")
  func end() {
    let page = "1. (a) A.\n\n(b) B.\n\nPrivacy policy"
    #expect(Saved(page).codes == ["law-without-end"])
    #expect(
      Saved(page, ImportOptions(isWhole: true)).lines
        == ["a: (a) A.", "b: (b) B.", "b: Privacy policy"])
    #expect(
      Saved("1. (a) A.\n\n(b) B. (Enacted 1872.)\n\nPrivacy").lines == ["a: (a) A.", "b: (b) B."])
  }

  @Test("a number in the text is an item of a list, or another section, and not guessed")
  func numbers() {
    let list = Saved(
      "<div id=\"single_law_section\"><h6>7.</h6><p>(a) Do this:<p>1. Ring.<p>2. Wait.<p>(b) B.</div>",
      section: "7")
    #expect(list.lines == ["a: (a) Do this:", "a: 1. Ring.", "a: 2. Wait.", "b: (b) B."])
    let plain = Saved("7. (a) Do this:\n\n1. Ring.\n\n(Added by Stats. 2019.)", section: "7")
    #expect(plain.codes == ["law-without-end"])
    #expect(plain.problems.first?.location?.line == 3)
    let next = Saved("7. (a) A.\n\n8.\n\n(b) B. (Added by Stats. 2019.)", section: "7")
    #expect(next.codes == ["law-without-end"])
  }

  @Test("characters that nobody sees are refused with their place")
  func hidden() {
    let saved = Saved(paragraphs: ["(a) A.", "(b) The \u{202E}bell."])
    #expect(saved.codes == ["bad-character"])
    #expect(saved.problems.first?.location?.line == 2)
    #expect(saved.problems.first?.location?.column == 12)
  }

  @Test("the words of a parenthesis are no note")
  func parenthesis() {
    let saved = Saved(paragraphs: [
      "(a) A (added in haste).", "(b) B.", "(Amended by Stats. 2020.)",
    ])
    #expect(saved.lines == ["a: (a) A (added in haste).", "b: (b) B."])
  }

  @Test("a section without subdivisions is refused where our page restates some")
  func undivided() {
    #expect(Saved(paragraphs: ["The bell is still."]).codes == ["law-undivided"])
  }

  @Test("a wrapped line of plain text that begins like a subdivision is not guessed")
  func wrapped() {
    let saved = Saved(
      "1. (a) As in subdivision\n(b) of Section 3.\n\n(b) B.\n\n(Added by Stats. 2019.)")
    #expect(saved.codes == ["law-ambiguous-line"])
    #expect(saved.problems.first?.location?.line == 2)
    let listed = Saved("1. (a) A; and\n(b) B.\n(c) C.\n(Added by Stats. 2019.)")
    #expect(listed.lines == ["a: (a) A; and", "b: (b) B.", "c: (c) C."])
  }
}
