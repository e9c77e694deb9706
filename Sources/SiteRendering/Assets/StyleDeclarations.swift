import Diagnostics

/// The declarations of a style sheet: what browsers drop without a word, one by one.
struct StyleDeclarations {
  let file: SourceFile
  /// The sheet with blanks for comments and texts.
  let text: [UInt8]
  private(set) var problems: [Diagnostic] = []

  init(_ text: [UInt8], of file: SourceFile) {
    self.file = file
    self.text = text
    var start = text.startIndex
    var round = 0
    for (index, byte) in text.enumerated() {
      switch byte {
      case UInt8(ascii: "("): round += 1
      case UInt8(ascii: ")"): round -= 1
      case UInt8(ascii: "{"):
        start = index + 1
      case UInt8(ascii: ";") where round <= 0, UInt8(ascii: "}"):
        check(text[start..<index])
        start = index + 1
        round = 0
      default: break
      }
    }
  }

  private mutating func check(_ piece: ArraySlice<UInt8>) {
    let words = piece.drop { $0 <= 0x20 }
    guard let first = words.first, first != UInt8(ascii: "@") else { return }
    guard let colon = words.firstIndex(of: UInt8(ascii: ":")) else {
      report(
        "this is no declaration, and browsers drop it", at: words.startIndex,
        ["write a property, a colon and a value: color: red;"])
      return
    }
    let name = Self.trimmed(words[..<colon])
    property(name, at: words.startIndex)
    let value = words[(colon + 1)...]
    nextLine(of: value)
    colors(in: value)
  }

  /// A property that no browser knows, where it is nearly one that all know.
  private mutating func property(_ name: String, at place: Int) {
    guard !name.hasPrefix("-"), !CSSProperties.all.contains(name),
      let near = NearMiss.nearest(to: name, in: CSSProperties.all)
    else { return }
    report("no browser knows the property \"\(name)\"", at: place, ["did you mean \"\(near)\"?"])
  }

  /// A value that goes on with another declaration lacks its semicolon.
  private mutating func nextLine(of value: ArraySlice<UInt8>) {
    for line in value.split(separator: UInt8(ascii: "\n")).dropFirst() {
      let words = line.drop { $0 <= 0x20 }
      guard let colon = words.firstIndex(of: UInt8(ascii: ":")) else { continue }
      let name = Self.trimmed(words[..<colon])
      guard name.hasPrefix("--") || CSSProperties.all.contains(name) else { continue }
      report(
        "a semicolon is missing before this line, and browsers drop both", at: words.startIndex,
        ["end the line above with \";\""])
      return
    }
  }

  private mutating func colors(in value: ArraySlice<UInt8>) {
    var from = value.startIndex
    while let sign = value[from...].firstIndex(of: UInt8(ascii: "#")) {
      let digits = value[(sign + 1)...].prefix {
        ASCIISet.isLetter($0) || ASCIISet.isDigit($0) || $0 == UInt8(ascii: "-")
      }
      from = max(digits.endIndex, sign + 1)
      // The name of a part of the page is no color.
      guard !value[..<sign].suffix(5).contains(UInt8(ascii: "(")) else { continue }
      let isHex = digits.allSatisfy {
        ASCIISet.isDigit($0) || (0x61...0x66).contains($0 | 0x20)
      }
      guard !isHex || ![3, 4, 6, 8].contains(digits.count) else { continue }
      report(
        "\"#\(String(decoding: digits, as: UTF8.self))\" is no color", at: sign,
        ["write # and 3, 4, 6 or 8 of the digits 0 to 9 and a to f"])
    }
  }

  private mutating func report(_ message: String, at place: Int, _ help: [String]) {
    problems.append(
      Diagnostic(.styleFault, message, at: file.location(atByte: place), help: help))
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.prefix { $0 > 0x20 }, as: UTF8.self)
  }
}

private enum ASCIISet {
  static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
  static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
