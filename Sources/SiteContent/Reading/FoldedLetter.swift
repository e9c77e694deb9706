/// Letters with marks as one byte each, for the counters of syllables.
enum FoldedLetter {
  /// Without the mark. Letters of other scripts count as consonants; what is no letter is nil.
  static func plain(_ scalar: Unicode.Scalar) -> UInt8? {
    switch scalar {
    case "á", "à", "â", "ä", "ã", "å", "Á", "À", "Â", "Ä", "Ã", "Å": UInt8(ascii: "a")
    case "é", "è", "ê", "ë", "É", "È", "Ê", "Ë": UInt8(ascii: "e")
    case "í", "ì", "î", "ï", "Í", "Ì", "Î", "Ï": UInt8(ascii: "i")
    case "ó", "ò", "ô", "ö", "õ", "Ó", "Ò", "Ô", "Ö", "Õ": UInt8(ascii: "o")
    case "ú", "ù", "û", "ü", "Ú", "Ù", "Û", "Ü": UInt8(ascii: "u")
    case "ñ", "Ñ": UInt8(ascii: "n")
    case "ç", "Ç": UInt8(ascii: "c")
    default: scalar.properties.isAlphabetic ? UInt8(ascii: "q") : nil
    }
  }

  /// As `plain`, but í and ú become capital letters: they never join another vowel.
  static func spanish(_ scalar: Unicode.Scalar) -> UInt8? {
    switch scalar {
    case "í", "Í": UInt8(ascii: "I")
    case "ú", "Ú": UInt8(ascii: "U")
    default: plain(scalar)
    }
  }
}
