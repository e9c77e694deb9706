import Diagnostics
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
    let page = body.html
    guard let start = Self.line("<h2 id=\"\(anchor)\"", in: page, from: 0) else { return nil }
    let blocks =
      ByteSearch.offset(of: UInt8(ascii: "\n"), in: page, from: start, to: page.count)
      .map { $0 + 1 } ?? page.count
    let end = Self.line("<h2 ", in: page, from: blocks) ?? page.count
    let section = Self.withoutExamples(ByteSearch.lines(of: Array(page[blocks..<end])))
    title = heading.text
    html = PaperTags(prefix: prefix).rewritten(
      Array(section.joined(separator: [UInt8(ascii: "\n")])))
  }

  var record: ViewRecord {
    ViewRecord(SheetSchemas.section, ["title": .text(title), "html": .html(html)])
  }

  /// Where the next line begins that begins so.
  private static func line(_ text: String, in page: [UInt8], from start: Int) -> Int? {
    var place = start
    while let found = ByteSearch.offset(of: text, in: page, from: place) {
      if found == 0 || page[found - 1] == UInt8(ascii: "\n") { return found }
      place = found + 1
    }
    return nil
  }

  /// Stories of made-up people are left to the page: paper has room for the rules themselves.
  private static func withoutExamples(_ lines: [ArraySlice<UInt8>]) -> [ArraySlice<UInt8>] {
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
