extension SearchIndex {
  /// A text of the index, for the page's script to unpack.
  ///
  /// Lines are joined with `\n`. Terms are sorted, and each begins with how many characters (base 36)
  /// it shares with the one before. The postings of a term are a `PostingList`.
  package enum Text: CaseIterable, Sendable {
    /// Of pages.
    case urls
    /// Of pages; empty for one in the language of the search.
    case languages
    /// Of pages.
    case titles
    /// Of entries.
    case anchors, headings, snippets
    case terms
    case postings
  }

  /// Adds a text as a JSON string.
  package func append(_ text: Text, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    switch text {
    case .urls: append(pages.lazy.map(\.url), to: &bytes)
    case .languages: append(pages.lazy.map { $0.language ?? "" }, to: &bytes)
    case .titles: append(pages.lazy.map(\.title), to: &bytes)
    case .anchors: append(anchors, to: &bytes)
    case .headings: append(headings, to: &bytes)
    case .snippets: append(snippets, to: &bytes)
    case .terms: appendTerms(to: &bytes)
    case .postings: appendPostings(to: &bytes)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private func append(_ texts: some Sequence<String>, to bytes: inout [UInt8]) {
    var isFirst = true
    for text in texts {
      if !isFirst { bytes.append(contentsOf: Column.newLine) }
      isFirst = false
      Column.append(text, to: &bytes)
    }
  }

  private func append(_ pieces: [Column], to bytes: inout [UInt8]) {
    var isFirst = true
    for piece in pieces {
      if !isFirst { bytes.append(contentsOf: Column.newLine) }
      isFirst = false
      bytes.append(contentsOf: piece.bytes)
    }
  }

  /// The groups of the pages, and the number of each page's.
  package var groups: (names: [String], ofPage: [Int]) {
    var names: [String] = []
    let ofPage = pages.map { page in
      if let known = names.firstIndex(of: page.group) { return known }
      names.append(page.group)
      return names.count - 1
    }
    return (names, ofPage)
  }

  /// How many entries each page has.
  package var sections: [Int] {
    var sections = pages.map { _ in 0 }
    for page in pageOfEntry { sections[Int(page)] += 1 }
    return sections
  }

  private func appendTerms(to bytes: inout [UInt8]) {
    var before: ArraySlice<UInt8> = []
    for place in 0..<terms.count {
      if place > 0 { bytes.append(UInt8(ascii: " ")) }
      let term = terms.term(place)
      let same = zip(before, term).prefix { $0 == $1 }.count
      var shared = 0
      var rest = term.startIndex
      // Whole characters that both have.
      while shared < 35, rest < term.startIndex + same {
        let next = rest + UTF8Scalar(term, at: rest).length
        guard next <= term.startIndex + same else { break }
        shared += 1
        rest = next
      }
      PostingList.append(shared, to: &bytes)
      bytes.append(contentsOf: term[rest...])
      before = term
    }
  }

  private func appendPostings(to bytes: inout [UInt8]) {
    for place in 0..<terms.count {
      if place > 0 { bytes.append(UInt8(ascii: " ")) }
      bytes.append(contentsOf: terms.postings(place).bytes)
    }
  }
}
