/// Ids made from the text of headings.
package enum HeadingSlug {
  /// GitHub's rule: lower case; letters, marks, decimal digits, connectors and hyphens stay, spaces
  /// become hyphens, the rest goes. So `What's § 7 about?` gives `whats--7-about`.
  package static func slug(_ text: String) -> String {
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
