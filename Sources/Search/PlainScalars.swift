/// The scalars beyond ASCII that nearly all texts of the site's languages are made of, and that do
/// not depend on what stands beside them: each is a character of its own unless a scalar follows
/// that is not plain.
enum PlainScalars {
  static func contains(_ scalar: UInt32) -> Bool {
    switch scalar {
    // Letters of Latin alphabets.
    case 0xA0...0x24F, 0x1E00...0x1EFF: true
    // Punctuation without joiners and directions.
    case 0x2010...0x2027, 0x202F...0x205E: true
    // Punctuation and characters of Chinese, and full-width forms.
    case 0x3000...0x3029, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xFF01...0xFF60: true
    // Syllables of Korean.
    case 0xAC00...0xD7A3: true
    default: false
    }
  }

  /// What a scalar folds to: 0 for an accent, which is left out; nil where that may depend on what
  /// stands beside it, or takes more bytes.
  static func folded(_ scalar: UInt32) -> UInt32? {
    switch scalar {
    case 0xA0...0x24F: latin[Int(scalar - 0xA0)]
    case 0x300...0x36F: 0
    case 0x1E00...0x1EFF: additional[Int(scalar - 0x1E00)]
    case 0xFF21...0xFF3A: scalar + 0x20
    default: contains(scalar) ? scalar : nil
    }
  }

  private static let latin = (0xA0...0x24F).map(folded(alone:))
  private static let additional = (0x1E00...0x1EFF).map(folded(alone:))

  private static func folded(alone value: UInt32) -> UInt32? {
    guard let scalar = Unicode.Scalar(value) else { return nil }
    let folded = Folding.whole(String(scalar))
    guard folded.unicodeScalars.count == 1, folded.utf8.count <= UTF8.width(scalar) else {
      return nil
    }
    return folded.unicodeScalars.first?.value
  }
}
