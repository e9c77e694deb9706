import Foundation
import Testing

@testable import Diagnostics

extension DiagnosticCode {
  static let sample = DiagnosticCode("sample")
}

@Suite("Printing problems")
struct DiagnosticFormatTests {
  let file = SourceFile(path: "Content/en/jail.md", text: "---\ntitel: Jail\n---\n")

  var problem: Diagnostic {
    Diagnostic(
      .sample, "a page has no key \"titel\"",
      at: SourceLocation(file: file, line: 2, column: 1, length: 5),
      notes: [.init("keys are listed here", at: SourceLocation(file: file, line: 1, column: 1))],
      help: ["did you mean \"title\"?"])
  }

  @Test("text shows the place, the line, a caret, notes and help")
  func text() {
    #expect(
      DiagnosticFormat.text.render([problem]) == """
        Content/en/jail.md:2:1: error[sample]: a page has no key "titel"
        2 | titel: Jail
          | ^^^^^
        Content/en/jail.md:1:1: note: keys are listed here
        1 | ---
          | ^
          help: did you mean "title"?

        """)
  }

  @Test("JSON is one array, and an empty one without problems")
  func json() {
    #expect(DiagnosticFormat.json.render([]) == "[]\n")
    #expect(
      DiagnosticFormat.json.render([problem]) == """
        [
          {"severity": "error", "code": "sample", "message": "a page has no key \\"titel\\"", \
        "file": "Content/en/jail.md", "line": 2, "column": 1, "notes": [{"message": "keys are listed \
        here", "file": "Content/en/jail.md", "line": 1, "column": 1}], "help": ["did you mean \
        \\"title\\"?"]}
        ]

        """)
  }

  @Test("GitHub's commands escape line breaks and separators")
  func github() {
    let odd = Diagnostic(
      .sample, "50% of\r\nlines", at: SourceLocation(file: file, line: 2, column: 1),
      severity: .warning)
    #expect(
      DiagnosticFormat.github.render([odd])
        == "::warning file=Content/en/jail.md,line=2,col=1,title=sample::50%25 of%0D%0Alines\n")
  }

  @Test("a run is sorted by place, and no problem stands twice")
  func sorting() {
    let early = Diagnostic(
      .sample, "first", at: SourceLocation(file: file, line: 1, column: 1))
    let nowhere = Diagnostic(.sample, "no place", at: nil)
    let sorted = [problem, early, problem, nowhere].sortedAndUnique()
    #expect(sorted.map(\.message) == ["no place", "first", problem.message])
  }

  @Test("a caret stays under its text in long lines and after tabs")
  func longLine() {
    let text = String(repeating: "x", count: 300) + "\tfault" + String(repeating: "y", count: 300)
    let file = SourceFile(path: "a.md", text: text)
    let location = file.location(of: "fault", inLine: 1)
    #expect(location.column == 302)
    let lines = DiagnosticFormat.text.render([Diagnostic(.sample, "m", at: location)])
      .split(separator: "\n")
    let caret = lines[2].firstIndex(of: "^").map {
      lines[2].distance(from: lines[2].startIndex, to: $0)
    }
    let shown = lines[1].range(of: "fault").map {
      lines[1].distance(from: lines[1].startIndex, to: $0.lowerBound)
    }
    #expect(caret != nil && caret == shown)
  }

  @Test("a place past the end of the text is still printed")
  func pastTheEnd() {
    let far = Diagnostic(.sample, "m", at: SourceLocation(file: file, line: 99, column: 5))
    #expect(DiagnosticFormat.text.render([far]) == "Content/en/jail.md:99:5: error[sample]: m\n")
  }
}
