/// Rewrites tags of finished HTML for paper: links become plain words, and ids get a prefix.
struct PaperTags {
  let prefix: String

  /// A piece of HTML whose tags are whole.
  func rewritten(_ html: some RandomAccessCollection<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(html.count)
    var rest = html[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "<")),
      let close = rest[open...].firstIndex(of: UInt8(ascii: ">"))
    {
      output += rest[..<open]
      write(Array(rest[open...close]), to: &output)
      rest = rest[rest.index(after: close)...]
    }
    return output + rest
  }

  private func write(_ tag: [UInt8], to output: inout [UInt8]) {
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

  private func writePrefixed(_ tag: [UInt8], to output: inout [UInt8]) {
    var copied = 0
    for (position, byte) in tag.enumerated() where byte == UInt8(ascii: " ") {
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

  private static func value(of name: String, in tag: [UInt8]) -> ArraySlice<UInt8>? {
    let start = Array(" \(name)=\"".utf8)
    for (position, byte) in tag.enumerated()
    where byte == UInt8(ascii: " ") && tag[position...].starts(with: start) {
      let value = tag[(position + start.count)...].prefix { $0 != UInt8(ascii: "\"") }
      return value.isEmpty ? nil : value
    }
    return nil
  }
}
