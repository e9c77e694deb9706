import Diagnostics

/// A tag of a page that was drawn: where it stands in the bytes, and its attributes.
package struct HTMLTag {
  package struct Attribute: Sendable {
    /// Lower-case.
    package let name: String
    /// Where the value stands, without its quotes; empty where there is none.
    package let value: Range<Int>
    /// The whole attribute with the blank before it.
    package let whole: Range<Int>
  }

  /// Lower-case.
  package let name: String
  package let isClosing: Bool
  package let whole: Range<Int>
  package let attributes: [Attribute]

  package func attribute(_ name: String) -> Attribute? { attributes.first { $0.name == name } }
}

/// Finds the tags of a page that templates have drawn, in order.
///
/// Templates are checked to be well formed, so this is no reader of arbitrary HTML: attributes stand
/// in double quotes, and text holds no bare `<`. It passes over comments and over what stands in
/// `script` and `style`.
package struct HTMLTagScanner: Sequence, IteratorProtocol {
  private let bytes: [UInt8]
  private var position: Int
  private let end: Int

  package init(_ bytes: [UInt8], in range: Range<Int>? = nil) {
    self.bytes = bytes
    position = range?.lowerBound ?? 0
    end = range?.upperBound ?? bytes.count
  }

  package mutating func next() -> HTMLTag? {
    while let start = ByteSearch.offset(of: UInt8(ascii: "<"), in: bytes, from: position, to: end) {
      position = start + 1
      guard position < end else { return nil }
      if bytes[position] == UInt8(ascii: "!") {
        if bytes[position...].starts(with: "!--".utf8) {
          position = Swift.min((find("-->") ?? end) + 3, end)
        }
        continue
      }
      let tag = readTag(from: start)
      if !tag.isClosing, tag.name == "script" || tag.name == "style" { passRawText(tag.name) }
      return tag
    }
    return nil
  }

  private mutating func readTag(from start: Int) -> HTMLTag {
    let isClosing = bytes[position] == UInt8(ascii: "/")
    if isClosing { position += 1 }
    let name = readName()
    var attributes: [HTMLTag.Attribute] = []
    while position < end, bytes[position] != UInt8(ascii: ">") {
      let before = position
      passBlanks()
      let name = readName()
      guard !name.isEmpty else {
        position = Swift.max(position, before + 1)
        if position < end, bytes[position - 1] == UInt8(ascii: ">") { position -= 1 }
        continue
      }
      let value = readValue()
      // Few tags have more: at once, instead of twice as many each time.
      if attributes.isEmpty { attributes.reserveCapacity(4) }
      attributes.append(
        HTMLTag.Attribute(name: name, value: value, whole: before..<position))
    }
    position = Swift.min(position + 1, end)
    return HTMLTag(
      name: name, isClosing: isClosing, whole: start..<position, attributes: attributes)
  }

  private mutating func passBlanks() {
    while position < end, bytes[position] <= 0x20 { position += 1 }
  }

  private mutating func readName() -> String {
    let start = position
    var isLowercase = true
    while position < end, !Self.endsName(bytes[position]) {
      isLowercase = isLowercase && Self.isLowercase(bytes[position])
      position += 1
    }
    let name = String(decoding: bytes[start..<position], as: UTF8.self)
    return isLowercase ? name : name.lowercased()
  }

  /// Whether a byte means the same when it is made small, as nearly all of names do.
  private static func isLowercase(_ byte: UInt8) -> Bool {
    byte < 0x80 && !(UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: "/"), UInt8(ascii: "\""),
      UInt8(ascii: "'"):
      true
    default: false
    }
  }

  private mutating func readValue() -> Range<Int> {
    guard position < end, bytes[position] == UInt8(ascii: "=") else { return position..<position }
    position += 1
    guard position < end else { return end..<end }
    let quote = bytes[position]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      let start = position + 1
      let close = ByteSearch.offset(of: quote, in: bytes, from: start, to: end) ?? end
      position = Swift.min(close + 1, end)
      return start..<close
    }
    let start = position
    while position < end, bytes[position] > 0x20, bytes[position] != UInt8(ascii: ">") {
      position += 1
    }
    return start..<position
  }

  private mutating func passRawText(_ name: String) {
    position = find("</\(name)") ?? end
  }

  /// Where a text stands next.
  private func find(_ text: String) -> Int? {
    ByteSearch.offset(of: text, in: bytes, from: position, to: end)
  }
}
