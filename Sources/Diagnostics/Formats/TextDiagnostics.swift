/// Problems for a person at a terminal: the place, the line, a caret, the remedy.
struct TextDiagnostics {
  let colour: Bool

  func render(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.map(render).joined(separator: "\n")
  }

  private func render(_ diagnostic: Diagnostic) -> String {
    let place = diagnostic.location.map { "\($0.description): " } ?? ""
    let kind = paint(
      "\(diagnostic.severity.rawValue)[\(diagnostic.code)]:",
      diagnostic.severity == .error ? "1;31" : "1;33")
    var text = paint(place, "1") + kind + " " + diagnostic.message + "\n"
    text += excerpt(diagnostic.location)
    for note in diagnostic.notes {
      let place = note.location.map { "\($0.description): " } ?? "  "
      text += place + paint("note:", "1;36") + " " + note.message + "\n" + excerpt(note.location)
    }
    for line in diagnostic.help { text += "  " + paint("help:", "1;32") + " " + line + "\n" }
    return text
  }

  /// The source line with a caret under the fault; long lines are cut around it.
  private func excerpt(_ location: SourceLocation?) -> String {
    guard let location, let line = location.file.line(location.line) else { return "" }
    let scalars = Array(line.unicodeScalars)
    let column = min(location.column, scalars.count + 1)
    let start = max(0, column - 61)
    let end = min(scalars.count, start + 100)
    let shown = String(
      String.UnicodeScalarView(scalars[start..<max(start, end)].map(Self.visible)))
    let caretStart = column - 1 - start
    let caretLength = max(1, min(location.length, end - start - caretStart))
    let number = String(location.line)
    let gutter = String(repeating: " ", count: number.count)
    let caret = paint(String(repeating: "^", count: caretLength), "1;31")
    let before = start > 0 ? "…" : ""
    let pad = String(repeating: " ", count: caretStart + before.count)
    return """
      \(number) | \(before)\(shown)\(end < scalars.count ? "…" : "")
      \(gutter) | \(pad)\(caret)

      """
  }

  /// What a terminal would act upon, or use to reorder the line, is shown as a box.
  private static func visible(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x09: " "
    case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: "\u{FFFD}"
    default: scalar
    }
  }

  private func paint(_ text: String, _ style: String) -> String {
    colour && !text.isEmpty ? "\u{1B}[\(style)m\(text)\u{1B}[0m" : text
  }
}
