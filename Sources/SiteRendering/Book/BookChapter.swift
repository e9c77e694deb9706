import Diagnostics

/// A page as it stands in the one-file book: the inside of its `main`, under its own anchors.
struct BookChapter {
  /// Where a chapter stands in its book.
  struct Anchor {
    /// The anchor of the chapter: the page's file name without its ending.
    let id: String
    /// Of the chapter in its book. It stands before the anchors inside of the chapter, for they are
    /// thousands: with whole names a book would be a fortieth larger.
    let number: Int

    /// An anchor of the chapter as the book has it. No page has a name with a low line, so none is the
    /// anchor of another chapter.
    func inside(_ anchor: some StringProtocol) -> String { "\(number)_\(anchor)" }
  }

  let anchor: Anchor
  /// Of the page, in the output folder.
  let path: String
  let title: String
  /// The page's kind, which style sheets know it by.
  let kind: ViewKind
  /// Places that the page leads to.
  let targets: Set<ChapterReader.Place>
  private let bytes: [UInt8]
  private let changes: [ChapterReader.Change]

  /// - Parameter bytes: the inside of the page.
  init(_ bytes: [UInt8], of entry: Book.Entry, number: Int) {
    path = entry.path
    title = entry.title
    kind = entry.kind
    let name = path.split(separator: "/").last ?? ""
    anchor = Anchor(id: String(name.dropLast(".html".count)), number: number)
    let reader = ChapterReader(bytes, path: path, kind: kind, anchor: anchor)
    (targets, changes) = (reader.targets, reader.changes)
    self.bytes = bytes
  }

  /// What stands in the `main` of a page; nil where it has none. Templates write these tags into no
  /// script and no attribute.
  static func inside(of file: OutputFile) -> [UInt8]? {
    let bytes = file.bytes
    guard let opening = ByteSearch.offset(of: "<main", in: bytes),
      let start = bytes[opening...].firstIndex(of: UInt8(ascii: ">")),
      let end = ByteSearch.offset(of: "</main>", in: bytes, from: start)
    else { return nil }
    return Array(bytes[(start + 1)..<end])
  }

  /// The chapter's HTML.
  ///
  /// - Parameters:
  ///   - chapters: where the chapters stand, by the paths of their pages.
  ///   - targets: every place that some chapter leads to; other anchors are left out.
  func html(chapters: [String: Anchor], targets: Set<ChapterReader.Place>) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var copied = 0
    for change in changes {
      output += bytes[copied..<change.range.lowerBound]
      output += words(change.words, chapters, targets).utf8
      copied = change.range.upperBound
    }
    return output + bytes[copied...]
  }

  private func words(
    _ words: ChapterReader.Change.Words, _ chapters: [String: Anchor],
    _ targets: Set<ChapterReader.Place>
  ) -> String {
    switch words {
    case .text(let text): return text
    case .id(let id):
      let isTarget = targets.contains(ChapterReader.Place(path: path, anchor: id))
      return isTarget ? " id=\"\(anchor.inside(id))\"" : ""
    case .link(let place):
      guard let chapter = chapters[place.path] else { return "" }
      let target = place.anchor.isEmpty ? chapter.id : chapter.inside(place.anchor)
      return " href=\"#\(target)\""
    }
  }
}
