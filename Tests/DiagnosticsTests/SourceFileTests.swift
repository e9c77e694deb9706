import Testing

@testable import Diagnostics

@Suite("Places in texts")
struct SourceFileTests {
  @Test("columns count scalars, not bytes")
  func columns() {
    let file = SourceFile(path: "a", text: "§ é x\nzweite")
    #expect(file.location(atByte: 6).column == 5)
    #expect(file.location(atByte: 8).line == 2)
  }

  @Test("lines lose their break, with or without a carriage return")
  func lines() {
    let file = SourceFile(path: "a", text: "one\r\ntwo\n")
    #expect(file.line(1) == "one")
    #expect(file.line(2) == "two")
    #expect(file.line(3) == "")
    #expect(file.line(4) == nil)
    #expect(file.line(0) == nil)
  }

  @Test("an empty file has one empty line")
  func empty() {
    let file = SourceFile(path: "a", text: "")
    #expect(file.line(1) == "")
    #expect(file.location(atByte: 10) == SourceLocation(file: file, line: 1, column: 1))
  }

  @Test("a text that is not in its line gives the line's start")
  func absent() {
    let file = SourceFile(path: "a", text: "abc")
    #expect(file.location(of: "zz", inLine: 1).column == 1)
    #expect(file.location(of: "", inLine: 7).line == 7)
  }

  @Test("a text that lies elsewhere is the same text")
  func setAside() {
    let text = "§ é x\r\nzweite\n"
    let (here, there) = (SourceFile(path: "a", text: text), SourceFile(path: "a", text: text))
    there.setAside { bytes in { bytes } }
    #expect(there == here)
    #expect(there.lineStarts == here.lineStarts)
    for number in 0...4 {
      #expect(there.line(number) == here.line(number))
      #expect(
        there.piece(ofLine: number, from: 1, count: 2)?.text
          == here.piece(ofLine: number, from: 1, count: 2)?.text)
    }
    for offset in 0...text.utf8.count {
      #expect(there.location(atByte: offset) == here.location(atByte: offset))
    }
    // The second time does nothing.
    there.setAside { _ in { [] } }
    #expect(there.text == text)
  }
}
