/// Finds the exact words of a note in paragraphs of law.
package struct QuoteSearch: Sendable {
  /// Where a quote stands.
  package struct Place: Sendable, Equatable {
    /// Which paragraph, from 0.
    package let paragraph: Int
    /// Characters of the paragraph, counted in Unicode scalars.
    package let range: Range<Int>
  }

  private let paragraphs: [[Unicode.Scalar]]

  package init(_ paragraphs: [String]) {
    self.paragraphs = paragraphs.map { Array($0.unicodeScalars) }
  }

  /// Every place at which the words stand. A quote never goes from one paragraph into the next.
  package func places(of quote: String) -> [Place] {
    let wanted = Array(quote.unicodeScalars)
    guard !wanted.isEmpty else { return [] }
    return paragraphs.indices.flatMap { index -> [Place] in
      let text = paragraphs[index]
      guard text.count >= wanted.count else { return [] }
      return (0...(text.count - wanted.count)).filter { start in
        text[start] == wanted[0] && text[start..<(start + wanted.count)].elementsEqual(wanted)
      }.map { Place(paragraph: index, range: $0..<($0 + wanted.count)) }
    }
  }

  /// The words that are most like a quote that is not there; nil where nothing is like it.
  ///
  /// The part of a paragraph that needs the fewest words changed, added or removed to become the
  /// quote (Sellers' algorithm over words). More than half of its words may not differ.
  package func nearest(to quote: String) -> String? {
    let wanted = quote.split(separator: " ").map { Self.folded($0) }
    guard !wanted.isEmpty else { return nil }
    var best: (distance: Int, text: String)?
    for paragraph in paragraphs {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: paragraph)
      let words = String(view).split(separator: " ")
      guard let match = Self.match(wanted, in: words.map { Self.folded($0) }) else { continue }
      if match.distance < best?.distance ?? (wanted.count / 2 + 1) {
        best = (match.distance, words[match.range].joined(separator: " "))
      }
    }
    return best.map { Self.trimmed($0.text, like: quote) }
  }

  /// Without the marks at its ends that the quote does not have at its own.
  private static func trimmed(_ text: String, like quote: String) -> String {
    func isWord(_ character: Character?) -> Bool {
      character.map { $0.isLetter || $0.isNumber } ?? false
    }
    var text = text[...]
    if isWord(quote.last) { while !text.isEmpty, !isWord(text.last) { text.removeLast() } }
    if isWord(quote.first) { while !text.isEmpty, !isWord(text.first) { text.removeFirst() } }
    return String(text)
  }

  /// Case and marks at the ends of a word make no difference.
  private static func folded(_ word: Substring) -> String {
    var word = word.lowercased()[...]
    while let last = word.last, !last.isLetter, !last.isNumber, word.count > 1 { word.removeLast() }
    while let first = word.first, !first.isLetter, !first.isNumber, word.count > 1 {
      word.removeFirst()
    }
    return word.map { $0 == "\u{2019}" ? "'" : String($0) }.joined()
  }

  private static func match(
    _ wanted: [String], in words: [String]
  ) -> (distance: Int, range: Range<Int>)? {
    guard !words.isEmpty else { return nil }
    // Per column: the distance, and where its match begins.
    var previous = (0...words.count).map { (distance: 0, start: $0) }
    for (row, word) in wanted.enumerated() {
      var current = [(distance: row + 1, start: 0)]
      for column in 1...words.count {
        let isSame = word == words[column - 1]
        let choices = [
          (previous[column - 1].distance + (isSame ? 0 : 1), previous[column - 1].start),
          (previous[column].distance + 1, previous[column].start),
          (current[column - 1].distance + 1, current[column - 1].start),
        ]
        current.append(choices.min { $0.0 < $1.0 } ?? choices[0])
      }
      previous = current
    }
    let end = previous.indices.min { previous[$0].distance < previous[$1].distance } ?? 0
    guard previous[end].start < end else { return nil }
    return (previous[end].distance, previous[end].start..<end)
  }
}
