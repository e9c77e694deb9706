@testable import Markdown

/// HTML without what our renderer and libcmark-gfm's write differently on purpose: ids, roles, names,
/// classes, and the elements around tables and footnotes. One tag or text a line.
struct CommonForm {
  private(set) var lines: [String] = []
  private var isTitleOfNotes = false

  init(_ html: String) {
    var rest = Substring(html)
    while let open = rest.firstIndex(of: "<") {
      add(text: rest[..<open])
      let close = rest[open...].firstIndex(of: ">") ?? rest.index(before: rest.endIndex)
      add(tag: rest[rest.index(after: open)..<close])
      rest = rest[rest.index(after: close)...]
    }
    add(text: rest)
    dropParagraphsOfBackLinks()
  }

  private mutating func add(text: Substring) {
    if text.isEmpty || isTitleOfNotes { return }
    // Only one of them breaks lines around some blocks; the same break between inlines counts.
    if text == "\n", !endsInInline { return }
    lines.append(text == "\u{21A9}\u{FE0E}" ? "\u{21A9}" : String(text))
  }

  private var endsInInline: Bool {
    guard let last = lines.last else { return false }
    let name = last.drop { $0 == "<" || $0 == "/" }.prefix { $0 != " " && $0 != ">" }
    return !last.hasPrefix("<") || ["em", "strong", "a", "code", "img", "br", "sup"].contains(name)
  }

  private mutating func add(tag: Substring) {
    let name = tag.prefix { $0 != " " }
    if name == "div" || name == "/div" { return }
    if name == "p", tag.contains("footnotes-title") { isTitleOfNotes = true }
    if isTitleOfNotes {
      if name == "/p" { isTitleOfNotes = false }
      return
    }
    if name == "/li", lines.last == "\n" { lines.removeLast() }
    let attributes = Self.attributes(tag.dropFirst(name.count))
    if name == "/th", let last = lines.last, last.hasPrefix("<th") {
      // We write an empty head as a plain cell.
      lines[lines.count - 1] = "<td" + last.dropFirst(3)
      lines.append("</td>")
      return
    }
    lines.append("<\(name)\(attributes.isEmpty ? "" : " ")\(attributes.joined(separator: " "))>")
  }

  /// What both write, in order of names.
  private static func attributes(_ text: Substring) -> [String] {
    var kept: [String] = []
    var rest = text
    while let start = rest.firstIndex(where: { $0 != " " && $0 != "/" }) {
      let name = rest[start...].prefix { $0 != "=" && $0 != " " }
      rest = rest[name.endIndex...]
      var value: Substring = ""
      if rest.hasPrefix("=\"") {
        value = rest.dropFirst(2).prefix { $0 != "\"" }
        rest = rest[value.endIndex...].dropFirst()
      }
      if let attribute = common(name, value) { kept.append(attribute) }
    }
    return kept.sorted()
  }

  private static func common(_ name: Substring, _ value: Substring) -> String? {
    switch (name, value) {
    case ("href", _) where value.hasPrefix("#fn"):
      "href=#\(value.hasPrefix("#fnref") ? "ref" : "fn")"
    case ("href", _), ("src", _), ("alt", _), ("title", _), ("start", _): "\(name)=\(value)"
    case ("checked", _): "checked"
    case ("align", "right"), ("class", "end"): "end"
    case ("align", "center"), ("class", "center"): "center"
    default: nil
    }
  }

  /// A note that does not end in a paragraph has bare links in their HTML.
  private mutating func dropParagraphsOfBackLinks() {
    var index = 0
    while index + 1 < lines.count {
      if lines[index] == "<p>", lines[index + 1] == "<a href=#ref>",
        let end = lines[index...].firstIndex(of: "</p>")
      {
        lines.remove(at: end)
        lines.remove(at: index)
      }
      index += 1
    }
  }
}

extension CommonForm {
  /// Our HTML, with addresses encoded as libcmark-gfm does.
  init(ours rendered: Rendered) {
    let output = rendered.output
    let bytes = output.html(
      resolving: { Self.attributes("href", output.links[$0].destination, output.links[$0].title) },
      image: { Self.attributes("src", output.images[$0].path, nil) })
    self.init(String(decoding: bytes, as: UTF8.self))
  }

  private static func attributes(_ name: String, _ address: String, _ title: String?) -> String {
    let title = title.map { " title=\"\(HTMLText.escaped($0))\"" } ?? ""
    return " \(name)=\"\(escapedAddress(address))\"\(title)"
  }

  private static func escapedAddress(_ address: String) -> String {
    let safe = Set("!#$%()*+,-./:;=?@_~".utf8)
    var result = ""
    for byte in address.utf8 {
      switch byte {
      case UInt8(ascii: "&"): result += "&amp;"
      case UInt8(ascii: "'"): result += "&#x27;"
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: result.unicodeScalars.append(Unicode.Scalar(byte))
      case _ where safe.contains(byte): result.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        result += "%" + (digits.count < 2 ? "0" : "") + digits
      }
    }
    return result
  }
}
