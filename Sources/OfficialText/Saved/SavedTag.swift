/// A tag of a saved page.
struct SavedTag {
  /// Lower-case.
  let name: String
  let isClosing: Bool
  let closesItself: Bool
  /// The byte after it.
  let end: Int
  private let attributes: [(name: String, value: String)]

  /// Nil where the tag is never closed.
  init?(_ bytes: [UInt8], at start: Int) {
    var index = start + 1
    let isClosing = index < bytes.count && bytes[index] == UInt8(ascii: "/")
    if isClosing { index += 1 }
    func word(_ ends: Set<UInt8>) -> String {
      let from = index
      while index < bytes.count, bytes[index] > 0x20, !ends.contains(bytes[index]) { index += 1 }
      return String(decoding: bytes[from..<index], as: UTF8.self)
    }
    let sign: Set<UInt8> = [UInt8(ascii: ">"), UInt8(ascii: "/"), UInt8(ascii: "=")]
    name = word(sign).lowercased()
    var attributes: [(String, String)] = []
    var closesItself = false
    while index < bytes.count, bytes[index] != UInt8(ascii: ">") {
      let byte = bytes[index]
      closesItself = byte == UInt8(ascii: "/")
      if byte <= 0x20 || closesItself || byte == UInt8(ascii: "=") {
        index += 1
        continue
      }
      let key = word(sign).lowercased()
      guard index < bytes.count, bytes[index] == UInt8(ascii: "=") else {
        attributes.append((key, ""))
        continue
      }
      index += 1
      if index < bytes.count,
        bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'")
      {
        guard let close = bytes[(index + 1)...].firstIndex(of: bytes[index]) else { return nil }
        attributes.append((key, String(decoding: bytes[(index + 1)..<close], as: UTF8.self)))
        index = close + 1
      } else {
        attributes.append((key, word([UInt8(ascii: ">")])))
      }
    }
    guard index < bytes.count else { return nil }
    end = index + 1
    self.isClosing = isClosing
    self.closesItself = closesItself
    self.attributes = attributes
  }

  func attribute(_ name: String) -> String? { attributes.first { $0.name == name }?.value }

  /// The number in `margin-left` of its style; 0 where there is none.
  var margin: Double {
    guard let style = attribute("style")?.lowercased(),
      let match = style.firstMatch(of: /margin-left\s*:\s*([0-9.]+)/)
    else { return 0 }
    return Double(match.1) ?? 0
  }
}
