/// The number at the beginning of a section: `7284.6.` or `SEC. 12.`
struct SectionNumber {
  /// Without its final stop.
  let number: String
  /// Where the words after it begin.
  let end: Int
  /// Whether nothing follows.
  let isAlone: Bool

  /// Nil where the text does not begin with a number and a full stop.
  init?(beginning text: TrackedText) {
    let scalars = text.scalars
    var index = 0
    for word in ["SECTION ", "Section ", "SEC. ", "Sec. ", "\u{A7} "] where text.starts(with: word)
    {
      index = word.unicodeScalars.count
    }
    let start = index
    while index < scalars.count, ("0"..."9").contains(scalars[index]) || scalars[index] == "." {
      index += 1
    }
    guard index > start + 1, scalars[index - 1] == ".", ("0"..."9").contains(scalars[start]),
      index == scalars.count || scalars[index] == " "
    else { return nil }
    number = text.slice(start..<(index - 1)).string
    end = index
    isAlone = index == scalars.count
  }
}
