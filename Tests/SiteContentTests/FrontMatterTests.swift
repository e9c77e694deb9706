import Diagnostics
import Testing

@testable import SiteContent

@Suite("Front matter")
struct FrontMatterTests {
  func read(_ bytes: [UInt8]) -> (FrontMatter?, [Diagnostic]) {
    var problems: [Diagnostic] = []
    let front = FrontMatter(SourceFile(path: "a.md", bytes: bytes), problems: &problems)
    return (front, problems)
  }

  func read(_ text: String) -> (FrontMatter?, [Diagnostic]) { read(Array(text.utf8)) }

  @Test("the body begins in the line after the second fence")
  func body() throws {
    let text = "---\nkind: now\n---\nHello\n"
    let (front, problems) = read(text)
    let found = try #require(front)
    #expect(problems.isEmpty)
    #expect(found.bodyLine == 4)
    #expect(text.utf8.dropFirst(found.bodyStart).elementsEqual("Hello\n".utf8))
  }

  @Test("files from other systems are read: carriage returns, a byte order mark, no body")
  func foreign() {
    #expect(read("---\r\nkind: now\r\n---\r\nHello\r\n").0?.bodyLine == 4)
    #expect(read("\u{FEFF}---\nkind: now\n---\n").0 != nil)
    let whole = "---\nkind: now\n---"
    #expect(read(whole).0?.bodyStart == whole.utf8.count)
  }

  @Test("what is not text is refused at its place")
  func notText() {
    #expect(read([0x2D, 0x2D, 0x2D, 0x0A, 0x61, 0xFF]).1.first?.location?.line == 2)
    #expect(read("---\nkind: \u{0}\n---\n").1.first?.code == .invalidText)
    #expect(read([]).1.first?.code == .missingFrontMatter)
    #expect(read("---\nkind: now\n").1.first?.code == .unclosedFrontMatter)
  }

  @Test("the first fault of invalid UTF-8 is found")
  func faults() {
    #expect(UTF8Fault.first(in: Array("ä§字🙂".utf8)) == nil)
    #expect(UTF8Fault.first(in: [0x61, 0xC3]) == 1)
    #expect(UTF8Fault.first(in: [0x61, 0xED, 0xA0, 0x80]) == 1)
  }
}
