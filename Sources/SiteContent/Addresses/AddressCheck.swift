import Diagnostics

extension DiagnosticCode {
  package static let addressGone = DiagnosticCode("address-gone")
  package static let addressUnrecorded = DiagnosticCode("address-unrecorded")
}

/// Holds the site against the list of what it has published.
struct AddressCheck {
  let list: AddressList
  let file: SourceFile
  let addresses: SiteAddresses
  let moved: MovedAddresses
  /// What pages that cannot be read may be called: that they are missing is no second fault.
  let unread: UnreadNames
  /// Languages that are still being written.
  let left: [String]

  func run(problems: inout [Diagnostic]) {
    let faulty = Set(
      problems.filter { $0.severity == .error }.compactMap { $0.location?.file.path })
    let languages = Set(addresses.byPath.values.map(\.language.outputFolder))
    var lost: [String: [String]] = [:]
    var found: [Diagnostic] = []
    var vanished: [String] = []
    let redirects = Set(moved.redirects.map(\.path))
    for entry in list.entries.values.sorted(by: { $0.path < $1.path }) {
      if let address = addresses.byPath[entry.path] {
        if hasAll(entry.anchors, address) { continue }
        for anchor in entry.anchors.sorted() {
          if let gone = gone(anchor, of: address, faulty: faulty) { found.append(gone) }
        }
      } else if redirects.contains(entry.path) {
        for anchor in entry.anchors.sorted()
        where !moved.leads(entry.path, anchor, among: addresses) {
          found.append(gone(anchor, of: entry.path, listedAt: entry.path))
        }
      } else if !unread.holds(path: entry.path) {
        let folder = entry.path.split(separator: "/").dropLast().first.map { "\($0)/" } ?? ""
        if languages.contains(folder) {
          vanished.append(entry.path)
        } else {
          lost[folder, default: []].append(entry.path)
        }
      }
    }
    for pages in Dictionary(grouping: vanished, by: Self.page).values {
      found.append(gone(pages: pages))
    }
    for (folder, paths) in lost { found.append(gone(folder: folder, paths)) }
    problems += found
    // While something is wrong, what is new may be a slip.
    if !problems.hasErrors { unrecorded(problems: &problems) }
  }

  /// Whether a page and its translations have all these anchors, as nearly all do.
  private func hasAll(_ anchors: Set<String>, _ address: SiteAddresses.Address) -> Bool {
    guard address.language.isDefault else { return anchors.isSubset(of: address.anchors) }
    return addresses.versions(of: address).allSatisfy { anchors.isSubset(of: $0.anchors) }
  }

  /// A problem where a page, or one of its translations, has lost an anchor.
  private func gone(
    _ anchor: String, of address: SiteAddresses.Address, faulty: Set<String>
  ) -> Diagnostic? {
    let versions = address.language.isDefault ? addresses.versions(of: address) : [address]
    let loser = versions.first { version in
      isListed(anchor, of: version, like: address) && !version.areAnchorsUnknown
        && !version.anchors.contains(anchor)
        && !moved.leads(version.path, anchor, among: addresses)
    }
    guard let loser, !unread.names.contains(anchor), !unread.hidesAnchors(of: loser),
      !(loser.origin.map { faulty.contains($0.file.path) } ?? false)
    else { return nil }
    return gone(anchor, of: loser.path, listedAt: address.path)
  }

  /// Whether the list says that a version of a page has an anchor of the page.
  private func isListed(
    _ anchor: String, of version: SiteAddresses.Address, like address: SiteAddresses.Address
  ) -> Bool {
    if version.path == address.path { return true }
    return list.entries[version.path].map { !$0.isPartial } ?? false
  }

  private func gone(_ anchor: String, of path: String, listedAt listed: String) -> Diagnostic {
    Diagnostic(
      .addressGone, "\(path) has lost its published anchor \"#\(anchor)\"",
      at: list.places["\(listed)#\(anchor)"],
      help: [
        "pin the heading that has these words now: ## … {#\(anchor)}",
        "or say where it went, in the page's front matter: aliases: [{from: \"#\(anchor)\", to: …}]",
        "if nothing takes its place: explainer addresses --retire \(listed)#\(anchor)",
      ])
  }

