/// Ids made from the text of headings.
package enum HeadingSlug {
  /// GitHub's rule: lower case; letters, marks, decimal digits, connectors and hyphens stay, spaces
  /// become hyphens, the rest goes. So `What's § 7 about?` gives `whats--7-about`.
  package static func slug(_ text: String) -> String {
    let bytes = Array(text.utf8)
    guard bytes.contains(where: { $0 >= 0x80 }) else {
      return String(decoding: bytes.compactMap(slugged), as: UTF8.self)
    }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9", "-", "_": result.append(scalar)
      case " ": result.append("-")
      case _ where scalar.isASCII && !("A"..."Z" ~= scalar): continue
      case _ where staysInSlug(scalar):
        result.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
      default: continue
      }
    }
    return String(result)
  }

  /// The same rule for ASCII; nil for what goes.
  private static func slugged(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "-"), UInt8(ascii: "_"):
      byte
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
    case UInt8(ascii: " "): UInt8(ascii: "-")
    default: nil
    }
  }

  private static func staysInSlug(_ scalar: Unicode.Scalar) -> Bool {
    let properties = scalar.properties
    if properties.isAlphabetic { return true }
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .connectorPunctuation:
      return true
    default: return false
    }
  }
}
