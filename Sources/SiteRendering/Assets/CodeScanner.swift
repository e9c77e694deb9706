/// Cuts a style sheet into strings, comments, blanks and single bytes.
struct CodeScanner {
  enum Token {
    case text([UInt8])
    case comment
    case blank
    case byte(UInt8)
  }

  private let bytes: [UInt8]
  private var position = 0

  init(_ text: [UInt8]) { bytes = text }

  mutating func next() -> Token? {
    guard position < bytes.count else { return nil }
    let byte = bytes[position]
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return .text(string(quote: byte))
    case UInt8(ascii: "/") where peek(1) == UInt8(ascii: "*"):
      position += 2
      while position < bytes.count,
        !(bytes[position] == UInt8(ascii: "*") && peek(1) == UInt8(ascii: "/"))
      {
        position += 1
      }
      position = min(position + 2, bytes.count)
      return .comment
    case 0x09, 0x0A, 0x0D, 0x20:
      while position < bytes.count, [0x09, 0x0A, 0x0D, 0x20].contains(bytes[position]) {
        position += 1
      }
      return .blank
    default:
      position += 1
      return .byte(byte)
    }
  }

  private func peek(_ distance: Int) -> UInt8? {
    position + distance < bytes.count ? bytes[position + distance] : nil
  }

  private mutating func string(quote: UInt8) -> [UInt8] {
    let start = position
    position += 1
    while position < bytes.count, bytes[position] != quote {
      position += bytes[position] == UInt8(ascii: "\\") ? 2 : 1
    }
    position = min(position + 1, bytes.count)
    return Array(bytes[start..<position])
  }
}
