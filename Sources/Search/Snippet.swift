/// The beginning of a text, for a list of results.
enum Snippet {
  /// The text on one line, cut between words (between characters where there are no blanks).
  static func cut(_ text: String, most: Int) -> String {
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard line.count > most else { return line }
    let head = line.prefix(most)
    let end = head.lastIndex(of: " ").flatMap {
      line.distance(from: line.startIndex, to: $0) > most / 2 ? $0 : nil
    }
    let kept = end.map { String(head[..<$0]) } ?? String(head)
    return kept.trimmingSuffix(while: { ",;:.".contains($0) }) + "…"
  }
}

extension String {
  fileprivate func trimmingSuffix(while drops: (Character) -> Bool) -> String {
    var text = self
    while let last = text.last, drops(last) { text.removeLast() }
    return text
  }
}
