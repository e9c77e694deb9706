/// One block of text as tokens, with those that are not counted marked.
struct ReadingLine {
  private(set) var tokens: [ReadingToken] = []

  init() {}

  /// Takes the place of the line before; the memory stays.
  mutating func read(_ line: Span<UInt8>) {
    tokens.removeAll(keepingCapacity: true)
    split(line)
    for index in tokens.indices
    where SectionShape.matches(
      tokens[index].core, after: index > 0 ? tokens[index - 1].core : nil, in: line)
    {
      tokens[index].exclusion = .section
    }
    excludeCases(line)
    excludeNames(line)
    if let last = tokens.indices.last { tokens[last].endsSentence = true }
  }

  private mutating func split(_ line: Span<UInt8>) {
    var place = 0
    while place < line.count {
      let space = Marks.space(at: place, in: line)
      if space > 0 {
        place += space
        continue
      }
      let start = place
      var hasWord = false
      var isASCII = true
      while place < line.count {
        let byte = line[place]
        if byte.isSmallLetter {
          hasWord = true
        } else if byte < 0x80 {
          if Marks.isSpace(byte) { break }
          if byte.isLetter || byte.isDigit { hasWord = true }
        } else {
          if Marks.space(at: place, in: line) > 0 { break }
          isASCII = false
        }
        place += 1
      }
      if !hasWord, !isASCII {
        hasWord = Marks.hasWordBeyondASCII(line.extracting(start..<place))
      }
      tokens.append(ReadingToken(start..<place, of: line, hasWord: hasWord))
    }
  }

  /// The names of the two sides of a case, around "v.".
  private mutating func excludeCases(_ line: Span<UInt8>) {
    for index in tokens.indices
    where tokens[index].hasStop && !tokens[index].endsSentence && tokens[index].core.count == 1
      && line[tokens[index].core.lowerBound] == UInt8(ascii: "v")
    {
      tokens[index].exclusion = .name
      var before = index - 1
      while before >= 0, !tokens[before].hasTail, tokens[before].beginsUpperCase(in: line) {
        tokens[before].exclusion = .name
        before -= 1
      }
      var after = index + 1
      while after < tokens.count, tokens[after].beginsUpperCase(in: line) {
        tokens[after].exclusion = .name
        if tokens[after].hasTail { break }
        after += 1
      }
    }
  }

  /// Two or more words in a row with a capital. The first word of a sentence has one anyway, so a
  /// name of two words there counts.
  private mutating func excludeNames(_ line: Span<UInt8>) {
    var start = 0
    while start < tokens.count {
      var end = start
      while end < tokens.count, tokens[end].exclusion == nil,
        Self.isNameLike(line.extracting(tokens[end].core))
      {
        end += 1
        if tokens[end - 1].hasTail { break }
      }
      let isFirst = start == 0 || tokens[start - 1].endsSentence
      let first = isFirst ? start + 1 : start
      if end - first >= 2 {
        for index in first..<end { tokens[index].exclusion = .name }
      }
      start = max(end, start + 1)
    }
  }

  /// A capital and lower-case letters, with such parts after hyphens, perhaps with "'s".
  private static func isNameLike(_ core: Span<UInt8>) -> Bool {
    guard !core.isEmpty, core[0].isCapital else { return false }
    var end = core.count
    if core.has(UInt8(ascii: "'"), UInt8(ascii: "s"), before: end) {
      end -= 2
    } else if core[end - 1] == UInt8(ascii: "s"), core.has(0x80, 0x99, before: end - 1),
      end >= 4, core[end - 4] == 0xE2
    {
      end -= 4
    }
    var partStart = 0
    for place in 0...end {
      if place == end || core[place] == UInt8(ascii: "-") {
        if place - partStart < 2 { return false }
        partStart = place + 1
      } else if place == partStart ? !core[place].isCapital : !core[place].isSmallLetter {
        return false
      }
    }
    return true
  }
}
