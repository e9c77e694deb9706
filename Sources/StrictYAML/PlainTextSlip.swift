import Diagnostics

/// What a text without quotes loses or gains where its author did not mean it.
struct PlainTextSlip {
  let problem: Diagnostic

  /// - Parameter lines: of the file that the text stands in.
  init?(_ text: String, at place: SourceLocation, in lines: SourceLines) {
    if let first = text.unicodeScalars.first, Self.quotes.contains(first) {
      problem = Diagnostic(
        .yamlSyntax, "\(first) is no quotation mark here: readers would see it",
        at: SourceLocation(file: place.file, line: place.line, column: place.column),
        help: ["put straight quotation marks around the text: \"…\""])
      return
    }
    guard Self.mayHold(lines, place.line), let line = lines.line(place.line) else { return nil }
    let scalars = Array(line.unicodeScalars)
    let end = place.column - 1 + text.unicodeScalars.count
    // Only where the text stands on one line, as it was written.
    guard end < scalars.count,
      String(String.UnicodeScalarView(scalars[(place.column - 1)..<end])) == text
    else { return nil }
    guard let hash = scalars[end...].firstIndex(where: { $0 != " " }), hash > end,
      scalars[hash] == "#", hash + 1 < scalars.count,
      scalars[hash + 1].properties.isAlphabetic
        || ("0"..."9").contains(scalars[hash + 1])
    else { return nil }
    problem = Diagnostic(
      .yamlSyntax, "# ends the value here, and what follows is not read",
      at: SourceLocation(file: place.file, line: place.line, column: hash + 1),
      help: ["put quotes around text that has a #", "for a note of your own, put a blank after #"])
  }

  /// Whether a line has the sign, and somebody may have written it by hand. Each value of a line
  /// looks at all of it, and one of a megabyte may have a hundred thousand.
  private static func mayHold(_ lines: SourceLines, _ number: Int) -> Bool {
    guard let line = lines.range(ofLine: number), line.count <= 4096 else { return false }
    return lines.bytes[line].contains(UInt8(ascii: "#"))
  }

  private static let quotes: Set<Unicode.Scalar> = [
    "\u{201C}", "\u{201D}", "\u{201E}", "\u{2018}", "\u{2019}",
  ]
}
