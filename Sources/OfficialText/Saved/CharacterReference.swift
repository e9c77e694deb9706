/// References to characters in HTML: `&sect;`, `&#8217;`, `&#x2019;`.
enum CharacterReference {
  enum Reading {
    /// What it stands for, and how many bytes it takes.
    case scalar(Unicode.Scalar, length: Int)
    /// A name that is not known: the character would be lost.
    case unknown(String)
    /// A bare `&`.
    case text
  }

  /// - Parameter start: where the `&` stands.
  static func read(_ bytes: [UInt8], at start: Int) -> Reading {
    var end = start + 1
    while end < bytes.count, end - start < 32, isNamePart(bytes[end]) { end += 1 }
    let name = String(decoding: bytes[(start + 1)..<end], as: UTF8.self)
    let isClosed = end < bytes.count && bytes[end] == UInt8(ascii: ";")
    let length = end - start + (isClosed ? 1 : 0)
    if name.hasPrefix("#") {
      let isHexadecimal = name.dropFirst().first == "x" || name.dropFirst().first == "X"
      let digits = name.dropFirst(isHexadecimal ? 2 : 1)
      guard let number = UInt32(digits, radix: isHexadecimal ? 16 : 10),
        let scalar = numbered(number)
      else { return .unknown(name) }
      return .scalar(scalar, length: length)
    }
    if let scalar = names[name] { return .scalar(scalar, length: length) }
    // Without its semicolon it may be what it looks like: "AT&T", "?a=1&b=2".
    return isClosed && !name.isEmpty ? .unknown(name) : .text
  }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      || byte == UInt8(ascii: "#")
  }

  /// Numbers from 128 to 159 are those of Windows-1252 (HTML, section 13.2.5.80).
  private static func numbered(_ number: UInt32) -> Unicode.Scalar? {
    if number == 0 || (0x80..<0xA0).contains(number) { return windows1252(number) }
    return Unicode.Scalar(number)
  }

  /// The character of a byte; nil for the five bytes that have none, and for NUL.
  static func windows1252(_ byte: UInt32) -> Unicode.Scalar? {
    guard (0x80..<0xA0).contains(byte) else { return byte == 0 ? nil : Unicode.Scalar(byte) }
    let value = upper[Int(byte) - 0x80]
    return value == 0 ? nil : Unicode.Scalar(value)
  }

  private static let upper: [UInt32] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0, 0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122,
    0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
  ]

  /// The names that texts of law use. Any other is a problem, never a lost character.
  private static let names: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}",
    "ensp": "\u{2002}", "emsp": "\u{2003}", "thinsp": "\u{2009}", "shy": "\u{AD}",
    "zwnj": "\u{200C}", "sect": "\u{A7}", "para": "\u{B6}", "middot": "\u{B7}", "bull": "\u{2022}",
    "ndash": "\u{2013}", "mdash": "\u{2014}", "lsquo": "\u{2018}", "rsquo": "\u{2019}",
    "ldquo": "\u{201C}", "rdquo": "\u{201D}", "hellip": "\u{2026}", "copy": "\u{A9}",
    "reg": "\u{AE}", "trade": "\u{2122}", "deg": "\u{B0}", "cent": "\u{A2}", "pound": "\u{A3}",
    "frac12": "\u{BD}", "frac14": "\u{BC}", "frac34": "\u{BE}", "times": "\u{D7}",
    "minus": "\u{2212}", "plusmn": "\u{B1}", "le": "\u{2264}", "ge": "\u{2265}",
    "dagger": "\u{2020}", "Dagger": "\u{2021}", "eacute": "\u{E9}", "ntilde": "\u{F1}",
    "aacute": "\u{E1}", "iacute": "\u{ED}", "oacute": "\u{F3}", "uacute": "\u{FA}",
    "uuml": "\u{FC}",
  ]
}
