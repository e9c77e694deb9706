/// Problems for a person at a terminal: the place, the line, a caret, the remedy.
struct TextDiagnostics {
  let colour: Bool

  func render(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.map(render).joined(separator: "\n")
  }

  private func render(_ diagnostic: Diagnostic) -> String {
    let place = diagnostic.location.map { "\($0.description.printable): " } ?? ""
    let kind = paint(
      "\(diagnostic.severity.rawValue)[\(diagnostic.code)]:",
      diagnostic.severity == .error ? "1;31" : "1;33")
    var text = paint(place, "1") + kind + " " + diagnostic.message.printable + "\n"
    text += excerpt(diagnostic.location)
    for note in diagnostic.notes {
      let place = note.location.map { "\($0.description.printable): " } ?? "  "
      text +=
        place + paint("note:", "1;36") + " " + note.message.printable + "\n"
        + excerpt(note.location)
    }
    for line in diagnostic.help {
      text += "  " + paint("help:", "1;32") + " " + line.printable + "\n"
    }
    return text
  }

  /// The source line with a caret under the fault; long lines are cut around it.
  private func excerpt(_ location: SourceLocation?) -> String {
    guard let location else { return "" }
    let start = max(0, location.column - 61)
    guard
      let (text, isCut) = location.file.piece(ofLine: location.line, from: start, count: 100)
    else { return "" }
    let scalars = text.unicodeScalars.map { $0 == "\t" ? " " : $0 }
    let shown = String(String.UnicodeScalarView(scalars)).printable
    let caretStart = min(location.column - 1 - start, scalars.count)
    let caretLength = max(1, min(location.length, scalars.count - caretStart))
    let number = String(location.line)
    let gutter = String(repeating: " ", count: number.count)
    let caret = paint(String(repeating: "^", count: caretLength), "1;31")
    let before = start > 0 ? "…" : ""
    let pad = String(repeating: " ", count: caretStart + before.count)
    return """
      \(number) | \(before)\(shown)\(isCut ? "…" : "")
      \(gutter) | \(pad)\(caret)

      """
  }

  private func paint(_ text: String, _ style: String) -> String {
    colour && !text.isEmpty ? "\u{1B}[\(style)m\(text)\u{1B}[0m" : text
  }
}
