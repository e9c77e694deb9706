import Diagnostics
import Markdown

/// A run of sections of a page's body in one language.
struct BodyPart: Sendable {
  let output: MarkdownOutput
  /// What the reader is told before it.
  let note: SectionNote?
}

/// Makes the body of a translated page: its own sections, and those of the default language where
/// the translation is too old to be shown.
struct BodyComposer {
  let original: PageDraft
  let originalParser: MarkdownParser
  let file: SourceFile
  let parser: MarkdownParser
  /// Of the translation.
  let sections: PageSections
  let linksTerms: Bool

  /// - Parameters:
  ///   - whole: the translation's body, parsed as one.
  ///   - pairs: the sections of the body, in the order of the default language.
  func parts(
    whole: MarkdownOutput, pairs: [TranslatedSection], problems: inout [Diagnostic]
  ) -> [BodyPart] {
    let stale = pairs.filter { $0.note != nil || $0.state == .removed }
    if stale.isEmpty { return [BodyPart(output: whole, note: nil)] }
    // Notes at the foot belong to no section: a page that has some is shown in one language.
    if whole.footnoteCount > 0 || original.body.footnoteCount > 0,
      let first = stale.first(where: { $0.state.showsOriginal })
    {
      return [BodyPart(output: original.body, note: first.note)]
    }
    var parts: [BodyPart] = []
    var run: Range<Int>?
    func close() {
      guard let lines = run else { return }
      run = nil
      parts.append(
        BodyPart(output: parse(lines, of: file, with: parser, parts.count, &problems), note: nil))
    }
    for pair in pairs where pair.state != .removed {
      let id = pair.id
      if pair.state.showsOriginal {
        close()
        guard let lines = original.sections.lines[id] else { continue }
        var known: [Diagnostic] = []
        let output = parse(lines, of: original.file, with: originalParser, parts.count, &known)
        parts.append(BodyPart(output: output, note: pair.note))
      } else if let lines = sections.lines[id] {
        if pair.note == nil, let last = run, last.upperBound == lines.lowerBound {
          run = last.lowerBound..<lines.upperBound
          continue
        }
        close()
        if pair.note == nil {
          run = lines
        } else {
          let output = parse(lines, of: file, with: parser, parts.count, &problems)
          parts.append(BodyPart(output: output, note: pair.note))
        }
      }
    }
    close()
    return parts
  }

  private func parse(
    _ lines: Range<Int>, of file: SourceFile, with parser: MarkdownParser, _ number: Int,
    _ problems: inout [Diagnostic]
  ) -> MarkdownOutput {
    let text = file.lines
    let start = text.starts[lines.lowerBound - 1]
    let end =
      lines.upperBound - 1 < text.starts.count
      ? text.starts[lines.upperBound - 1] : text.bytes.count
    return parser.parse(
      text.bytes[start..<end], in: file, firstLine: lines.lowerBound,
      idPrefix: number == 0 ? "" : "part\(number):", linksTerms: linksTerms, problems: &problems)
  }
}
