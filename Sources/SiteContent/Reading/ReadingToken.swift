/// One run of text between spaces, taken apart for counting. Places are bytes of its line.
struct ReadingToken: Sendable {
  /// Why a token is not counted.
  enum Exclusion: Sendable {
    /// A section sign or number, a subdivision, the number of a form.
    case section
    /// Part of a name: of a case, a place, an office.
    case name
  }

  /// As it stands in the text.
  let raw: Range<Int>
  /// Without the punctuation around it.
  let core: Range<Int>
  /// Whether anything in it is read as a word.
  let hasWord: Bool
  /// Whether a stop follows at once; for an abbreviation that is no end of a sentence.
  let hasStop: Bool
  var endsSentence: Bool
  var exclusion: Exclusion?

  init(_ raw: Range<Int>, of line: Span<UInt8>, hasWord: Bool) {
    self.raw = raw
    self.hasWord = hasWord
    var end = raw.upperBound
    while end > raw.lowerBound {
      let length = Marks.tail(before: end, from: raw.lowerBound, in: line)
      if length == 0 { break }
      end -= length
    }
    // The closing bracket of a subdivision is no punctuation.
    if end < raw.upperBound, line[end] == UInt8(ascii: ")"),
      Self.endsWithGroups(line, from: raw.lowerBound, to: end)
    {
      end += 1
    }
    var start = raw.lowerBound
    if !SectionShape.beginsWithGroup(line.extracting(start..<end)) {
      while start < end {
        let length = Marks.lead(at: start, in: line)
        if length == 0 || start + length > end { break }
        start += length
      }
    }
    core = start..<end
    let tail = line.extracting(end..<raw.upperBound)
    hasStop = !tail.isEmpty && tail[0] == UInt8(ascii: ".")
    let isShort = hasStop && Abbreviation.matches(line.extracting(core))
    endsSentence = Marks.hasStop(isShort ? tail.extracting(1...) : tail)
  }

  /// Whether punctuation follows the core.
  var hasTail: Bool { core.upperBound < raw.upperBound }

  /// Whether what stands from the last opening bracket to the closing one at `end` is `(x)`.
  private static func endsWithGroups(_ line: Span<UInt8>, from start: Int, to end: Int) -> Bool {
    var opening = end - 1
    while opening >= start, line[opening] != UInt8(ascii: "(") { opening -= 1 }
    return opening >= start && SectionShape.isGroups(line.extracting(opening...end))
  }

  func beginsUpperCase(in line: Span<UInt8>) -> Bool {
    guard !core.isEmpty else { return false }
    let first = line[core.lowerBound]
    if first < 0x80 { return first.isCapital }
    let scalar = line.extracting(core).scalars.first
    return scalar?.properties.isUppercase ?? false
  }
}
