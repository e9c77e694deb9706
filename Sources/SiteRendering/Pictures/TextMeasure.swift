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
    var line = ""
    // Of the line, with the blank at its end.
    var letters = 0.0
    for word in Self.words(text) {
      let isWord = word.utf8.last != UInt8(ascii: " ")
      let own = word.unicodeScalars.dropLast(isWord ? 0 : 1)
      let joined = own.reduce(letters) { $0 + Self.width($1) }
      if !line.isEmpty, joined * size * (isBold ? 1.07 : 1) > limit {
        lines.append(Self.trimmed(line))
        line = ""
        letters = own.reduce(0) { $0 + Self.width($1) }
      } else {
        letters = joined
      }
      if !isWord { letters += Self.width(" ") }
      line += word
    }
    return line.isEmpty ? lines : lines + [Self.trimmed(line)]
  }

  /// Pieces that may stand on lines of their own, each with the blank behind it.
  private static func words(_ text: String) -> [String] {
    // What is written in one or two bytes is none of those signs.
    guard text.utf8.contains(where: { $0 >= 0xE2 }),
      text.unicodeScalars.contains(where: { breaksAnywhere($0.value) })
    else {
      return wordsBetweenBlanks(text)
    }
    var words: [String] = []
    var word = ""
    for character in text {
      // Chinese and Japanese marks close a line; they never open one.
      if let first = character.unicodeScalars.first, breaksAnywhere(first.value),
        !closing.contains(first), !word.isEmpty
      {
        words.append(word)
        word = ""
      }
      word.append(character)
      if character == " " {
        words.append(word)
        word = ""
      }
    }
    return word.isEmpty ? words : words + [word]
  }

  private static let closing = Array("、。，；：？！）」』".unicodeScalars)

  private static func wordsBetweenBlanks(_ text: String) -> [String] {
    var words: [String] = []
    var rest = text[...]
    while let blank = rest.utf8.firstIndex(of: UInt8(ascii: " ")) {
      words.append(String(rest[...blank]))
      rest = rest[rest.utf8.index(after: blank)...]
    }
    return rest.isEmpty ? words : words + [String(rest)]
  }

  /// Chinese and Japanese signs; Korean ones are as wide, and stand in words.
  private static func breaksAnywhere(_ scalar: UInt32) -> Bool {
    scalar >= 0x2E80 && !(0xAC00...0xD7A3).contains(scalar)
  }

  private static func trimmed(_ line: String) -> String {
    line.utf8.last == UInt8(ascii: " ") ? String(line.unicodeScalars.dropLast()) : line
  }
}
