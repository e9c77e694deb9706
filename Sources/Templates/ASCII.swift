/// Tests and changes on single bytes of UTF-8; only ASCII has a meaning here.
extension UInt8 {
  /// Blank, tab, line feed, form feed or carriage return: what HTML calls white space.
  var isHTMLSpace: Bool {
    self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0C || self == 0x0D
  }
  /// Blank or tab: what may stand around a tag that is alone on its line.
  var isBlank: Bool { self == 0x20 || self == 0x09 }
  var isASCIILetter: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A }
  var isASCIIDigit: Bool { self >= 0x30 && self <= 0x39 }
  var lowercasedASCII: UInt8 { self >= 0x41 && self <= 0x5A ? self | 0x20 : self }
}
