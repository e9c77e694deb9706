import Diagnostics
import OfficialText
import StrictYAML
import Testing

@Suite("Stored words of the law")
struct StoredWordsTests {
  private let words = LawWords(
    blocks: [
      LawBlock(path: "a", paragraphs: ["(a) The office shall:"]),
      LawBlock(path: "a-1", paragraphs: ["(1) Ring.", "More."]),
      LawBlock(path: "a", paragraphs: ["Flush."]), LawBlock(path: "b", paragraphs: ["(b) Not."]),
    ], history: "(Added by Stats. 2019.)")

  private func read(_ body: String, hash: String? = nil) -> (LawWords?, [Diagnostic]) {
    var problems: [Diagnostic] = []
    let file = SourceFile(path: "law.txt", text: body)
    let place = SourceLocation(file: file, line: 1, column: 1)
    let read = StoredWords.read(
      file, firstLine: 1, hash: (hash ?? words.hash, place), problems: &problems)
    return (read, problems)
  }

  @Test("what is written is read back")
  func roundTrip() {
    let (read, problems) = read(words.body)
    #expect(read == words)
    #expect(problems == [])
    // A checkout may have other line breaks.
    #expect(self.read(words.body.replacing("\n", with: "\r\n")).0 == words)
  }

  @Test(
    "a word that somebody changed is found in its subdivision",
    arguments: [
      ("shall:", "must:", 2, "(a)"), ("More.", "More", 5, "(a)(1)"), ("Flush.", "Flush!", 9, "(a)"),
      ("2019", "2020", 15, "the note at the end"),
    ])
  func edited(old: String, new: String, line: Int, label: String) {
    let (read, problems) = read(words.body.replacing(old, with: new))
    #expect(read == nil)
    #expect(problems.map(\.code.name) == ["law-text-edited"])
    #expect(problems.first?.message == "the words of \(label) are not those that were imported")
  }

  @Test("blocks that came, went or moved are found by the hash")
  func moved() {
    let parts = words.body.components(separatedBy: "\n\n")
    let less = parts.dropLast().joined(separator: "\n\n") + "\n"
    let turned = parts.reversed().joined(separator: "\n\n") + "\n"
    for body in [less, turned, words.body.replacing("[b ", with: "[c ")] {
      let (read, problems) = read(body)
      #expect(read == nil)
      #expect(problems.map(\.code.name) == ["law-text-edited"])
    }
    #expect(read("Words.\n" + words.body).0 == nil)
  }

  @Test("a new version names what changed, came and went")
  func comparison() {
    let new = LawWords(
      blocks: [
        LawBlock(path: "a", paragraphs: ["(a) The office shall:", "Flush."]),
        LawBlock(path: "a-1", paragraphs: ["(1) Sing."]),
        LawBlock(path: "c", paragraphs: ["(c) New."]),
      ], history: words.history)
    let changes = LawComparison(from: words, to: new).changes
    #expect(changes.map(\.path) == ["a-1", "c", "b"])
    #expect(changes.map(\.old.isEmpty) == [false, true, false])
    #expect(changes.map(\.new.isEmpty) == [false, false, true])
    #expect(LawComparison(from: words, to: words).isEmpty)
  }
}
