import Diagnostics

/// Reads the paragraphs of a section that was saved as plain text.
///
/// A blank line ends a paragraph. So does a line that begins with a letter or number in parentheses,
/// if the sentence before it is at its end; if it is not, the line may be wrapped, and is marked.
enum PlainReader {
  static func paragraphs(of file: SourceFile) -> [SavedPage.Paragraph] {
    var found: [SavedPage.Paragraph] = []
    var isOpen = false
    for number in 1...file.lineStarts.count {
      let (line, indent) = read(number, of: file)
      if line.isEmpty {
        isOpen = false
        continue
      }
      let isLabelled = !SubdivisionLabel.chain(at: line).isEmpty
      let beginsSection = SectionNumber(beginning: line) != nil
      let isNote = HistoryNote.begins(line)
      if isOpen, let last = found.indices.last {
        let isWhole = SectionNumber(beginning: found[last].text)?.isAlone ?? false
        if beginsSection || isNote || isLabelled && endsSentence(found[last].text) || isWhole {
          found.append(SavedPage.Paragraph(text: line, margin: indent))
        } else if isLabelled {
          found.append(SavedPage.Paragraph(text: line, margin: indent, mayContinue: true))
        } else {
          found[last].text.append(line)
        }
      } else {
        found.append(SavedPage.Paragraph(text: line, margin: indent))
      }
      isOpen = true
    }
    return found
  }

  private static func read(
    _ number: Int, of file: SourceFile
  ) -> (text: TrackedText, indent: Double) {
    let start = file.lineStarts[number - 1]
    let end = number < file.lineStarts.count ? file.lineStarts[number] : file.bytes.count
    var text = TrackedText()
    var offset = start
    var indent = 0
    for scalar in String(decoding: file.bytes[start..<end], as: UTF8.self).unicodeScalars {
      if text.isEmpty, TrackedText.isBlank(scalar) { indent += 1 }
      text.append(scalar, at: offset)
      offset += UTF8.width(scalar)
    }
    return (text, Double(indent))
  }

  /// Whether a new subdivision can follow: the end of a sentence, or of an item of a list.
  private static func endsSentence(_ text: TrackedText) -> Bool {
    let words = text.string
    if let last = words.last, ".;:".contains(last) { return true }
    return ["; and", "; or", ", and", ", or"].contains { words.hasSuffix($0) }
  }
}
