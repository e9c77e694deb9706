import Diagnostics

/// A column of the index: lines, as they stand in a JSON string.
enum Column {
  static let newLine = Array("\\n".utf8)

  /// Adds a text as one line.
  static func append(_ text: String, to bytes: inout [UInt8]) {
    var text = text
    if text.withUTF8(breaks) {
      text = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    }
    JSONText.append(text, to: &bytes)
  }

  /// Whether a text has what `Character.isNewline` knows.
  private static func breaks(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    for (index, byte) in text.enumerated() {
      switch byte {
      case 0x0A...0x0D: return true
      case 0x85 where text[index - 1] == 0xC2: return true
      case 0xA8, 0xA9:
        if text[index - 1] == 0x80, text[index - 2] == 0xE2 { return true }
      default: break
      }
    }
    return false
  }

  /// Adds texts as the lines of a string.
  static func quoted(_ texts: some Sequence<String>) -> [UInt8] {
    var bytes = [UInt8(ascii: "\"")]
    var isFirst = true
    for text in texts {
      if !isFirst { bytes.append(contentsOf: newLine) }
      isFirst = false
      append(text, to: &bytes)
    }
    bytes.append(UInt8(ascii: "\""))
    return bytes
  }
}
