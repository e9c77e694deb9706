import Diagnostics
import Markdown
import SiteContent

/// Puts the anchors into a drawn page that its parts had before, so that old links find the new
/// place without script.
struct MovedParts {
  let path: String
  let parts: [MovedAddresses.Part]

  /// Parts that moved to another page are links at the end of this one.
  func added(to bytes: [UInt8], problems: inout [Diagnostic]) -> [UInt8] {
    var insertions: [(at: Int, text: String)] = []
    let here = parts.filter { $0.place.path == path }
    var wanted = Dictionary(grouping: here) { $0.place.anchor ?? "" }
    // Old anchors of the page as a whole lead to its top.
    let top = (wanted.removeValue(forKey: "") ?? []).map(Self.anchor).joined()
    let away = parts.filter { $0.place.path != path }.map(link).joined()
    var isSummaryOf: String?
    for tag in HTMLTagScanner(bytes) {
      if tag.name == "main" {
        insertions.append(
          tag.isClosing ? (tag.whole.lowerBound, away) : (tag.whole.upperBound, top))
      }
      if let text = isSummaryOf, tag.name == "summary", !tag.isClosing {
        insertions.append((tag.whole.upperBound, text))
        isSummaryOf = nil
      }
      guard !tag.isClosing, let id = tag.attribute("id"),
        let found = wanted.removeValue(
          forKey: String(decoding: bytes[id.value], as: UTF8.self))
      else { continue }
      let text = found.map(Self.anchor).joined()
      switch tag.name {
      case "ul", "ol", "dl", "table": insertions.append((tag.whole.lowerBound, text))
      case "details": isSummaryOf = text
      default: insertions.append((tag.whole.upperBound, text))
      }
    }
    for (anchor, lost) in wanted.sorted(by: { $0.key < $1.key }) {
      problems.append(
        Diagnostic(
          .deadAnchor,
          "\(path) does not show \"#\(anchor)\", where \"#\(lost[0].old)\" is to lead", at: nil,
          help: ["let the alias lead to an anchor that the page has"]))
    }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 64 * parts.count)
    var position = 0
    for (offset, text) in insertions where !text.isEmpty {
      result += bytes[position..<offset]
      result += Array(text.utf8)
      position = offset
    }
    return result + bytes[position...]
  }

  private static func anchor(_ part: MovedAddresses.Part) -> String {
    "<span id=\"\(HTMLText.escaped(part.old))\"></span>"
  }

  private func link(_ part: MovedAddresses.Part) -> String {
    let url =
      LinkIndex.relative(from: path, to: part.place.path)
      + (part.place.anchor.map { "#\($0)" } ?? "")
    return "<p id=\"\(HTMLText.escaped(part.old))\"><a href=\"\(HTMLText.escaped(url))\">"
      + "\(HTMLText.escaped(part.place.title))</a></p>\n"
  }
}
