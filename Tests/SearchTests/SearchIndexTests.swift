import Storage
import TestSupport
import Testing

@testable import Search

@Suite("Search index")
struct SearchIndexTests {
  static let pages = [
    SearchPage(
      url: "jail.html", title: "You are in jail", names: ["County jail"], group: "Places",
      summary: "The jail may tell ICE when you leave.",
      sections: [
        .init(anchor: nil, heading: "", text: "Ask for a lawyer."),
        .init(anchor: "dates", heading: "Your release date", text: "The date may be public."),
        .init(anchor: "hold", heading: "A hold", text: "The jail must let you go on time."),
      ]),
    SearchPage(
      url: "school.html", title: "Agents come to a school", group: "Places", summary: "Ask first.",
      sections: [.init(anchor: "jail", heading: "After", text: "A parent is in jail.")]),
    SearchPage(
      url: "gov-7284-6.html", title: "Section 7284.6", group: "The law", summary: "",
      sections: [.init(anchor: "a-1-D", heading: "§ 7284.6(a)(1)(D)", text: "")]),
  ]
  let index = made(of: [pages])

  private static func made(of parts: [[SearchPage]], jobs: Int = 1) -> SearchIndex {
    let made = parts.map { IndexPart.made(of: $0, rules: .english) }
    return SearchIndex(
      made.map(\.part), rules: .english, jobs: jobs, fields: { made[$0].counts })
  }

  private static func text(_ text: SearchIndex.Text, of index: SearchIndex) -> String {
    var bytes: [UInt8] = []
    index.append(text, to: &bytes)
    return String(decoding: bytes.dropFirst().dropLast(), as: UTF8.self)
  }

  private static func lines(_ text: SearchIndex.Text, of index: SearchIndex) -> [String] {
    self.text(text, of: index).split(separator: "\\n", omittingEmptySubsequences: false)
      .map(String.init)
  }

  /// Where the entry is that a text most likely means.
  private func best(for text: String) -> String? {
    index.best(for: text).map { entry in
      let anchor = Self.lines(.anchors, of: index)[entry]
      return index.pages[Int(index.pageOfEntry[entry])].url + (anchor.isEmpty ? "" : "#\(anchor)")
    }
  }

  func levels(_ term: String) -> [Int: Int] {
    let list = index.terms.place(of: term).map { Array(index.terms.postings($0)) } ?? []
    return Dictionary(uniqueKeysWithValues: list.map { ($0.entry, $0.level) })
  }

  @Test("Each page is an entry, and each of its headings")
  func entries() {
    #expect(index.pageOfEntry == [0, 0, 0, 1, 1, 2, 2])
    #expect(
      Self.lines(.anchors, of: index) == ["", "dates", "hold", "", "jail", "", "a-1-D"])
  }

  @Test("A title says more of a page than its text, and a heading more than the text below it")
  func fields() throws {
    let jail = levels("jail")
    let title = try #require(jail[0])
    #expect(jail.allSatisfy { $0.key == 0 || $0.value < title })
    let date = levels("dat")
    #expect(date[1] != nil)
  }

  @Test("The best place for a text holds all its words")
  func best() {
    #expect(best(for: "release date") == "jail.html#dates")
    #expect(best(for: "§ 7284.6(a)(1)(D)") == "gov-7284-6.html#a-1-D")
    #expect(best(for: "7284.6") == "gov-7284-6.html")
    #expect(best(for: "school bus") == nil)
    #expect(best(for: "the") == nil)
  }

  @Test("A text names the page that is called so, and no page that merely tells of it")
  func named() {
    let more = [
      SearchPage(url: "words.html#ice", title: "ICE", group: "Words", summary: "", sections: []),
      SearchPage(
        url: "ask.html", title: "Can ICE come to the jail?", group: "Questions", summary: "",
        weight: 3, sections: []),
    ]
    let named = Self.made(of: [Self.pages + more])
    let names = PageNames(named.pages, named.words)
    #expect(names.page(called: "county jails")?.url == "jail.html")
    #expect(names.page(called: "ice")?.url == "words.html#ice")
    #expect(names.page(called: "come jail")?.url == "ask.html")
    #expect(names.page(called: "school")?.url == "school.html")
    #expect(names.page(called: "lawyer") == nil)
    #expect(names.page(called: "ICE jail") == nil, "the words stand apart")
    #expect(names.page(called: "the") == nil)
  }

  @Test("The columns can be unpacked to what was packed")
  func columns() {
    #expect(index.sections == [3, 2, 2])
    #expect(index.groups.names == ["Places", "The law"])
    #expect(index.groups.ofPage == [0, 0, 1])
    var before = ""
    let terms = Self.text(.terms, of: index).split(separator: " ").map { coded in
      before =
        String(before.prefix(Int(String(coded.first ?? "0"), radix: 36) ?? 0)) + coded.dropFirst()
      return before
    }
    #expect(
      terms.map { Array($0.utf8) } == (0..<index.terms.count).map { Array(index.terms.term($0)) })
    #expect(Self.text(.postings, of: index).split(separator: " ").count == terms.count)
    #expect(Self.lines(.anchors, of: index).count == 7)
  }

  @Test("It does not matter how pages are shared out among parts, nor where these lie meanwhile")
  func determinism() throws {
    let made = Self.pages.map { IndexPart.made(of: [$0], rules: .english) }
    let parts = try made.map { part, _ in
      var reader = ByteReader(part.stored)
      let stored = try #require(IndexPart(from: &reader))
      #expect(reader.left == 0)
      return stored
    }
    let fields = try made.map { _, counts in
      var reader = ByteReader(counts.stored)
      let stored = try #require(FieldCounts(from: &reader))
      #expect(reader.left == 0)
      return stored
    }
    let stored = SearchIndex(parts, rules: .english, fields: { fields[$0] })
    for again in [Self.made(of: Self.pages.map { [$0] }), stored] {
      for text in SearchIndex.Text.allCases {
        #expect(Self.text(text, of: again) == Self.text(text, of: index))
      }
      #expect(again.sections == index.sections)
    }
  }

  @Test("It does not matter how many processors join the parts", arguments: [2, 3, 7, 50])
  func processors(_ jobs: Int) {
    var random = SeededRandom(seed: 11)
    let words = (0..<200).map { "w\($0)" }
    let pages = (0..<45).map { page in
      let text = (0..<30).compactMap { _ in words.randomElement(using: &random) }
      return SearchPage(
        url: "\(page).html", title: "Page \(page)", group: "Pages",
        // Some words stand on the first pages alone, some on the last alone.
        summary: "early\(page / 20) late\(page / 20)",
        sections: [.init(anchor: nil, heading: "", text: text.joined(separator: " "))])
    }
    for parts in [
      pages.map { [$0] }, [pages], [Array(pages.prefix(3)), Array(pages.dropFirst(3))],
    ] {
      let (one, many) = (Self.made(of: parts), Self.made(of: parts, jobs: jobs))
      for text in SearchIndex.Text.allCases {
        #expect(Self.text(text, of: one) == Self.text(text, of: many))
      }
    }
  }

  @Test("Long texts are cut between words; Chinese between characters")
  func snippets() {
    #expect(Snippet.cut("one  two\nthree", most: 20) == "one two three")
    #expect(Snippet.cut("one two three, four", most: 14) == "one two three…")
    #expect(Snippet.cut(String(repeating: "法", count: 30), most: 10).count == 11)
  }
}
