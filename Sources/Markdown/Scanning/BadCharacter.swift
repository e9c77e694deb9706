/// A byte sequence that no text may hold.
enum BadCharacter: Equatable {
  /// Bytes that are not UTF-8.
  case notUTF8
  /// A control character other than a tab or a line break; its code point.
  case control(UInt32)
  /// A sign that reorders what is shown, so that a text reads otherwise than it is; its code point.
  case reordering(UInt32)
  /// One of the above, written as a numeric reference such as `&#x202E;`.
  case reference(UInt32)

  init?(scalar: UInt32) {
    switch scalar {
    case 0x09, 0x0A, 0x0D: return nil
    case 0..<0x20, 0x7F..<0xA0: self = .control(scalar)
    case 0x202A...0x202E, 0x2066...0x2069: self = .reordering(scalar)
    default: return nil
    }
  }
}
