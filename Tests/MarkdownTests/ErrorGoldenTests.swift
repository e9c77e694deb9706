import Diagnostics
import Foundation
import Testing

@testable import Markdown

/// What an author reads: each text in Goldens/*.md with its errors beside it.
struct ErrorGoldenTests {
  @Test(arguments: ["headings", "links", "callouts", "footnotes", "html", "characters", "limits"])
  func errors(name: String) throws {
    let url = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Goldens/\(name).md")
    let bytes = try [UInt8](Data(contentsOf: url))
    let file = SourceFile(path: "\(name).md", bytes: bytes)
    var problems: [Diagnostic] = []
    _ = MarkdownParser(options: testOptions).parse(
      bytes[...], in: file, firstLine: 1, problems: &problems)
    #expect(problems.hasErrors)
    try expectGolden(DiagnosticFormat.text.render(problems), "\(name).txt")
  }
}
