/// Cuts folded texts into tokens, each a range of bytes of the text: a word; a section or form
/// number without brackets and hyphens, and the part of it that is a number of its own (`7282.5b`
/// and `7282.5`); or two Chinese characters that follow each other.
///
/// What is left out of a token, such as its brackets, is taken out of the text: what follows in the
/// token moves down.
struct Tokens {
  private(set) var bytes: [UInt8] = []
  private var position = 0
  /// The part of the number that was read last.
  private var part: Range<Int>?
  /// The last character of the Chinese that was read last.
  private var character: Range<Int>?

  /// Begins a text that is not folded yet.
  mutating func begin(_ text: String) {
    Folding.fold(text, into: &bytes)
    position = 0
    part = nil
    character = nil
  }

  /// The next token; nil at the end of the text.
  mutating func next() -> Range<Int>? {
    if let part {
      self.part = nil
      return part
    }
    while position < bytes.count {
      switch ScalarKind(bytes, at: position) {
      case .han(let length):
        let start = position
        position += length
        defer { character = start..<position }
        if let character, character.upperBound == start {
          return character.lowerBound..<position
        }
        // One that stands alone is a token.
        if !isHan(at: position) { return start..<position }
      case .letter, .digit: return word()
      case .other(let length):
        if bytes[position] == UInt8(ascii: "(") {
          if let label = label() { return label }
        } else {
          position += length
        }
      }
    }
    return nil
  }

  private func isHan(at index: Int) -> Bool {
    guard index < bytes.count, case .han = ScalarKind(bytes, at: index) else { return false }
    return true
  }

  private func isWord(at index: Int) -> Bool {
    guard index < bytes.count else { return false }
    switch ScalarKind(bytes, at: index) {
    case .letter, .digit: return true
    case .han, .other: return false
    }
  }

  private func isDigit(at index: Int) -> Bool {
    index < bytes.count && Self.isDigit(bytes[index])
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  /// Reads letters and digits, with apostrophes left out, stops between digits, and hyphens before
  /// digits; then the brackets of a section number.
  private mutating func word() -> Range<Int> {
    let start = position
    // Most words end with their small letters.
    position = lettersEnd(from: start)
    var end = position
    var divided: Int?
    var hasDigit = false
    reading: while position < bytes.count {
      let length: Int
      var isKept = true
      switch ScalarKind(bytes, at: position) {
      case .letter(let own): length = own
      case .digit:
        length = 1
        hasDigit = true
      case .han: break reading
      case .other(let own):
        length = own
        switch Mark(bytes, at: position, length: own) {
        // Left out: "judge's" is "judges".
        case .apostrophe where isWord(at: position + own): isKept = false
        case .stop where isDigit(at: position + 1) && end > start && Self.isDigit(bytes[end - 1]):
          break
        case .hyphen where isDigit(at: position + own):
          isKept = false
          divided = divided ?? end
        default: break reading
        }
      }
      if isKept {
        if end != position {
          for offset in 0..<length { bytes[end + offset] = bytes[position + offset] }
        }
        end += length
      }
      position += length
    }
    guard hasDigit else { return start..<end }
    let number = start..<end
    if Self.isDigit(bytes[end - 1]) { end = labels(to: end) }
    if end > number.upperBound {
      part = number
    } else if let divided {
      part = divided..<end
    }
    return start..<end
  }

  /// Where a run of small letters of ASCII ends.
  private func lettersEnd(from start: Int) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      var place = start
      while place < bytes.count, bytes[place] &- UInt8(ascii: "a") < 26 { place &+= 1 }
      return place
    }
  }

  /// Subdivisions that stand alone, such as `(a)(1)(D)`; a single one says nothing.
  private mutating func label() -> Range<Int>? {
    let start = position
    let end = labels(to: start)
    if end == start { position += 1 }
    let hasDigit = bytes[start..<end].contains(where: Self.isDigit)
    return end > start + 1 && hasDigit ? start..<end : nil
  }

  /// Reads `(a)(1) (D)`, writes `a1d` at an offset before it, and returns where that ends.
  private mutating func labels(to start: Int) -> Int {
    var end = start
    while let inner = bracket() {
      for index in inner {
        bytes[end] = bytes[index]
        end += 1
      }
      position = inner.upperBound + 1
    }
    return end
  }

  /// What stands in the next brackets, with blanks before them or without.
  private func bracket() -> Range<Int>? {
    var index = position
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: " ") {
        index += 1
      } else if bytes[index] == 0xC2, bytes[index + 1] == 0xA0 {
        index += 2
      } else {
        break
      }
    }
    guard index < bytes.count, bytes[index] == UInt8(ascii: "(") else { return nil }
    let start = index + 1
    index = start
    while index < bytes.count, index < start + 4, bytes[index] < 0x80, isWord(at: index) {
      index += 1
    }
    guard index < bytes.count, bytes[index] == UInt8(ascii: ")"), isLabel(start..<index) else {
      return nil
    }
    return start..<index
  }

  /// One letter, or up to two digits, or a small roman number: no word in brackets.
  private func isLabel(_ inner: Range<Int>) -> Bool {
    guard let first = bytes[inner].first else { return false }
    if bytes[inner].allSatisfy(Self.isDigit) { return inner.count <= 2 }
    return inner.count == 1 && !Self.isDigit(first)
      || bytes[inner].allSatisfy { "ivx".utf8.contains($0) }
  }
}
