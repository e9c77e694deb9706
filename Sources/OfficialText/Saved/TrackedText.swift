/// Words of a saved page, each character with its place in the file.
///
/// Words are kept as they are. Blanks are not words: any run of them, line breaks and no-break spaces
/// too, is one space, and there is none at either end. Signs that only say where a word may be broken
/// (soft hyphen, zero-width space) are left out.
package struct TrackedText: Sendable {
  package private(set) var scalars: [Unicode.Scalar] = []
  /// The byte of the file at which each character begins.
  package private(set) var offsets: [Int] = []
  private var blank: Int?

  package init() {}

  package var isEmpty: Bool { scalars.isEmpty }
  package var string: String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }

  mutating func append(_ scalar: Unicode.Scalar, at offset: Int) {
    switch scalar.value {
    case 0xAD, 0x200B, 0x2060, 0xFEFF: return
    default: break
    }
    if Self.isBlank(scalar) {
      if blank == nil, !scalars.isEmpty { blank = offset }
      return
    }
    if let place = blank {
      scalars.append(" ")
      offsets.append(place)
      blank = nil
    }
    scalars.append(scalar)
    offsets.append(offset)
  }

  /// Another text after a space.
  mutating func append(_ other: TrackedText) {
    if !scalars.isEmpty, let first = other.offsets.first { append(" ", at: first) }
    for (scalar, offset) in zip(other.scalars, other.offsets) { append(scalar, at: offset) }
  }

  /// A part, without the blanks at its ends.
  func slice(_ range: Range<Int>) -> TrackedText {
    var part = TrackedText()
    for index in range.clamped(to: scalars.indices) {
      part.append(scalars[index], at: offsets[index])
    }
    return part
  }

  func starts(with text: String) -> Bool { scalars.starts(with: text.unicodeScalars) }

  static func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }
}
