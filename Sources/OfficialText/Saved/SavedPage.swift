import Diagnostics

/// A page of a legislature's site as a person saved it: its paragraphs, in order.
package struct SavedPage: Sendable {
  struct Paragraph: Sendable {
    var text: TrackedText
    /// How far it is moved in, in the page's own measure: what stands as far in as a subdivision
    /// and has no letter of its own belongs to that.
    var margin: Double = 0
    /// Plain text only: it begins with what may be a letter of a subdivision, or of a sentence that
    /// goes on from the line before.
    var mayContinue = false
  }

  let file: SourceFile
  let title: TrackedText
  let paragraphs: [Paragraph]
  /// Whether the page says where the law begins and ends, so that no paragraph is of its frame.
  let isLawAlone: Bool

  /// The numbers of the sections that it holds, in order, each once.
  package var sections: [String] {
    var found: [String] = []
    for paragraph in paragraphs {
      guard let start = SectionNumber(beginning: paragraph.text) else { continue }
      // "2." before words may be an item of a list.
      let isSection = start.isAlone || start.number.count > 2
      if isSection, !found.contains(start.number) { found.append(start.number) }
    }
    return found
  }

  /// Nil, with problems, where the bytes cannot be read as a page.
  package init?(path: String, bytes: [UInt8], problems: inout [Diagnostic]) {
    guard let file = SavedFile.decode(path: path, bytes: bytes, problems: &problems) else {
      return nil
    }
    self.init(file, problems: &problems)
  }

  init?(_ file: SourceFile, problems: inout [Diagnostic]) {
    self.file = file
    let before = problems.count
    if HTMLReader.looksLikeHTML(file.bytes) {
      var reader = HTMLReader(file)
      reader.read(problems: &problems)
      title = reader.title
      isLawAlone = reader.law != nil
      paragraphs = reader.law ?? reader.paragraphs
    } else {
      title = TrackedText()
      isLawAlone = false
      paragraphs = PlainReader.paragraphs(of: file)
    }
    if problems[before...].hasErrors { return nil }
  }

  /// The place of a character of a text.
  func location(_ text: TrackedText, _ index: Int = 0, length: Int = 1) -> SourceLocation {
    let offset = index < text.offsets.count ? text.offsets[index] : 0
    return file.location(atByte: offset, length: length)
  }
}
