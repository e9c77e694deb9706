/// The shapes of numbers that name a place in the law or a form. All of them are ASCII.
enum SectionShape {
  /// Whether a token is such a number: `7284.6`, `(a)(1)`, `1(b)`, `I-247A`, or has a section sign.
  ///
  /// - Parameter before: the core of the token before it.
  static func matches(_ core: Range<Int>, after before: Range<Int>?, in line: Span<UInt8>) -> Bool {
    guard !core.isEmpty else { return false }
    let text = line.extracting(core)
    let first = text[0]
    if text.hasSectionSign { return true }
    if first.isSmallLetter { return false }
    if first.isDigit {
      if let before, line.has(0xC2, 0xA7, before: before.upperBound, from: before.lowerBound) {
        return true
      }
      return isNumber(text) || isNumberedGroup(text)
    }
    return isGroups(text) || isForm(text)
  }

  /// `(a)(1)(B)` and nothing else.
  static func isGroups(_ text: Span<UInt8>) -> Bool {
    var place = 0
    while place < text.count {
      let end = groupEnd(text, from: place)
      if end == place { return false }
      place = end
    }
    return place > 0
  }

  static func beginsWithGroup(_ text: Span<UInt8>) -> Bool { groupEnd(text, from: 0) > 0 }

  /// Where one `(x)` ends: a letter, up to three digits, or a Roman numeral of up to five; `start`
  /// where none begins there.
  private static func groupEnd(_ text: Span<UInt8>, from start: Int) -> Int {
    guard start < text.count, text[start] == UInt8(ascii: "(") else { return start }
    var letters = 0
    var digits = 0
    var small = 0
    var capitals = 0
    var place = start + 1
    while place < text.count, text[place] != UInt8(ascii: ")") {
      let byte = text[place]
      if byte.isLetter { letters += 1 }
      if byte.isDigit { digits += 1 }
      switch byte {
      case UInt8(ascii: "i"), UInt8(ascii: "v"), UInt8(ascii: "x"): small += 1
      case UInt8(ascii: "I"), UInt8(ascii: "V"), UInt8(ascii: "X"): capitals += 1
      default: break
      }
      place += 1
    }
    let count = place - start - 1
    guard place < text.count, 1...5 ~= count else { return start }
    let isMark =
      count == 1 && letters == 1 || count <= 3 && digits == count || small == count
      || capitals == count
    return isMark ? place + 1 : start
  }

  private static func digitsEnd(_ text: Span<UInt8>, from start: Int) -> Int {
    var place = start
    while place < text.count, text[place].isDigit { place += 1 }
    return place
  }

  /// Digits with stops between them, perhaps a letter, perhaps `-2` at the end: `7282.5`, `44.1a-2`.
  private static func isNumber(_ text: Span<UInt8>) -> Bool {
    var place = digitsEnd(text, from: 0)
    var parts = 0
    while place + 1 < text.count, text[place] == UInt8(ascii: "."), text[place + 1].isDigit {
      place = digitsEnd(text, from: place + 1)
      parts += 1
    }
    guard parts > 0 else { return false }
    if place < text.count, text[place].isSmallLetter { place += 1 }
    if place + 1 < text.count, text[place] == UInt8(ascii: "-"), text[place + 1].isDigit {
      place = digitsEnd(text, from: place + 1)
    }
    return place == text.count
  }

  /// A number and subdivisions: `7284.6(a)(1)`, `287(g)`.
  private static func isNumberedGroup(_ text: Span<UInt8>) -> Bool {
    var opening = 0
    while opening < text.count, text[opening] != UInt8(ascii: "(") {
      let byte = text[opening]
      guard
        byte.isDigit || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
          || byte.isSmallLetter
      else { return false }
      opening += 1
    }
    return opening < text.count && isGroups(text.extracting(opening...))
  }

  /// One to three capitals, a hyphen, digits, perhaps a capital: `I-247A`.
  private static func isForm(_ text: Span<UInt8>) -> Bool {
    var place = 0
    while place < text.count, text[place].isCapital { place += 1 }
    guard 1...3 ~= place, place < text.count, text[place] == UInt8(ascii: "-") else {
      return false
    }
    let end = digitsEnd(text, from: place + 1)
    guard end > place + 1 else { return false }
    return end == text.count || end == text.count - 1 && text[end].isCapital
  }
}
