/// The counts that a formula needs, line by line.
struct ReadingTally {
  private(set) var sentences = 0
  private(set) var words = 0
  private(set) var syllables = 0

  /// - Parameter known: nil where no formula asks for syllables.
  mutating func add(
    _ tokens: [ReadingToken], of line: Span<UInt8>, _ known: inout KnownSyllables?
  ) {
    var inSentence = 0
    for token in tokens {
      if token.exclusion == nil, token.hasWord {
        inSentence += 1
        syllables += known?.count(line.extracting(token.core)) ?? 0
      }
      guard token.endsSentence else { continue }
      words += inSentence
      // textstat leaves out what is too short to be a sentence.
      if inSentence > 2 { sentences += 1 }
      inSentence = 0
    }
  }
}

/// The sentence with the most words so far; the first of equals.
struct LongestSentence {
  private(set) var words = 0
  /// Bytes of the whole text.
  private var place = 0..<0

  /// - Parameter lineStart: where the line begins in the whole text.
  mutating func add(_ tokens: [ReadingToken], lineStart: Int) {
    var start = 0
    var count = 0
    for index in tokens.indices {
      if tokens[index].exclusion != .section, tokens[index].hasWord { count += 1 }
      guard tokens[index].endsSentence else { continue }
      if count > words {
        words = count
        place =
          lineStart + tokens[start].raw.lowerBound..<lineStart + tokens[index].raw.upperBound
      }
      start = index + 1
      count = 0
    }
  }

  /// The sentence with single spaces between its words.
  func text(in whole: Span<UInt8>) -> String {
    let sentence = whole.extracting(place)
    var bytes: [UInt8] = []
    var index = 0
    while index < sentence.count {
      let space = Marks.space(at: index, in: sentence)
      if space == 0 {
        bytes.append(sentence[index])
      } else if bytes.last != UInt8(ascii: " ") {
        bytes.append(UInt8(ascii: " "))
      }
      index += max(1, space)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
