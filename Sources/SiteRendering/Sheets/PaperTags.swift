import Diagnostics

/// Rewrites tags of finished HTML for paper: links become plain words, and ids get a prefix.
struct PaperTags {
  let prefix: String

  /// A piece of HTML whose tags are whole.
  func rewritten(_ html: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(html.count)
    var place = 0
    while let open = ByteSearch.offset(
      of: UInt8(ascii: "<"), in: html, from: place, to: html.count),
      let close = ByteSearch.offset(of: UInt8(ascii: ">"), in: html, from: open, to: html.count)
    {
      output += html[place..<open]
      write(html[open...close], to: &output)
      place = close + 1
    }
    output += html[place...]
    return output
  }

  private func write(_ tag: ArraySlice<UInt8>, to output: inout [UInt8]) {
    if tag.elementsEqual("</a>".utf8) {
      output += "</span>".utf8
    } else if tag.starts(with: "<a ".utf8) {
      output += "<span".utf8
      for name in ["class", "dir", "lang"] {
        guard let value = Self.value(of: name, in: tag) else { continue }
        output += " \(name)=\"".utf8
        output += value
        output.append(UInt8(ascii: "\""))
      }
      output.append(UInt8(ascii: ">"))
    } else {
      writePrefixed(tag, to: &output)
    }
  }

  private func writePrefixed(_ tag: ArraySlice<UInt8>, to output: inout [UInt8]) {
    var copied = tag.startIndex
    for position in tag.indices where tag[position] == UInt8(ascii: " ") {
      let rest = tag[position...]
      guard let name = Self.naming.first(where: { rest.starts(with: $0) }) else { continue }
      output += tag[copied..<position + name.count]
      output += prefix.utf8
      copied = position + name.count
    }
    output += tag[copied...]
  }

  /// Attributes that hold an id.
  private static let naming = [" id=\"", " aria-labelledby=\""].map { Array($0.utf8) }

  private static func value(of name: String, in tag: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let start = Array(" \(name)=\"".utf8)
    for position in tag.indices
    where tag[position] == UInt8(ascii: " ") && tag[position...].starts(with: start) {
      let value = tag[(position + start.count)...].prefix { $0 != UInt8(ascii: "\"") }
      return value.isEmpty ? nil : value
    }
    return nil
  }
}
