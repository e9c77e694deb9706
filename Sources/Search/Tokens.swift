/// The tokens of a folded text.
struct Tokens {
  enum Token: Equatable {
    case word(String)
    /// A section or form number without brackets and hyphens, and the part of it that is a number
    /// of its own: `7282.5b` and `7282.5`.
    case number(String, part: String?)
    /// Chinese characters that follow each other.
    case characters([Unicode.Scalar])
  }

  private let text: [Unicode.Scalar]
  private var position = 0
  private(set) var all: [Token] = []

  init(_ folded: String) {
    text = Array(folded.unicodeScalars)
    while position < text.count {
      let scalar = text[position]
      if Self.isHan(scalar) {
        let start = position
        while position < text.count, Self.isHan(text[position]) { position += 1 }
        all.append(.characters(Array(text[start..<position])))
      } else if Self.isWord(scalar) {
        readWord()
      } else if scalar == "(" {
        readLabel()
      } else {
        position += 1
      }
    }
  }

  static func isHan(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
    default: false
    }
  }

  static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return isDigit(scalar) || ("a"..."z").contains(scalar) }
    return scalar.properties.isAlphabetic && !isHan(scalar)
  }

  private func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "'" || scalar == "\u{2019}"
  }

  /// Reads letters and digits, with apostrophes left out, stops between digits, and hyphens before
  /// digits; then the brackets of a section number.
  private mutating func readWord() {
    var word = String.UnicodeScalarView()
    var part: Int?
    var hasDigit = false
    while position < text.count {
      let scalar = text[position]
      let next = position + 1 < text.count ? text[position + 1] : " "
      if Self.isWord(scalar) {
        word.append(scalar)
        if Self.isDigit(scalar) { hasDigit = true }
      } else if isApostrophe(scalar), Self.isWord(next) {
        // Left out: "judge's" is "judges".
      } else if scalar == ".", Self.isDigit(next), word.last.map(Self.isDigit) ?? false {
        word.append(scalar)
      } else if scalar == "-" || scalar == "\u{2011}", Self.isDigit(next) {
        part = part ?? word.count
      } else {
        break
      }
      position += 1
    }
    guard hasDigit else {
      all.append(.word(String(word)))
      return
    }
    let number = String(word)
    let label = word.last.map(Self.isDigit) ?? false ? labels() : ""
    if !label.isEmpty {
      all.append(.number(number + label, part: number))
    } else if let part, part > 0 {
      all.append(.number(number, part: String(number.unicodeScalars.dropFirst(part))))
    } else {
      all.append(.number(number, part: nil))
    }
  }

  /// Subdivisions that stand alone, such as `(a)(1)(D)`; a single one says nothing.
  private mutating func readLabel() {
    let start = position
    let label = labels()
    if label.unicodeScalars.count > 1, label.utf8.contains(where: { (0x30...0x39).contains($0) }) {
      all.append(.number(label, part: nil))
    } else if label.isEmpty {
      position = start + 1
    }
  }

  /// `(a)(1) (D)` as `a1d`, from here on; empty where no bracket of that shape stands.
  private mutating func labels() -> String {
    var label = String.UnicodeScalarView()
    while true {
      var index = position
      while index < text.count, text[index] == " " || text[index] == "\u{A0}" { index += 1 }
      guard index < text.count, text[index] == "(" else { break }
      var inner = String.UnicodeScalarView()
      index += 1
      while index < text.count, text[index].isASCII, Self.isWord(text[index]), inner.count < 4 {
        inner.append(text[index])
        index += 1
      }
      guard index < text.count, text[index] == ")", Self.isLabel(inner) else { break }
      label.append(contentsOf: inner)
      position = index + 1
    }
    return String(label)
  }

  /// One letter, or up to two digits, or a small roman number: no word in brackets.
  private static func isLabel(_ inner: String.UnicodeScalarView) -> Bool {
    guard let first = inner.first else { return false }
    if inner.allSatisfy(isDigit) { return inner.count <= 2 }
    return inner.count == 1 && ("a"..."z").contains(first)
      || inner.allSatisfy { "ivx".unicodeScalars.contains($0) }
  }
}
