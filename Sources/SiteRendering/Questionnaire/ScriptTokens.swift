/// The words and signs of a script: names, strings and regular expressions whole, all else byte by
/// byte. Joined, they are the script again.
struct ScriptTokens {
  private(set) var texts: [ArraySlice<UInt8>] = []

  init(_ source: ArraySlice<UInt8>) {
    var rest = source
    var last: UInt8?
    while let byte = rest.first {
      let text: ArraySlice<UInt8>
      if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"")
        || byte == UInt8(ascii: "/") && Self.startsPattern(after: last)
      {
        text = Self.literal(rest)
      } else if Self.isWord(byte) {
        text = rest.prefix(while: Self.isWord)
      } else {
        text = rest.prefix(1)
      }
      texts.append(text)
      rest = rest[text.endIndex...]
      if byte != UInt8(ascii: " ") { last = text.last }
    }
  }

  /// A letter, a digit, a sign of names, or part of a letter beyond ASCII.
  static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "$"), 0x80...:
      true
    default: false
    }
  }

  /// A slash begins an expression where no value can stand before it.
  private static func startsPattern(after last: UInt8?) -> Bool {
    last.map { "(,=:;!&|?{}[".utf8.contains($0) } ?? true
  }

  /// A string or a regular expression from its first sign to its last.
  private static func literal(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var index = text.startIndex + 1
    while index < text.endIndex, text[index] != text[text.startIndex] {
      index += text[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return text[..<min(index + 1, text.endIndex)]
  }
}
