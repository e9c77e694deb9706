import RuleBook
import SiteContent
import Templates

/// The whole site of a language in one file, for people who pass pages on without a network.
package struct Book {
  /// The zip of the whole site, which publishing makes.
  package static let zipName = "site.zip"

  private let chapters: [BookChapter]

  /// - Parameter insides: of the language's drawn pages, by their paths.
  init(_ insides: [String: [UInt8]], of entries: [Entry]) {
    let ordered = entries.enumerated().sorted {
      (Self.rank($0.element.kind), $0.offset) < (Self.rank($1.element.kind), $1.offset)
    }
    chapters = ordered.enumerated().compactMap { number, page in
      insides[page.element.path].map { BookChapter($0, of: page.element, number: number) }
    }
  }

  /// A page that belongs into the book.
  struct Entry {
    let path: String
    let title: String
    let kind: ViewKind
  }

  /// What a reader in need wants first stands first; pages of a kind keep their order.
  private static func rank(_ kind: ViewKind) -> Int {
    let order: [ViewKind] = [
      .home, .now, .scenario, .faqIndex, .explainer, .questionnaire, .decision, .source, .glossary,
      .article, .page,
    ]
    return order.firstIndex(of: kind) ?? order.count
  }

  /// Pages that say nothing outside of the site, or that repeat others on paper.
  static func holds(_ kind: ViewKind) -> Bool {
    switch kind {
    case .notFound, .card, .flyer, .poster, .book: false
    default: true
    }
  }

  /// Every page of a language that belongs into its book, in the order of the authors.
  static func entries(of content: LanguageContent) -> [Entry] {
    let pages = content.pages.compactMap { page -> Entry? in
      guard let kind = ViewKind(page.kind), holds(kind) else { return nil }
      return Entry(path: page.outputPath, title: page.title, kind: kind)
    }
    let decisions = content.rules.books.flatMap(\.decisions).map { decision in
      Entry(
        path: "\(content.language.outputFolder)\(LinkIndex.decisionSlug(decision.id)).html",
        title: decision.title, kind: .decision)
    }
    return pages + decisions
  }

  /// What the book's template gets beside the common fields.
  var values: [String: ViewValue] {
    let anchors = Dictionary(
      chapters.map { ($0.path, $0.anchor) }, uniquingKeysWith: { first, _ in first })
    let targets = chapters.reduce(into: Set<ChapterReader.Place>()) { $0.formUnion($1.targets) }
    return [
      "chapters": .list(
        chapters.map { chapter in
          ViewRecord(
            KindSchemas.chapter,
            [
              "id": .text(chapter.anchor.id), "kind": .text(chapter.kind.rawValue),
              "title": .text(chapter.title), "url": .url("#\(chapter.anchor.id)"),
              "html": .html(chapter.html(chapters: anchors, targets: targets)),
            ])
        })
    ]
  }
}
