extension SearchIndex {
  /// The columns of the index, for the page's script to unpack.
  ///
  /// Lines are joined with `\n`. `sections` counts the entries of each page. Terms are sorted, and
  /// each begins with how many characters (base 36) it shares with the one before. The postings of
  /// a term are numbers of entries, as base 36 steps from the one before (nothing for 1), each
  /// closed by its level as a letter from `A`.
  package struct Columns: Sendable {
    package let urls: String
    /// Empty for a page in the language of the search.
    package let languages: String
    package let titles: String
    package let groups: [String]
    /// The number of each page's group.
    package let groupOfPage: [Int]
    package let sections: [Int]
    package let anchors: String
    package let headings: String
    package let snippets: String
    package let terms: String
    package let postings: String
  }

  package var columns: Columns {
    var groups: [String] = []
    let groupOfPage = pages.map { page in
      if let known = groups.firstIndex(of: page.group) { return known }
      groups.append(page.group)
      return groups.count - 1
    }
    var sections = pages.map { _ in 0 }
    for entry in entries { sections[entry.page] += 1 }
    return Columns(
      urls: lines(pages.map(\.url)), languages: lines(pages.map { $0.language ?? "" }),
      titles: lines(pages.map(\.title)), groups: groups, groupOfPage: groupOfPage,
      sections: sections, anchors: lines(entries.map(\.anchor)),
      headings: lines(entries.map(\.heading)), snippets: lines(entries.map(\.snippet)),
      terms: Self.frontCoded(postings.map(\.term)),
      postings: postings.map { Self.coded($0.list) }.joined(separator: " "))
  }

  private func lines(_ texts: [String]) -> String {
    texts.map { $0.split(whereSeparator: \.isNewline).joined(separator: " ") }
      .joined(separator: "\n")
  }

  private static func frontCoded(_ terms: [String]) -> String {
    var before: [Unicode.Scalar] = []
    return terms.map { term in
      let scalars = Array(term.unicodeScalars)
      let shared = min(35, zip(before, scalars).prefix { $0 == $1 }.count)
      before = scalars
      var rest = String.UnicodeScalarView()
      rest.append(contentsOf: scalars.dropFirst(shared))
      return String(shared, radix: 36) + String(rest)
    }.joined(separator: " ")
  }

  private static func coded(_ list: [Posting]) -> String {
    var before = -1
    var text = ""
    for posting in list {
      let step = posting.entry - before
      if step > 1 { text += String(step, radix: 36) }
      text.unicodeScalars.append(Unicode.Scalar(UInt8(ascii: "A") + UInt8(posting.level)))
      before = posting.entry
    }
    return text
  }
}
