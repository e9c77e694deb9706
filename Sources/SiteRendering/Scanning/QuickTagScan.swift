import Foundation

/// Finds the few tags of a drawn page that its security policy may forbid, without reading the rest.
///
/// It may name a tag that is harmless; it never misses one that `HTMLTagScanner` would read as a
/// style sheet, a script, a frame or the like, or with an attribute that is a style or a handler, or
/// that makes a browser fetch something.
struct QuickTagScan {
  /// Where the tags begin.
  private(set) var suspects: [Int] = []
  /// Where the values of `id` attributes begin.
  private(set) var ids: [Int] = []
  private let text: UnsafeBufferPointer<UInt8>
  private var position = 0

  private static let names = ["style", "script", "iframe", "object", "embed", "base", "form"]
    .map { Array($0.utf8) }

  /// - Parameter known: style sheets and scripts that the policy names; where one stands as the
  ///   whole of its element, the element is no suspect.
  init(_ text: UnsafeBufferPointer<UInt8>, known: [String]) {
    self.text = text
    while let sign = place(of: UInt8(ascii: "<"), from: position) {
      position = sign + 1
      if isNext("!--") {
        passComment()
      } else if position < text.count, text[position] != UInt8(ascii: "!") {
        readTag(from: sign, known: known)
      }
    }
  }

  private mutating func readTag(from start: Int, known: [String]) {
    let isClosing = text[position] == UInt8(ascii: "/")
    let name = Self.beginsName(text[position]) ? Self.names.first { starts(with: $0) } : nil
    if passAttributes() || name != nil, !isClosing {
      if !isKnown(known) { suspects.append(start) }
    }
    guard let name, !isClosing, name == Self.names[0] || name == Self.names[1] else { return }
    passRawText(name)
  }

  /// Whether a tag of `names` begins so; most tags of a page do not.
  private static func beginsName(_ byte: UInt8) -> Bool {
    switch byte | 0x20 {
    case UInt8(ascii: "s"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "e"),
      UInt8(ascii: "b"), UInt8(ascii: "f"):
      true
    default: false
    }
  }

  /// Whether attributes that begin with these two small letters may be forbidden by the policy:
  /// styles and handlers, `http-equiv`, and what a browser fetches by itself.
  private static func isSuspicious(_ first: UInt8, _ second: UInt8) -> Bool {
    switch (Unicode.Scalar(first), Unicode.Scalar(second)) {
    case ("s", "t"), ("o", "n"), ("h", "t"), ("s", "r"), ("p", "o"), ("p", "i"), ("b", "a"),
      ("m", "a"), ("d", "a"), ("a", "c"), ("f", "o"), ("x", "l"):
      true
    default: false
    }
  }

  /// Goes to the end of the tag; true where an attribute may be a style or a handler.
  private mutating func passAttributes() -> Bool {
    var isSuspect = false
    let isLink = isNext("a ")
    var before = UInt8(ascii: "<")
    while position < text.count, text[position] != UInt8(ascii: ">") {
      let byte = text[position]
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        position = place(of: byte, from: position + 1) ?? text.count - 1
      } else if before <= 0x20 || before == UInt8(ascii: "\"") || before == UInt8(ascii: "'")
        || before == UInt8(ascii: "/")
      {
        // By their first two letters, in whatever case.
        let next = position + 1 < text.count ? text[position + 1] | 0x20 : 0
        if byte == UInt8(ascii: "i"), next == UInt8(ascii: "d"), isNext("id=\"") {
          ids.append(position + 4)
        }
        if Self.isSuspicious(byte | 0x20, next) { isSuspect = true }
        // Only a link may lead anywhere: another tag fetches what its address names.
        if byte | 0x20 == UInt8(ascii: "h"), next == UInt8(ascii: "r"),
          !isLink || leadsToScheme()
        {
          isSuspect = true
        }
      }
      before = byte
      position += 1
    }
    return isSuspect
  }

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
      guard begin >= 0, text[begin + 1] == tag.utf8.dropFirst().first,
        text[begin...position].elementsEqual(tag.utf8)
      else { continue }
      return known.contains { body in
        var body = body
        return body.withUTF8 { Self.begins(rest, with: $0, then: "</\(name)") }
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

  private func place(of byte: UInt8, from start: Int) -> Int? {
    Self.place(of: byte, from: start, in: text)
  }

  /// Where a byte stands next; nil where it does not.
  private static func place(
    of byte: UInt8, from start: Int, in text: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    guard start < text.count, let base = text.baseAddress,
      let found = memchr(base + start, Int32(byte), text.count - start)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// Whether these ASCII characters come next, as they are.
  private func isNext(_ wanted: StaticString) -> Bool {
    let count = wanted.utf8CodeUnitCount
    guard text.count - position >= count, let base = text.baseAddress else { return false }
    return memcmp(base + position, wanted.utf8Start, count) == 0
  }

  private func starts(with name: [UInt8]) -> Bool {
    guard text.count - position >= name.count else { return false }
    for (offset, byte) in name.enumerated() where text[position + offset] | 0x20 != byte {
      return false
    }
    return true
  }

  private mutating func passComment() {
    while let dash = place(of: UInt8(ascii: "-"), from: position) {
      position = dash + 1
      if isNext("->") { return }
    }
    position = text.count
  }

  private mutating func passRawText(_ name: [UInt8]) {
    while let sign = place(of: UInt8(ascii: "<"), from: position) {
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
