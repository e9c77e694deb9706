import Diagnostics

extension DiagnosticCode {
  package static let unwritten = DiagnosticCode("unwritten")
}

/// Gaps that `explainer new` leaves for an author: `[[write: what belongs here]]`. Each is an error,
/// in comments too, so that no half-written page is ever published.
package enum GapCheck {
  private static let opening = "[[write:"

  /// Every gap of a text, with what belongs there.
  package static func gaps(in file: SourceFile) -> [(what: String, location: SourceLocation)] {
    var found: [(String, SourceLocation)] = []
    var start = file.bytes.startIndex
    while let next = ByteSearch.offset(of: opening, in: file.bytes, from: start) {
      start = next + 1
      let text = String(
        decoding: line(from: next + opening.utf8.count, in: file.bytes), as: UTF8.self)
      let what = text.range(of: "]]").map { text[..<$0.lowerBound] } ?? text[...]
      let length = opening.utf8.count + what.unicodeScalars.count + 2
      found.append((String(what.drop { $0 == " " }), file.location(atByte: next, length: length)))
    }
    return found
  }

  static func run(_ file: SourceFile, problems: inout [Diagnostic]) {
    for (what, location) in gaps(in: file) {
      problems.append(
        Diagnostic(
          .unwritten, "not written yet: \(what)", at: location,
          help: ["put it in the place of [[write: …]], or take the line away"]))
    }
  }

  private static func line(from start: Int, in bytes: [UInt8]) -> ArraySlice<UInt8> {
    bytes[start...].prefix { $0 != UInt8(ascii: "\n") }
  }
}
