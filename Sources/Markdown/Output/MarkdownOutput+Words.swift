import Storage

/// The words between two headings.
package struct PlainSection: Sendable, Equatable {
  /// Nil before the first heading.
  package let headingID: String?
  /// One block a line. The heading itself is not in it.
  package let text: String
}

extension PlainSection: Storable {
  package func write(to writer: inout ByteWriter) {
    headingID.write(to: &writer)
    text.write(to: &writer)
  }

  package init?(from reader: inout ByteReader) {
    guard let headingID = String?(from: &reader), let text = String(from: &reader)
    else { return nil }
    (self.headingID, self.text) = (headingID, text)
  }
}

extension MarkdownOutput {
  /// The words for a search index, section by section. Sections without words are left out.
  package func plainText() -> [PlainSection] {
    var sections: [PlainSection] = []
    var text: [UInt8] = []
    var headingCount = 0
    func close() {
      defer { text.removeAll(keepingCapacity: true) }
      let id = headingCount == 0 ? nil : headings[headingCount - 1].id
      if id == nil, text.isEmpty { return }
      sections.append(PlainSection(headingID: id, text: String(decoding: text, as: UTF8.self)))
    }
    for block in words.blocks {
      if block.headingCount != headingCount {
        close()
        headingCount = block.headingCount
      }
      guard block.kind != .heading, !block.range.isEmpty else { continue }
      if !text.isEmpty { text.append(UInt8(ascii: "\n")) }
      text += words.bytes[block.range]
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
    var text: [UInt8] = []
    text.reserveCapacity(words.bytes.count + words.blocks.count)
    for block in words.blocks where block.kind == .prose {
      let line = words.bytesWithoutCitations(block.range)
      guard Self.hasLetter(line) else { continue }
      if !text.isEmpty { text.append(UInt8(ascii: "\n")) }
      text.append(contentsOf: line)
      Self.stop(&text)
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static func hasLetter(_ line: [UInt8]) -> Bool {
    if line.contains(where: { (0x61...0x7A).contains($0 | 0x20) }) { return true }
    guard line.contains(where: { $0 >= 0x80 }) else { return false }
    return String(decoding: line, as: UTF8.self).unicodeScalars
      .contains { $0.properties.isAlphabetic }
  }

  /// What may stand behind a stop, and what is one; as they stand in UTF-8.
  private static let closers = ["\"", "'", ")", "]", "\u{201D}", "\u{2019}", "\u{BB}"]
    .map { Array($0.utf8) }
  private static let stops = [".", "!", "?", "\u{2026}"].map { Array($0.utf8) }

  /// Ends a line of words with a stop, if it has none.
  private static func stop(_ text: inout [UInt8]) {
    var rest = text[...]
    while let closer = closers.first(where: { rest.ends(with: $0) }) {
      rest = rest.dropLast(closer.count)
    }
    if stops.contains(where: { rest.ends(with: $0) }) { return }
    if let last = text.last, ":;,".utf8.contains(last) { text.removeLast() }
    text.append(UInt8(ascii: "."))
  }
}

extension ArraySlice<UInt8> {
  fileprivate func ends(with bytes: [UInt8]) -> Bool {
    last == bytes.last && suffix(bytes.count).elementsEqual(bytes)
  }
}
