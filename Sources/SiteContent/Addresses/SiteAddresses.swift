import Diagnostics

/// Every address that the site has now, with the anchors that others may link to: headings,
/// provisions, claims, terms, questions and rules.
package struct SiteAddresses: Sendable {
  package struct Address: Sendable {
    /// The path in the output, such as `es/carcel.html`.
    package let path: String
    package let language: Language
    /// The same for a page and its translations.
    let key: String
    let title: String
    package let anchors: Set<String>
    /// Whether it may have any anchor, since its text could not be read.
    let areAnchorsUnknown: Bool
    /// Where it comes from; nil for files that are copied.
    let origin: SourceLocation?
  }

  package private(set) var byPath: [String: Address] = [:]
  private var versions: [String: [String]] = [:]
  private let original: Language

  init(_ languages: [LanguageDraft], index: LinkIndex, original: Language) {
    self.original = original
    let count = languages.reduce(index.files.count) { $0 + $1.drafts.count }
    byPath.reserveCapacity(count)
    versions.reserveCapacity(count)
    for path in index.files {
      add(Address(file: path, in: original))
    }
    for draft in languages { add(draft, index) }
  }

  /// A page and its translations, the default language's first.
  func versions(of address: Address) -> [Address] {
    (versions[address.key] ?? []).compactMap { byPath[$0] }
  }

  /// The address of that path, whatever the case of its letters: some disks know no other.
  func address(like path: String) -> Address? {
    byPath[path] ?? byPath.values.first { $0.path.lowercased() == path.lowercased() }
  }

  private mutating func add(_ address: Address) {
    byPath[address.path] = address
    versions[address.key, default: []].append(address.path)
  }

  private mutating func add(_ content: LanguageDraft, _ index: LinkIndex) {
    let language = content.language
    func other(_ path: String, key: String, _ draft: PageDraft) -> Address {
      Address(
        path: path, language: language, key: key, title: draft.title, anchors: [],
        areAnchorsUnknown: false, origin: draft.start)
    }
    for draft in content.shown where draft.kind.makesPage {
      guard let target = index.pages[language.code]?[draft.id] else { continue }
      add(
        Address(
          path: target.outputPath, language: language, key: draft.id, title: target.title,
          anchors: target.anchors, areAnchorsUnknown: target.areAnchorsUnknown,
          origin: draft.start))
      switch draft.kind {
      case .scenario:
        let path = PagePaths.flyer(draft.slug, in: language)
        add(other(path, key: "flyer \(draft.id)", draft))
      case .mirrors: add(other(PagePaths.book(in: language), key: "book", draft))
      case .changes: add(other(PagePaths.feed(in: language), key: "feed", draft))
      default: break
      }
    }
    for decision in content.rules.books.flatMap(\.decisions)
    where content.rules.decisions.contains(decision.id) {
      add(
        Address(
          path: PagePaths.decision(decision.id, in: language), language: language,
          key: "decision \(decision.id)", title: decision.title,
          anchors: Set(decision.allRules.map(\.id)), areAnchorsUnknown: false,
          origin: decision.location))
    }
  }

  /// What the committed list says of these addresses. A translation that has the anchors of what it
  /// translates names only others.
  ///
  /// - Parameter left: codes of languages that are still being written, and so not published.
  package func entries(without left: [String] = []) -> [AddressList.Entry] {
    byPath.values.filter { !left.contains($0.language.code) }.map { address in
      let inherited =
        versions(of: address).first { $0.language == original && $0.path != address.path }
      let isPartial = !(inherited?.anchors ?? []).isSubset(of: address.anchors)
      return AddressList.Entry(
        path: address.path,
        anchors: isPartial
          ? address.anchors : address.anchors.subtracting(inherited?.anchors ?? []),
        isPartial: isPartial)
    }
  }
}

extension SiteAddresses.Address {
  fileprivate init(file path: String, in language: Language) {
    self.init(
      path: path, language: language, key: "file \(path)", title: path, anchors: [],
      areAnchorsUnknown: false, origin: nil)
  }
}
