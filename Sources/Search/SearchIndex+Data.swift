extension SearchIndex {
  /// The columns of the index, for the page's script to unpack. Texts are finished JSON strings.
  ///
  /// Lines are joined with `\n`. `sections` counts the entries of each page. Terms are sorted, and
  /// each begins with how many characters (base 36) it shares with the one before. The postings of
  /// a term are numbers of entries, as base 36 steps from the one before (nothing for 1), each
  /// closed by its level as a letter from `A`.
  package struct Columns: Sendable {
    package let urls: [UInt8]
    /// Empty for a page in the language of the search.
    package let languages: [UInt8]
    package let titles: [UInt8]
    package let groups: [String]
    /// The number of each page's group.
    package let groupOfPage: [Int]
    package let sections: [Int]
    package let anchors: [UInt8]
    package let headings: [UInt8]
    package let snippets: [UInt8]
    package let terms: [UInt8]
    package let postings: [UInt8]
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
    let quote = UInt8(ascii: "\"")
    return Columns(
      urls: Column.quoted(pages.lazy.map(\.url)),
      languages: Column.quoted(pages.lazy.map { $0.language ?? "" }),
      titles: Column.quoted(pages.lazy.map(\.title)), groups: groups, groupOfPage: groupOfPage,
      sections: sections, anchors: Column.quoted(entries.lazy.map(\.anchor)),
      headings: Column.quoted(entries.lazy.map(\.heading)), snippets: [quote] + snippets + [quote],
      terms: [quote] + frontCoded + [quote], postings: [quote] + coded + [quote])
  }

  private var frontCoded: [UInt8] {
    var bytes: [UInt8] = []
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
      Self.append(shared, to: &bytes)
      bytes.append(contentsOf: term[rest...])
      before = term
    }
    return bytes
  }

  private var coded: [UInt8] {
    var bytes: [UInt8] = []
    for place in 0..<terms.count {
      if place > 0 { bytes.append(UInt8(ascii: " ")) }
      var before = -1
      for posting in terms.postings(place) {
        let step = posting.entry - before
        if step > 1 { Self.append(step, to: &bytes) }
        bytes.append(UInt8(ascii: "A") + UInt8(posting.level))
        before = posting.entry
      }
    }
    return bytes
  }

  /// A number in base 36.
  private static func append(_ number: Int, to bytes: inout [UInt8]) {
    if number >= 36 { append(number / 36, to: &bytes) }
    let digit = UInt8(number % 36)
    bytes.append(digit + (digit < 10 ? UInt8(ascii: "0") : UInt8(ascii: "a") - 10))
  }
}
