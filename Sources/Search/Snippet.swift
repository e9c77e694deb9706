/// The beginning of a text, for a list of results.
enum Snippet {
  /// The text on one line, cut between words (between characters where there are no blanks).
  static func cut(_ text: String, most: Int) -> String {
    PlainSnippet(text, most: most)?.text ?? cutByCharacters(text, most: most)
  }

  /// The same for any text, by the rules of Unicode for what is one character.
  static func cutByCharacters(_ text: String, most: Int) -> String {
    let line = beginning(of: text, most: most + 1)
    guard line.count > most else { return line }
    let head = line.prefix(most)
    let end = head.lastIndex(of: " ").flatMap {
      line.distance(from: line.startIndex, to: $0) > most / 2 ? $0 : nil
    }
    let kept = end.map { String(head[..<$0]) } ?? String(head)
    return kept.trimmingSuffix(while: { ",;:.".contains($0) }) + "…"
  }

  /// Up to so many characters of the text, with single spaces for all that divides words.
  private static func beginning(of text: String, most: Int) -> String {
    var line = ""
    var count = 0
    var isDivided = false
    for character in text {
      if count == most { break }
      if character.isWhitespace {
        isDivided = count > 0
        continue
      }
      if isDivided {
        line.append(" ")
        count += 1
        isDivided = false
        if count == most { break }
      }
      line.append(character)
      count += 1
    }
    return line
  }
}

extension String {
  fileprivate func trimmingSuffix(while drops: (Character) -> Bool) -> String {
    var text = self
    while let last = text.last, drops(last) { text.removeLast() }
    return text
  }
}
