/// The words between two headings.
package struct PlainSection: Sendable, Equatable {
  /// Nil before the first heading.
  package let headingID: String?
  /// One block a line. The heading itself is not in it.
  package let text: String
}

extension MarkdownOutput {
  /// The words for a search index, section by section. Sections without words are left out.
  package func plainText() -> [PlainSection] {
    var sections: [PlainSection] = []
    var lines: [String] = []
    var headingCount = 0
    func close() {
      defer { lines = [] }
      let id = headingCount == 0 ? nil : headings[headingCount - 1].id
      if id == nil, lines.isEmpty { return }
      sections.append(PlainSection(headingID: id, text: lines.joined(separator: "\n")))
    }
    for block in words.blocks {
      if block.headingCount != headingCount {
        close()
        headingCount = block.headingCount
      }
      if block.kind != .heading, !block.range.isEmpty { lines.append(words.text(block.range)) }
    }
    close()
    return sections
  }

  /// All words, one block a line.
  package var text: String {
    words.blocks.map { words.text($0.range) }.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// What a reading grade is taken from: paragraphs, list items and table cells, one a line, each
  /// ended by a stop. Headings, column heads, titles of callouts, code, and the texts of links
  /// whose scheme is `cite` are left out: section numbers are not words.
  package var readingText: String {
    var lines: [String] = []
    for block in words.blocks where block.kind == .prose {
      let line = words.lineWithoutCitations(block.range)
      if line.unicodeScalars.contains(where: { $0.properties.isAlphabetic }) {
        lines.append(Self.stopped(line))
      }
    }
    return lines.joined(separator: "\n")
  }

  private static func stopped(_ line: String) -> String {
    var line = line
    let closers: Set<Character> = ["\"", "'", ")", "]", "\u{201D}", "\u{2019}", "\u{BB}"]
    guard let end = line.last(where: { !closers.contains($0) }) else { return line }
    if [".", "!", "?", "\u{2026}"].contains(end) { return line }
    if let last = line.last, [":", ";", ","].contains(last) { line.removeLast() }
    return line + "."
  }
}
