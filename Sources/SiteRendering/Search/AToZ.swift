import Search
import SiteContent
import Templates

/// The list from A to Z: terms, titles, headings that stand on one page only, and what readers call
/// these things.
struct AToZ {
  let context: PageContext
  let index: SharedSearchIndex

  private struct Item {
    let label: String
    let url: String
    var see: String?
    /// The language of what it leads to, where it is another one.
    var foreign: String?
  }

  func letters() -> [ViewRecord] {
    var seen: Set<String> = []
    let own = terms + titles + headings + questions
    let items = (own + synonyms(beside: own)).compactMap {
      item -> (key: Substring, item: Item)? in
      let folded = Words.fold(item.label)
      guard seen.insert("\(folded) \(item.see ?? "")").inserted else { return nil }
      return (Self.sortKey(folded), item)
    }.sorted { ($0.key, $0.item.url) < ($1.key, $1.item.url) }
    var groups: [(letter: String, items: [Item])] = []
    for (key, item) in items {
      let letter = Self.letter(key)
      if groups.last?.letter != letter { groups.append((letter, [])) }
      groups[groups.count - 1].items.append(item)
    }
    return groups.enumerated().map { number, group in
      ViewRecord(
        KindSchemas.letter,
        [
          "id": .text("l\(number + 1)"), "letter": .text(group.letter),
          "items": .list(group.items.map(record)),
        ])
    }
  }

  private func record(_ item: Item) -> ViewRecord {
    // In the order of the schema: there are thousands.
    ViewRecord(
      KindSchemas.letterItem,
      slots: [
        .text(item.label), .url(item.url), .flag(item.see != nil), .text(item.see ?? ""),
        .flag(item.foreign != nil), .text(item.foreign ?? ""),
      ])
  }

  /// Folded words from their first letter on: "¿Pueden…?" stands under P.
  private static func sortKey(_ folded: String) -> Substring {
    folded.drop { !$0.isLetter && !$0.isNumber }
  }

  /// A heading without its number: "3. Transfer" stands under T.
  private static func unnumbered(_ heading: String) -> String {
    guard heading.first?.isNumber ?? false else { return heading }
    return heading.replacing(/^[0-9]+[.、．:]\s*/, with: "")
  }

  /// The letter that words stand under; a number sign for what begins with none.
  private static func letter(_ key: Substring) -> String {
    guard let first = key.first else { return "#" }
    if first.isNumber { return "#" }
    // A syllable of Korean stands under its first consonant, as in Korean dictionaries.
    guard let scalar = first.unicodeScalars.first else { return "#" }
    if (0xAC00...0xD7A3).contains(scalar.value) {
      return initials[Int((scalar.value - 0xAC00) / 588)]
    }
    return first.uppercased()
  }

  private static let initials = [
    "ㄱ", "ㄱ", "ㄴ", "ㄷ", "ㄷ", "ㄹ", "ㅁ", "ㅂ", "ㅂ", "ㅅ", "ㅅ", "ㅇ", "ㅈ", "ㅈ", "ㅊ", "ㅋ", "ㅌ",
    "ㅍ", "ㅎ",
  ]

  private var content: LanguageContent { context.content }

  private var terms: [Item] {
    guard let glossary = content.pages(of: .glossary).first else { return [] }
    let page = context.url(to: glossary)
    return content.terms.flatMap { term in
      let foreign = term.isOriginal ? context.site.settings.defaultLanguage.code : nil
      let url = "\(page)#\(term.id)"
      return [Item(label: term.term, url: url, foreign: foreign)]
        + term.also.map { Item(label: $0, url: url, see: term.term, foreign: foreign) }
    }
  }

  private var titles: [Item] {
    let pages = content.pages.filter {
      ![.notFound, .search, .aToZ, .card, .poster].contains($0.kind)
    }
    let decisions = context.decisions.map {
      Item(
        label: $0.title, url: context.links.decisionURL($0.id),
        foreign: context.links.foreign(decision: $0.id))
    }
    return pages.map { page in
      if case .source(let source) = page.details {
        return Item(label: source.citation, url: context.url(to: page))
      }
      return Item(
        label: page.label, url: context.url(to: page), foreign: context.foreign(page))
    } + decisions
  }

  /// Headings that say what they are about: the others stand on many pages.
  private var headings: [Item] {
    /// Where each heading stands first, and how often.
    var places: [String: (page: Int, heading: Int, count: Int)] = [:]
    places.reserveCapacity(content.pages.count)
    for (number, page) in content.pages.enumerated() {
      let headings = page.body.headings
      for place in headings.indices {
        places[headings[place].text, default: (number, place, 0)].count += 1
      }
    }
    return places.values.filter { $0.count == 1 }.sorted(by: <).compactMap { place in
      let page = content.pages[place.page]
      let heading = page.body.headings[place.heading]
      guard page.kind == .explainer, heading.level == 2 else { return nil }
      return Item(
        label: Self.unnumbered(heading.text), url: "\(context.url(to: page))#\(heading.id)",
        foreign: context.foreign(page))
    }
  }

  private var questions: [Item] {
    guard let faq = content.pages(of: .faqIndex).first else { return [] }
    return content.questions.map {
      Item(
        label: $0.question, url: "\(context.url(to: faq))#\($0.id)",
        foreign: $0.isOriginal ? context.site.settings.defaultLanguage.code : nil)
    }
  }

  /// Words of readers, each with the first thing that is called what they mean. Words that only
  /// help the search, or that stand in the list by themselves, are left out.
  private func synonyms(beside own: [Item]) -> [Item] {
    guard !content.synonyms.isEmpty else { return [] }
    let names = index.names
    let listed = Set(own.map { Words.fold($0.label) })
    return content.synonyms.compactMap { synonym in
      guard !listed.contains(Words.fold(synonym.word)) else { return nil }
      return synonym.means.lazy.compactMap(names.page).first.map {
        Item(label: synonym.word, url: $0.url, see: $0.title, foreign: $0.language)
      }
    }
  }
}
