/// What a scalar of a folded text is to its tokens; lengths are in bytes.
enum ScalarKind {
  case letter(Int)
  /// Of ASCII.
  case digit
  /// A Chinese character.
  case han(Int)
  case other(Int)

  @inline(__always)
  init(_ bytes: [UInt8], at index: Int) {
    let byte = bytes[index]
    if byte < 0x80 {
      if byte &- UInt8(ascii: "a") < 26 {
        self = .letter(1)
      } else {
        self = byte &- UInt8(ascii: "0") < 10 ? .digit : .other(1)
      }
    } else {
      self.init(UTF8Scalar(bytes, at: index))
    }
  }

  private init(_ scalar: UTF8Scalar) {
    switch scalar.value {
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF:
      self = .han(scalar.length)
    case 0xAC00...0xD7A3: self = .letter(scalar.length)
    case 0xA0...0xA9, 0x2010...0x205E, 0x3000...0x3004: self = .other(scalar.length)
    default:
      let isLetter = Unicode.Scalar(scalar.value)?.properties.isAlphabetic ?? false
      self = isLetter ? .letter(scalar.length) : .other(scalar.length)
    }
  }
}

/// A sign that may stand within a token.
enum Mark {
  case apostrophe, stop, hyphen, other

  @inline(__always)
  init(_ bytes: [UInt8], at index: Int, length: Int) {
    switch bytes[index] {
    case UInt8(ascii: "'"): self = .apostrophe
    case UInt8(ascii: "."): self = .stop
    case UInt8(ascii: "-"): self = .hyphen
    case 0xE2:
      switch UTF8Scalar(bytes, at: index).value {
      case 0x2019: self = .apostrophe
      case 0x2011: self = .hyphen
      default: self = .other
      }
    default: self = .other
    }
  }
}
