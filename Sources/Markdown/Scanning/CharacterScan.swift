import Diagnostics

/// Looks at each byte of a text once, before the parser does: libcmark-gfm lets broken UTF-8 pass.
struct CharacterScan {
  struct Finding: Equatable {
    /// In bytes.
    let offset: Int
    /// In Unicode scalars.
    let length: Int
    let problem: BadCharacter
  }

  /// In order; no more than `limit`.
  private(set) var findings: [Finding] = []
  private(set) var hasCarriageReturn = false
  private let limit = 20

  init(_ text: UnsafeBufferPointer<UInt8>) {
    var offset = 0
    while offset < text.count, findings.count < limit {
      switch text[offset] {
      case UInt8(ascii: "&"): offset = scanReference(text, at: offset)
      case 0x20..<0x7F, 0x09, 0x0A:
        offset =
          text.place(from: offset + 1) {
            ($0 & 0xE0).equals(0) & ~($0.equals(0x09) | $0.equals(0x0A)) | $0 >> 7 | $0.equals(0x7F)
              | $0.equals(UInt8(ascii: "&"))
          } ?? text.count
      case 0x0D: offset = scanCarriageReturn(text, at: offset)
      default: offset = scanScalar(text, at: offset)
      }
    }
  }

  /// A carriage return that no line feed follows is a line break to the parser, but to no editor.
  private mutating func scanCarriageReturn(
    _ text: UnsafeBufferPointer<UInt8>, at offset: Int
  ) -> Int {
    hasCarriageReturn = true
    if offset + 1 >= text.count || text[offset + 1] != 0x0A {
      findings.append(Finding(offset: offset, length: 1, problem: .control(0x0D)))
    }
    return offset + 1
  }

  private mutating func scanScalar(_ text: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int {
    guard let (scalar, length) = UTF8Sequence.decode(text, at: offset) else {
      findings.append(Finding(offset: offset, length: 1, problem: .notUTF8))
      return offset + 1
    }
    if let problem = BadCharacter(scalar: scalar) {
      findings.append(Finding(offset: offset, length: 1, problem: problem))
    }
    return offset + length
  }

  private mutating func scanReference(_ text: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int {
    var end = offset + 1
    guard end < text.count, text[end] == UInt8(ascii: "#") else { return end }
    end += 1
    let isHexadecimal = end < text.count && text[end] | 0x20 == UInt8(ascii: "x")
    if isHexadecimal { end += 1 }
    let digits = end
    while end < text.count, end - digits < 8, Self.isHexadecimalDigit(text[end]) { end += 1 }
    let number = UInt32(
      String(decoding: text[digits..<end], as: UTF8.self), radix: isHexadecimal ? 16 : 10)
    if let number, number == 0x0D || BadCharacter(scalar: number) != nil {
      findings.append(
        Finding(offset: offset, length: end - offset, problem: .reference(number)))
    }
    return end
  }

  private static func isHexadecimalDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): true
    case UInt8(ascii: "a")...UInt8(ascii: "f"), UInt8(ascii: "A")...UInt8(ascii: "F"): true
    default: false
    }
  }
}
