/// Where everything that a link can name stands in the output.
package struct LinkIndex: Sendable, Equatable {
  /// A page as a target: where it is, and which anchors it has.
  package struct Target: Sendable, Equatable {
    package let outputPath: String
    package let title: String
    package let anchors: Set<String>
    /// What the law prints for a provision, by its anchor: `(a)(1)(B)`.
    package let labels: [String: String]
    /// Whether the page's text could not be read, so that it may have any anchor.
    package var areAnchorsUnknown = false
  }

  /// What a site names in files of its own. Where such a file cannot be read, a name that seems
  /// unknown is no fault of the page that uses it.
  package enum Unreadable: Sendable {
    case strings, terms, phrases, claims, rules, addresses
  }

  /// By language code; rules and addresses stand under the default language.
  package internal(set) var unreadable: [String: Set<Unreadable>] = [:]
  /// Ids of pages that are there and cannot be read, by language code.
  package internal(set) var brokenPages: [String: Set<String>] = [:]
  /// By language code, then by page id.
  package internal(set) var pages: [String: [String: Target]] = [:]
  /// Term ids by language code.
  package internal(set) var terms: [String: Set<String>] = [:]
  /// By language code, claim ids and the page that checks them.
  package internal(set) var claims: [String: [String: String]] = [:]
  /// Rule ids and the decision whose page explains each.
  package internal(set) var rules: [String: String] = [:]
  package internal(set) var decisions: Set<String> = []
  /// Ids of the decisions that have a page in a language, by its code.
  package internal(set) var decisionsByLanguage: [String: Set<String>] = [:]
  /// How each source is cited in short: `§ 7284.6`.
  package internal(set) var shortCitations: [String: String] = [:]
  /// Addresses outside the site, by id and by address.
  package internal(set) var addressesByID: [String: ExternalLink] = [:]
  package internal(set) var addressesByURL: [String: ExternalLink] = [:]
  /// Files of `Public/`, which are copied as they are; paths below it.
  package internal(set) var files: Set<String> = []
  /// The default language's code: what a language lacks is looked up there.
  package let defaultLanguage: String

  package init(defaultLanguage: String) {
    self.defaultLanguage = defaultLanguage
  }

  /// A page in a language, or in the default language where it is not translated.
  package func page(_ id: String, in language: String) -> Target? {
    pages[language]?[id] ?? pages[defaultLanguage]?[id]
  }

  /// Whether a page is there in the language itself.
  package func hasPage(_ id: String, in language: String) -> Bool { pages[language]?[id] != nil }

  /// Whether a decision has a page in the language itself.
  package func hasDecision(_ id: String, in language: String) -> Bool {
    decisionsByLanguage[language]?.contains(id) ?? false
  }

  /// Whether a page of that id is there and cannot be read.
  package func isBroken(_ id: String, in language: String) -> Bool {
    brokenPages[language]?.contains(id) ?? false
      || brokenPages[defaultLanguage]?.contains(id) ?? false
  }

  package func cannotKnow(_ what: Unreadable, in language: String) -> Bool {
    unreadable[language]?.contains(what) ?? false
      || unreadable[defaultLanguage]?.contains(what) ?? false
  }

  /// The output file name of a decision's page; the same in each language's folder.
  package static func decisionSlug(_ id: String) -> String {
    "decision-" + id.map { $0 == "_" ? "-" : String($0) }.joined()
  }

  /// The way from one output path to another, such as `../jail.html`.
  package static func relative(from source: String, to target: String) -> String {
    // Both in the folder of the site itself, as most are.
    let slash = UInt8(ascii: "/")
    if !target.utf8.contains(slash), !source.utf8.contains(slash) { return target }
    let from = source.utf8
    let to = target.utf8
    var (here, there) = (from.startIndex, to.startIndex)
    // Where the folders end that both share.
    var (leaving, entering) = (here, there)
    while here < from.endIndex, there < to.endIndex, from[here] == to[there] {
      let isFolder = from[here] == slash
      here = from.index(after: here)
      there = to.index(after: there)
      if isFolder { (leaving, entering) = (here, there) }
    }
    let up = from[leaving...].count { $0 == slash }
    return String(repeating: "../", count: up) + target[entering...]
  }
}
