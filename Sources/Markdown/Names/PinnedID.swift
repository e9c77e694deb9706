/// An id that an author wrote at the end of a heading: `## Holds {#holds}`.
struct PinnedID {
  let id: String
  /// What is left of the text without it, in bytes.
  let textLength: Int

  /// Nil where the text does not end in `{#…}`.
  init?(endOf text: UnsafeBufferPointer<UInt8>) {
    var end = text.count
    while end > 0, text[end - 1] == UInt8(ascii: " ") { end -= 1 }
    guard end >= 3, text[end - 1] == UInt8(ascii: "}") else { return nil }
    var start = end - 2
    while start > 0, text[start] != UInt8(ascii: "{"), text[start] != UInt8(ascii: "}") {
      start -= 1
    }
    guard text[start] == UInt8(ascii: "{"), text[start + 1] == UInt8(ascii: "#") else { return nil }
    id = String(decoding: text[(start + 2)..<(end - 1)], as: UTF8.self)
    while start > 0, text[start - 1] == UInt8(ascii: " ") { start -= 1 }
    textLength = start
  }

  /// ASCII letters, digits, hyphens and underscores, a letter first: such an id reads the same in an
  /// address, a style sheet and every language.
  var isValid: Bool {
    guard let first = id.unicodeScalars.first, Self.isLetter(first) else { return false }
    return id.unicodeScalars.allSatisfy {
      Self.isLetter($0) || "0"..."9" ~= $0 || $0 == "-" || $0 == "_"
    }
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    "a"..."z" ~= scalar || "A"..."Z" ~= scalar
  }
}
