/// How much room words take in a drawing. SVG does not break lines, so the build does.
///
/// The reader's font is not known. Widths are those of wide system fonts, so that words may leave
/// some room but do not run out of their box; a test measures it in a browser.
struct TextMeasure {
  /// Of the letters, in units of the drawing.
  let size: Double
  var isBold = false

  func width(_ text: some StringProtocol) -> Double {
    let letters = text.unicodeScalars.reduce(0) { $0 + Self.width($1) }
    return letters * size * (isBold ? 1.07 : 1)
  }

  /// In parts of the font size.
  private static func width(_ scalar: Unicode.Scalar) -> Double {
    scalar.isASCII ? ofASCII[Int(scalar.value)] : measured(scalar)
  }

  private static let ofASCII = (UInt8(0)..<128).map { measured(Unicode.Scalar($0)) }

  private static func measured(_ scalar: Unicode.Scalar) -> Double {
    switch scalar {
    case "i", "j", "l", "I", "'", ".", ",", ":", ";", "|", "!", " ", "\u{A0}": 0.31
    case "f", "r", "t", "(", ")", "-", "\"", "/": 0.42
    case "m", "w", "M", "W", "@", "%", "—": 0.93
    case "A"..."Z": 0.69
    default: scalar.value >= 0x2E80 ? 1.02 : 0.6
    }
  }

  /// Lines of at most that width. A word longer than a line stands alone; scripts without blanks
  /// break anywhere.
  func lines(_ text: String, width limit: Double) -> [String] {
    var lines: [String] = []
    var start = text.startIndex
    // Of the line up to the word, with the blank at its end.
    var letters = 0.0
    var place = start
    for end in Self.ends(of: text) {
      let last = text.utf8.index(before: end)
      let hasBlank = text.utf8[last] == UInt8(ascii: " ")
      // Of the line with the word, and of the word alone.
      var (joined, alone) = (letters, 0.0)
      for scalar in text.unicodeScalars[place..<(hasBlank ? last : end)] {
        let width = Self.width(scalar)
        joined += width
        alone += width
      }
      if place > start, joined * size * (isBold ? 1.07 : 1) > limit {
        lines.append(Self.trimmed(text[start..<place]))
        start = place
        joined = alone
      }
      letters = hasBlank ? joined + Self.width(" ") : joined
      place = end
    }
    return place > start ? lines + [Self.trimmed(text[start..<place])] : lines
  }

  /// Where the pieces of a text end that may stand on lines of their own, each with the blank behind
  /// it.
  private static func ends(of text: String) -> [String.Index] {
    // What is written in one or two bytes is none of those signs.
    guard text.utf8.contains(where: { $0 >= 0xE2 }),
      text.unicodeScalars.contains(where: { breaksAnywhere($0.value) })
    else {
      return endsBehindBlanks(text)
    }
    var ends: [String.Index] = []
    var start = text.startIndex
    for place in text.indices {
      // Chinese and Japanese marks close a line; they never open one.
      if let first = text[place].unicodeScalars.first, breaksAnywhere(first.value),
        !closing.contains(first), place > start
      {
        ends.append(place)
        start = place
      }
      if text[place] == " " {
        start = text.index(after: place)
        ends.append(start)
      }
    }
    return start < text.endIndex ? ends + [text.endIndex] : ends
  }

  private static func endsBehindBlanks(_ text: String) -> [String.Index] {
    let bytes = text.utf8
    var ends = bytes.indices.filter { bytes[$0] == UInt8(ascii: " ") }.map {
      bytes.index(after: $0)
    }
    if !text.isEmpty, ends.last != text.endIndex { ends.append(text.endIndex) }
    return ends
  }

  private static let closing = Array("、。，；：？！）」』".unicodeScalars)

  /// Chinese and Japanese signs; Korean ones are as wide, and stand in words.
  private static func breaksAnywhere(_ scalar: UInt32) -> Bool {
    scalar >= 0x2E80 && !(0xAC00...0xD7A3).contains(scalar)
  }

  private static func trimmed(_ line: Substring) -> String {
    line.utf8.last == UInt8(ascii: " ") ? String(line.unicodeScalars.dropLast()) : String(line)
  }
}