  /// What a page and what is made of it have in common in all languages that do not name it
  /// themselves: its slug.
  private static func page(_ path: String) -> String {
    let name = name(path)
    return name.hasPrefix("flyer-") ? String(name.dropFirst(6)) : name
  }

  private static func name(_ path: String) -> String {
    path.split(separator: "/").last.map { String($0) } ?? path
  }

  /// Addresses of one page, in languages and as a flyer, are gone together.
  private func gone(pages: [String]) -> Diagnostic {
    let paths = pages.sorted {
      ($0.count { $0 == "/" }, Self.name($0).utf8.count, $0)
        < ($1.count { $0 == "/" }, Self.name($1).utf8.count, $1)
    }
    let path = paths[0]
    let slugs = Set(paths.map(Self.name).filter { $0.hasSuffix(".html") }).map { $0.dropLast(5) }
    let others = paths.count - 1
    return Diagnostic(
      .addressGone,
      others == 0
        ? "the published address \(path) is gone"
        : "the published address \(path) is gone, and \(others) more with it",
      at: list.places[path],
      notes: paths.dropFirst().prefix(7).map { .init("\($0) too", at: list.places[$0]) },
      help: (slugs.isEmpty
        ? []
        : [
          "say which page took its place, in that page: "
            + "aliases: [\(slugs.sorted().joined(separator: ", "))]"
        ]) + [
          "if nothing does: explainer addresses --retire \(paths.joined(separator: " --retire "))"
        ])
  }

  private func gone(folder: String, _ paths: [String]) -> Diagnostic {
    Diagnostic(
      .addressGone,
      paths.count == 1
        ? "the published address \(paths[0]) is gone"
        : "all \(paths.count) published addresses below \(folder) are gone",
      at: paths.first.flatMap { list.places[$0] },
      help: [
        "put the language back into Content/site.yaml, or: explainer addresses --retire \(folder)"
      ])
  }

  private func unrecorded(problems: inout [Diagnostic]) {
    let lacking = list.lacking(addresses.entries(without: left))
    guard let first = lacking.first else { return }
    let shown = lacking.prefix(4).joined(separator: ", ")
    problems.append(
      Diagnostic(
        .addressUnrecorded,
        lacking.count == 1
          ? "the address \(first) is not in the list of published addresses"
          : "\(lacking.count) addresses are not in the list of published ones: "
            + "\(shown)\(lacking.count > 4 ? " …" : "")",
        at: SourceLocation(file: file, line: 1, column: 1), severity: .warning,
        help: ["before you publish them: explainer addresses --record"]))
  }
}

/// What the pages and files that could not be read may hold.
struct UnreadNames {
  /// Ids, slugs and file names.
  let names: Set<String>
  let index: LinkIndex
  let language: String

  init(_ languages: [LanguageDraft], index: LinkIndex, original: Language) {
    var names = Set(languages.flatMap(\.unreadNames))
    if index.cannotKnow(.rules, in: original.code) {
      names.formUnion(languages.flatMap(\.hidden).map(\.slug))
    }
    self.names = names
    self.index = index
    language = original.code
  }

  func holds(path: String) -> Bool {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    if name.hasPrefix("decision-"), index.cannotKnow(.rules, in: language) { return true }
    let slug = name.hasSuffix(".html") ? String(name.dropLast(5)) : name
    return names.contains(slug)
      || slug.hasPrefix("flyer-") && names.contains(String(slug.dropFirst(6)))
  }

  func hidesAnchors(of address: SiteAddresses.Address) -> Bool {
    address.key == "glossary" && index.cannotKnow(.terms, in: address.language.code)
      || address.key.hasPrefix("decision ") && index.cannotKnow(.rules, in: language)
  }
}
