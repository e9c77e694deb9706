import Diagnostics

/// A column of the index: lines, as they stand in a JSON string.
struct Column: Sendable {
  static let newLine = Array("\\n".utf8)

  /// How many lines it has.
  var count = 0
  var bytes: [UInt8] = []

  /// Adds a text as one line.
  mutating func append(_ text: String) {
    if count > 0 { bytes.append(contentsOf: Self.newLine) }
    count += 1
    Self.append(text, to: &bytes)
  }

  /// Adds a text, without its line breaks.
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
}
