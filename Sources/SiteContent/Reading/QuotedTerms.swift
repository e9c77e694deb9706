/// Quoted terms, such as "judge" in: look for the word "judge".
enum QuotedTerms {
  /// The line without quotes of at most five words; nil where there are none. A quote with a stop in
  /// it is speech and stays.
  static func removed(from line: Span<UInt8>) -> [UInt8]? {
    var kept: [UInt8] = []
    var copied = 0
    var place = 0
    while let opening = quote(in: line, from: place) {
      place = opening.end
      guard opening.kind != .closing, let closing = quote(in: line, from: opening.end) else {
        continue
      }
      guard closing.kind == (opening.kind == .straight ? .straight : .closing) else { continue }
      place = closing.end
      if isTerm(line.extracting(opening.end..<closing.start)) {
        for index in copied..<opening.start { kept.append(line[index]) }
        copied = closing.end
      }
    }
    if copied == 0 { return nil }
    for index in copied..<line.count { kept.append(line[index]) }
    return kept
  }

  private enum Kind { case straight, opening, closing }

  /// The next quotation mark.
  private static func quote(
    in line: Span<UInt8>, from start: Int
  ) -> (kind: Kind, start: Int, end: Int)? {
    for place in start..<line.count {
      if line[place] == UInt8(ascii: "\"") { return (.straight, place, place + 1) }
      guard line[place] == 0xE2, place + 2 < line.count, line[place + 1] == 0x80 else { continue }
      if line[place + 2] == 0x9C { return (.opening, place, place + 3) }
      if line[place + 2] == 0x9D { return (.closing, place, place + 3) }
    }
    return nil
  }

  private static func isTerm(_ text: Span<UInt8>) -> Bool {
    var words = 0
    var inWord = false
    var place = 0
    while place < text.count {
      if Marks.isStop(text[place]) || isEllipsis(text, at: place) { return false }
      let space = Marks.space(at: place, in: text)
      if space == 0, !inWord { words += 1 }
      inWord = space == 0
      place += max(1, space)
    }
    return words <= 5
  }

  private static func isEllipsis(_ text: Span<UInt8>, at place: Int) -> Bool {
    text[place] == 0xE2 && place + 2 < text.count && text[place + 1] == 0x80
      && text[place + 2] == 0xA6
  }
}
