extension ScalarReading {
  /// One block of text as tokens, with those that are not counted marked.
  struct ReadingLine: Sendable {
    let tokens: [ReadingToken]

    init(_ line: ArraySlice<Unicode.Scalar>) {
      var tokens = line.split(whereSeparator: Marks.isSpace).map(ReadingToken.init)
      for index in tokens.indices
      where SectionShape.matches(
        tokens[index].core, after: index > 0 ? tokens[index - 1] : nil)
      {
        tokens[index].exclusion = .section
      }
      Self.excludeCases(&tokens)
      Self.excludeNames(&tokens)
      if let last = tokens.indices.last { tokens[last].endsSentence = true }
      self.tokens = tokens
    }

    /// The names of the two sides of a case, around "v.".
    private static func excludeCases(_ tokens: inout [ReadingToken]) {
      for index in tokens.indices
      where tokens[index].core.elementsEqual("v".unicodeScalars) && tokens[index].hasStop
        && !tokens[index].endsSentence
      {
        tokens[index].exclusion = .name
        var before = index - 1
        while before >= 0, tokens[before].beginsUpperCase, !tokens[before].hasTail {
          tokens[before].exclusion = .name
          before -= 1
        }
        var after = index + 1
        while after < tokens.count, tokens[after].beginsUpperCase {
          tokens[after].exclusion = .name
          if tokens[after].hasTail { break }
          after += 1
        }
      }
    }

    /// Two or more words in a row with a capital. The first word of a sentence has one anyway, so a
    /// name of two words there counts.
    private static func excludeNames(_ tokens: inout [ReadingToken]) {
      var start = 0
      while start < tokens.count {
        var end = start
        while end < tokens.count, tokens[end].exclusion == nil, isNameLike(tokens[end].core) {
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
    private static func isNameLike(_ core: ArraySlice<Unicode.Scalar>) -> Bool {
      var word = core
      if word.suffix(2).elementsEqual("'s".unicodeScalars)
        || word.suffix(2).elementsEqual("\u{2019}s".unicodeScalars)
      {
        word = word.dropLast(2)
      }
      return word.split(separator: "-", omittingEmptySubsequences: false).allSatisfy { part in
        guard part.count >= 2, let first = part.first else { return false }
        return "A"..."Z" ~= first && part.dropFirst().allSatisfy { "a"..."z" ~= $0 }
      }
    }
  }
}
