import Foundation

/// Finds the few tags of a drawn page that its security policy may forbid, without reading the rest.
///
/// It may name a tag that is harmless; it never misses one that `HTMLTagScanner` would read as a
/// style sheet, a script, a frame or the like, or with an attribute that is a style or a handler, or
/// that makes a browser fetch something.
struct QuickTagScan {
  /// Where the tags begin.
  private(set) var suspects: [Int] = []
  private let text: UnsafeBufferPointer<UInt8>
  private var position = 0

  private static let names = ["style", "script", "iframe", "object", "embed", "base", "form"]
    .map { Array($0.utf8) }

  /// - Parameter known: style sheets and scripts that the policy names; where one stands as the
  ///   whole of its element, the element is no suspect.
  init(_ text: UnsafeBufferPointer<UInt8>, known: [String]) {
    self.text = text
    while let sign = text[position...].firstIndex(of: UInt8(ascii: "<")) {
      position = sign + 1
      if starts(with: "!--") {
        passComment()
      } else if position < text.count, text[position] != UInt8(ascii: "!") {
        readTag(from: sign, known: known)
      }
    }
  }

  private mutating func readTag(from start: Int, known: [String]) {
    let isClosing = text[position] == UInt8(ascii: "/")
    let name = Self.names.first { starts(with: $0) }
    if passAttributes() || name != nil, !isClosing {
      if !isKnown(known) { suspects.append(start) }
    }
    guard let name, !isClosing, name == Self.names[0] || name == Self.names[1] else { return }
    passRawText(name)
  }

  /// The first two letters of attributes that the policy may forbid: styles and handlers, `http-equiv`,
  /// and what a browser fetches by itself.
  private static let suspicious: Set<UInt16> = Set(
    ["st", "on", "ht", "sr", "po", "pi", "ba", "ma", "da", "ac", "fo", "xl"].map(pair))

  private static func pair(_ letters: String) -> UInt16 {
    letters.utf8.reduce(0) { $0 << 8 | UInt16($1) }
  }

  /// Goes to the end of the tag; true where an attribute may be a style or a handler.
  private mutating func passAttributes() -> Bool {
    var isSuspect = false
    let isLink = starts(with: "a ")
    var before = UInt8(ascii: "<")
    while position < text.count, text[position] != UInt8(ascii: ">") {
      let byte = text[position]
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        position = text[(position + 1)...].firstIndex(of: byte) ?? text.count - 1
      } else if before <= 0x20 || "\"'/".utf8.contains(before) {
        // By their first two letters, in whatever case.
        let next = position + 1 < text.count ? text[position + 1] | 0x20 : 0
        let letters = UInt16(byte | 0x20) << 8 | UInt16(next)
        if Self.suspicious.contains(letters) { isSuspect = true }
        // Only a link may lead anywhere: another tag fetches what its address names.
        if letters == Self.address, !isLink || leadsToScheme() { isSuspect = true }
      }
      before = byte
      position += 1
    }
    return isSuspect
  }

  private static let address = pair("hr")

  /// Whether the address that begins here has a colon early, as `https:` and `javascript:` have.
  private func leadsToScheme() -> Bool {
    text[position..<min(position + 24, text.count)].contains(UInt8(ascii: ":"))
  }

  /// Whether the tag that ends here is `<style>` or `<script>` with nothing more, and what follows
  /// is known.
  private func isKnown(_ known: [String]) -> Bool {
    guard position < text.count else { return false }
    let rest = UnsafeBufferPointer(rebasing: text[(position + 1)...])
    for (name, tag) in [("style", "<style>"), ("script", "<script>")] {
      let begin = position + 1 - tag.utf8.count
      guard begin >= 0, text[begin...position].elementsEqual(tag.utf8) else { continue }
      return known.contains { body in
        var body = body
        return body.withUTF8 {
          Self.begins(rest, with: $0, then: "</\(name)") && !Self.loadsAnother($0)
        }
      }
    }
    return false
  }

  private static func begins(
    _ text: UnsafeBufferPointer<UInt8>, with body: UnsafeBufferPointer<UInt8>, then end: String
  ) -> Bool {
    guard text.count >= body.count, let left = text.baseAddress, let right = body.baseAddress
    else { return false }
    return memcmp(left, right, body.count) == 0 && text[body.count...].starts(with: end.utf8)
  }

  /// Whether a style sheet takes in another one.
  private static func loadsAnother(_ body: UnsafeBufferPointer<UInt8>) -> Bool {
    var rest = body[...]
    while let sign = rest.firstIndex(of: UInt8(ascii: "@")) {
      if rest[sign...].starts(with: "@import".utf8) { return true }
      rest = rest[(sign + 1)...]
    }
    return false
  }

  private func starts(with name: String) -> Bool { text[position...].starts(with: name.utf8) }

  private func starts(with name: [UInt8]) -> Bool {
    guard text.count - position >= name.count else { return false }
    for (offset, byte) in name.enumerated() where text[position + offset] | 0x20 != byte {
      return false
    }
    return true
  }

  private mutating func passComment() {
    while let dash = text[position...].firstIndex(of: UInt8(ascii: "-")) {
      position = dash + 1
      if starts(with: "->") { return }
    }
    position = text.count
  }

  private mutating func passRawText(_ name: [UInt8]) {
    while let sign = text[position...].firstIndex(of: UInt8(ascii: "<")) {
      position = sign + 1
      guard position < text.count, text[position] == UInt8(ascii: "/") else { continue }
      position += 1
      if starts(with: name) {
        position = sign
        return
      }
    }
    position = text.count
  }
}
