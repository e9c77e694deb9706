import Diagnostics
import Storage

/// Works out where the aliases of all pages lead, and refuses those that stand in the way of a
/// living page or of each other.
struct AliasResolver {
  let index: LinkIndex
  let addresses: SiteAddresses
  private(set) var moved = MovedAddresses()
  private var problems: [Diagnostic] = []
  /// Places of aliases that were found at fault. Translations inherit aliases: one fault, one message.
  private var reported: Set<String> = []
  /// Where each old address was claimed.
  private var claims: [String: SourceLocation] = [:]

  init(index: LinkIndex, addresses: SiteAddresses) {
    self.index = index
    self.addresses = addresses
  }

  /// An alias in one language.
  private struct Claim {
    let alias: PageAlias
    let language: Language
    /// The address of the old page.
    let path: String
    let place: MovedAddresses.Place
  }

  mutating func resolve(_ languages: [LanguageDraft], problems: inout [Diagnostic]) {
    var all: [Claim] = []
    for content in languages {
      for draft in content.drafts { all += claims(of: draft, in: content.language) }
    }
    for claim in all where claim.alias.anchor == nil { add(page: claim) }
    for claim in all where claim.alias.anchor != nil { add(anchor: claim) }
    moved.redirects.sort { $0.path.precedesInBytes($1.path) }
    problems += self.problems
  }

  private mutating func claims(of draft: PageDraft, in language: Language) -> [Claim] {
    guard draft.map.has("aliases") else { return [] }
    var faults: [Diagnostic] = []
    let aliases = PageAlias.read(draft, problems: &faults)
    for fault in faults { report(fault) }
    let page = draft.kind == .faq ? "faq" : draft.id
    guard let own = index.pages[language.code]?[page] else { return [] }
    return aliases.compactMap { alias in
      guard let place = place(of: alias, on: own, in: language) else { return nil }
      let path = alias.page.map { "\(language.outputFolder)\($0).html" } ?? own.outputPath
      return Claim(alias: alias, language: language, path: path, place: place)
    }
  }

  /// Where an alias leads; nil, with a problem, where there is no such place.
  private mutating func place(
    of alias: PageAlias, on own: LinkIndex.Target, in language: Language
  ) -> MovedAddresses.Place? {
    guard let target = alias.target else {
      return MovedAddresses.Place(path: own.outputPath, anchor: nil, title: own.title)
    }
    var faults: [Diagnostic] = []
    defer { for fault in faults { report(fault) } }
    // Seen from the top of the site, a relative address is a path.
    let links = LinkResolver(
      index: index, language: language, outputPath: "", ownAnchors: own.anchors)
    guard target.contains(":") else {
      if own.areAnchorsUnknown || own.anchors.contains(target) {
        return MovedAddresses.Place(path: own.outputPath, anchor: target, title: own.title)
      }
      _ = links.resolve("#\(target)", at: alias.targetLocation, problems: &faults)
      return nil
    }
    guard let found = links.resolve(target, at: alias.targetLocation, problems: &faults) else {
      return nil
    }
    let parts = found.url.split(separator: "#", maxSplits: 1).map(String.init)
    guard let address = parts.first.flatMap({ addresses.byPath[$0] }) else {
      faults.append(
        Diagnostic(
          .invalidAlias, "an alias cannot lead to \(target)", at: alias.targetLocation,
          help: ["name an anchor of this page, or a place of the site: page:ID#anchor, rule:ID"]))
      return nil
    }
    return MovedAddresses.Place(
      path: address.path, anchor: parts.count == 2 ? parts[1] : nil, title: address.title)
  }

  private mutating func add(page claim: Claim) {
    if claim.path == claim.place.path {
      return report(
        Diagnostic(
          .invalidAlias, "the page is its own alias", at: claim.alias.location,
          help: ["aliases are the addresses that a page had before"]))
    }
    if let living = addresses.address(like: claim.path) {
      return collide(
        claim, "\(living.path) is the address of a living page", with: living.origin,
        help: "take the alias out, or give that page another \"slug\"")
    }
    guard isFirst(claim, key: claim.path.lowercased()) else { return }
    moved.redirects.append(
      MovedAddresses.Redirect(path: claim.path, language: claim.language, place: claim.place))
  }

  private mutating func add(anchor claim: Claim) {
    guard let anchor = claim.alias.anchor else { return }
    let part = MovedAddresses.Part(old: anchor, place: claim.place)
    if let living = addresses.byPath[claim.path] {
      if living.anchors.contains(anchor) {
        return collide(
          claim, "\(claim.path) still has the anchor \"\(anchor)\"", with: living.origin,
          help: "take the alias out: the old address leads there by itself")
      }
      guard isFirst(claim, key: "\(claim.path)#\(anchor)") else { return }
      moved.parts[claim.path, default: []].append(part)
    } else if let place = moved.redirects.firstIndex(where: { $0.path == claim.path }) {
      guard isFirst(claim, key: "\(claim.path)#\(anchor)") else { return }
      moved.redirects[place].parts.append(part)
    } else {
      report(
        Diagnostic(
          .invalidAlias,
          "the old page \"\(claim.alias.page ?? "")\" is neither a page nor an alias itself",
          at: claim.alias.location,
          help: [
            "say where the whole page is now: add \"\(claim.alias.page ?? "")\" to the "
              + "aliases of that page"
          ]))
    }
  }

  /// Whether nobody else claims the old address.
  private mutating func isFirst(_ claim: Claim, key: String) -> Bool {
    guard let first = claims.updateValue(claim.alias.location, forKey: key) else { return true }
    claims[key] = first
    collide(
      claim, "two aliases claim the old address \"\(claim.alias.name)\"", with: first,
      help: "an old address leads to one place: take one of the two out")
    return false
  }

  private mutating func collide(
    _ claim: Claim, _ message: String, with place: SourceLocation?, help: String
  ) {
    report(
      Diagnostic(
        .addressCollision, message, at: claim.alias.location,
        notes: place.map { [.init("it stands there", at: $0)] } ?? [], help: [help]))
  }

  private mutating func report(_ problem: Diagnostic) {
    guard reported.insert(problem.location?.description ?? "").inserted else { return }
    problems.append(problem)
  }
}
