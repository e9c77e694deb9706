import Diagnostics
import Foundation
import Testing

@testable import Markdown

/// The options of the tests: the kinds of the site, English words.
let testOptions = MarkdownOptions(
  calloutKinds: [
    "note": CalloutKind(label: "Note"),
    "warning": CalloutKind(label: "Warning"),
    "say-this": CalloutKind(label: "Say this"),
    "must-not": CalloutKind(label: "Must not", group: "ledger"),
    "may": CalloutKind(label: "May", group: "ledger"),
    "must": CalloutKind(label: "Must", group: "ledger"),
  ],
  footnotes: FootnoteStrings(
    backLabel: "Back to reference {n}", sectionTitle: "Notes", referenceLabel: "Note {n}"),
  tasks: TaskStrings(open: "To do", done: "Done"),
  tableLabel: "Table: {columns}",
  reservedIDs: ["main", "search"])

/// What came of a text.
struct Rendered {
  let output: MarkdownOutput
  let problems: [Diagnostic]

  /// With each destination as it was written.
  var html: String {
    let bytes = output.html(
      resolving: { " href=\"\(HTMLText.escaped(output.links[$0].destination))\"" })
    return String(decoding: bytes, as: UTF8.self)
  }

  var codes: [String] { problems.map(\.code.name) }
  var places: [String] {
    problems.compactMap { $0.location.map { "\($0.line):\($0.column)+\($0.length)" } }
  }
}

func render(
  _ text: String, options: MarkdownOptions = testOptions, idPrefix: String = ""
) -> Rendered {
  render(bytes: Array(text.utf8), options: options, idPrefix: idPrefix)
}

func render(
  bytes: [UInt8], options: MarkdownOptions = testOptions, idPrefix: String = ""
) -> Rendered {
  let file = SourceFile(path: "page.md", bytes: bytes)
  var problems: [Diagnostic] = []
  let output = MarkdownParser(options: options).parse(
    bytes[...], in: file, firstLine: 1, idPrefix: idPrefix, problems: &problems)
  return Rendered(output: output, problems: problems)
}

/// Reads the text of the last line of a file, from a column on.
func renderInline(_ text: String, in source: String? = nil, column: Int = 1) -> Rendered {
  let file = SourceFile(path: "data.yaml", text: source ?? text)
  var problems: [Diagnostic] = []
  let location = SourceLocation(file: file, line: 1, column: column)
  let output = MarkdownParser(options: testOptions).parseInline(
    text, at: location, problems: &problems)
  return Rendered(output: output, problems: problems)
}

/// Compares a text with the file of this name in Goldens, or writes it with UPDATE_GOLDENS=1.
func expectGolden(
  _ text: String, _ name: String, sourceLocation: Testing.SourceLocation = #_sourceLocation
) throws {
  let url = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Goldens/\(name)")
  if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1" {
    try text.write(to: url, atomically: true, encoding: .utf8)
    return
  }
  let golden = try String(contentsOf: url, encoding: .utf8)
  #expect(text == golden, "differs from Goldens/\(name)", sourceLocation: sourceLocation)
}
