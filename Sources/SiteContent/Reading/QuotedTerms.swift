/// Quoted terms, such as "judge" in: look for the word "judge".
enum QuotedTerms {
  /// The line without quotes of at most five words. A quote with a stop in it is speech and stays.
  static func removed(from line: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    guard line.contains(where: isQuote) else { return line }
    var result: [Unicode.Scalar] = []
    var rest = line
    while let opening = rest.firstIndex(where: { $0 == "\"" || $0 == "\u{201C}" }) {
      result += rest[..<opening]
      let inside = rest[(opening + 1)...]
      let closing = inside.firstIndex(where: isQuote)
      guard let closing, closes(inside[closing], rest[opening]) else {
        result.append(rest[opening])
        rest = inside
        continue
      }
      if !isTerm(inside[..<closing]) { result += rest[opening...closing] }
      rest = rest[(closing + 1)...]
    }
    return (result + rest)[...]
  }

  private static func isTerm(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    !text.contains(where: Marks.isStop)
      && text.split(whereSeparator: Marks.isSpace).count <= 5
  }

  private static func closes(_ mark: Unicode.Scalar, _ opening: Unicode.Scalar) -> Bool {
    opening == "\"" ? mark == "\"" : mark == "\u{201D}"
  }

  private static func isQuote(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\"" || scalar == "\u{201C}" || scalar == "\u{201D}"
  }
}
