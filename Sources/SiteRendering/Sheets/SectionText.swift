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
    let lines = String(decoding: body.html, as: UTF8.self).split(separator: "\n")
    guard let start = lines.firstIndex(where: { $0.hasPrefix("<h2 id=\"\(anchor)\"") }) else {
      return nil
    }
    let rest = lines[(start + 1)...]
    let section = Self.withoutExamples(rest.prefix { !$0.hasPrefix("<h2 ") })
    let tags = PaperTags(prefix: prefix)
    title = heading.text
    html = Array(section.map(tags.rewritten).joined(separator: "\n").utf8)
  }

  var record: ViewRecord {
    ViewRecord(SheetSchemas.section, ["title": .text(title), "html": .html(html)])
  }

  /// Stories of made-up people are left to the page: paper has room for the rules themselves.
  private static func withoutExamples(_ lines: some Sequence<Substring>) -> [Substring] {
    var depth = 0
    return lines.filter { line in
      if depth == 0 {
        guard line.hasPrefix("<div class=\"callout example\"") else { return true }
        depth = 1
        return false
      }
      if line.hasPrefix("<div") { depth += 1 }
      if line.hasPrefix("</div>") { depth -= 1 }
      return false
    }
  }
}
