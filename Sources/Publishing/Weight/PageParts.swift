import SiteRendering

/// A part of a page, and how much lighter the page would be without it; of a page of megabytes, its
/// share of the weight.
struct PagePart {
  /// What it is called: `style`, `section "s-rules"`.
  let name: String
  /// With gzip.
  let bytes: Int

  /// The heaviest parts of a page: styles, scripts, data, drawings, and what stands between one
  /// anchored heading, section or article and the next. Looked for among the longest, since each
  /// takes a compression of the whole page.
  ///
  /// - Parameter whole: what the page weighs with gzip.
  static func heaviest(of file: OutputFile, weighing whole: Int, count: Int) -> [PagePart] {
    let longest = pieces(of: file).sorted {
      ($1.range.count, $0.range.lowerBound) < ($0.range.count, $1.range.lowerBound)
    }
    let tries = min(tried, work / max(1, file.bytes.count))
    let parts = longest.prefix(max(count, tries)).map { name, range in
      if tries < count {
        return PagePart(name: name, bytes: range.count * whole / file.bytes.count)
      }
      let rest = OutputFile(
        path: file.path,
        bytes: Array(file.bytes[..<range.lowerBound] + file.bytes[range.upperBound...]))
      return PagePart(name: name, bytes: whole - rest.gzippedCount)
    }
    // A short part may make what stands around it cheaper: it is not what weighs.
    let weighty = parts.filter { $0.bytes > 0 }
    return Array(weighty.sorted { ($1.bytes, $0.name) < ($0.bytes, $1.name) }.prefix(count))
  }

  private static let tried = 24
  /// How many bytes may be compressed for it: a page of many megabytes would keep a build waiting.
  private static let work = 2_000_000

  private static func pieces(of file: OutputFile) -> [(name: String, range: Range<Int>)] {
    var found: [(name: String, range: Range<Int>)] = []
    var open: (name: String, start: Int)?
    var anchored: (name: String, start: Int)?
    for tag in HTMLTagScanner(file.bytes) {
      switch tag.name {
      case "style", "script", "svg":
        if !tag.isClosing {
          open = (label(tag, file), tag.whole.lowerBound)
        } else if let start = open {
          found.append((start.name, start.start..<tag.whole.upperBound))
          open = nil
        }
      case "h2", "section", "article", "main", "footer":
        guard !tag.isClosing || tag.name == "main", tag.name != "h2" || id(tag, file) != nil
        else { continue }
        if let last = anchored { found.append((last.name, last.start..<tag.whole.lowerBound)) }
        anchored = tag.isClosing ? nil : (label(tag, file), tag.whole.lowerBound)
      default: break
      }
    }
    return found
  }

  private static func id(_ tag: HTMLTag, _ file: OutputFile) -> String? {
    (tag.attribute("id") ?? tag.attribute("aria-labelledby")).map {
      String(decoding: file.bytes[$0.value], as: UTF8.self)
    }
  }

  private static func label(_ tag: HTMLTag, _ file: OutputFile) -> String {
    id(tag, file).map { "\(tag.name) \"\($0)\"" } ?? tag.name
  }
}
