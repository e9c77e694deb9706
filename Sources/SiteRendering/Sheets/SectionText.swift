import SiteContent
import Templates

/// A section of a finished page as it is printed on other paper: the same words, without links.
///
/// A page's HTML is our own writer's: each block begins on a line of its own, and headings of
/// sections stand at the left edge.
struct SectionText {
  let title: String
  /// The blocks under the heading, up to the next heading of its level.
  let html: [UInt8]

  /// - Parameters:
  ///   - anchor: of the section's heading.
  ///   - prefix: what ids on the paper begin with, so that two copies of a section can share a page.
  /// - Returns: nil where the page has no such section.
  init?(_ anchor: String, of body: RichText, prefix: String) {
    guard let heading = body.headings.first(where: { $0.id == anchor && $0.level == 2 }) else {
      return nil
    }
    let opening = Array("<h2 id=\"\(anchor)\"".utf8)
    var rest = body.html[...]
    while !rest.starts(with: opening) {
      if rest.isEmpty { return nil }
      rest = Self.afterLine(rest)
    }
    let blocks = Self.afterLine(rest)
    rest = blocks
    while !rest.isEmpty, !rest.starts(with: "<h2 ".utf8) { rest = Self.afterLine(rest) }
    let lines = blocks[..<rest.startIndex].split(separator: UInt8(ascii: "\n"))
    let section = Self.withoutExamples(lines)
    let tags = PaperTags(prefix: prefix)
    title = heading.text
    html = Array(section.map(tags.rewritten).joined(separator: [UInt8(ascii: "\n")]))
  }

  var record: ViewRecord {
    ViewRecord(SheetSchemas.section, ["title": .text(title), "html": .html(html)])
  }

  private static func afterLine(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    text[(text.firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? text.endIndex)...]
  }

  /// Stories of made-up people are left to the page: paper has room for the rules themselves.
  private static func withoutExamples(
    _ lines: some Sequence<ArraySlice<UInt8>>
  ) -> [ArraySlice<UInt8>] {
    var depth = 0
    return lines.filter { line in
      if depth == 0 {
        guard line.starts(with: "<div class=\"callout example\"".utf8) else { return true }
        depth = 1
        return false
      }
      if line.starts(with: "<div".utf8) { depth += 1 }
      if line.starts(with: "</div>".utf8) { depth -= 1 }
      return false
    }
  }
}
