import Diagnostics
import RuleBook
import SiteContent

/// The source page that an official text is for.
struct LawTarget {
  let page: String
  /// Such as `7284.6`.
  let section: String
  let address: String
  let restatesSubdivisions: Bool

  /// Throws, with a message, where the site has no such page or the page does not say enough.
  init(_ id: String, in site: Site) throws {
    let pages = site.languages[0].pages(of: .source)
    guard let page = pages.first(where: { $0.id == id }), case .source(let source) = page.details
    else {
      let help = NearMiss.help(for: id, in: pages.map(\.id)).joined(separator: "; ")
      throw Self.refusal("no source page has the id \"\(id)\"; \(help)")
    }
    guard let match = source.citation.firstMatch(of: /§+[ \u{A0}]*([0-9]+(?:\.[0-9]+)*)/) else {
      throw Self.refusal(
        "\(page.file.path) cites no section: its citation has no number after a section sign")
    }
    guard let official = source.official else {
      throw Self.refusal(
        "\(page.file.path) names no official address; add \"official: ID\", with the ID in "
          + "Content/links.yaml")
    }
    // A stored text is one section: the rest would be lost without a word.
    if let several = source.citation.firstMatch(
      of: /§§[ \u{A0}]*[0-9]+(?:\.[0-9]+)*(?:(?:, | and |[–-])[0-9]+(?:\.[0-9]+)*)+/)
    {
      throw Self.refusal(
        "\(page.file.path) is about several sections (\(several.output)), and a stored text is "
          + "one: make a source page for each section, cite it with a single \"§\", and import "
          + "each with its own --as")
    }
    self.page = id
    section = String(match.1)
    address = official.url
    restatesSubdivisions = source.provisions.contains { $0.label.hasPrefix("(") }
  }

  /// Where rules cite the source: the file and the name under `sources`.
  func rules(in site: Site) -> [(file: String, source: String)] {
    site.rules.flatMap { book in
      book.sources.filter { $0.page == page }.map { (book.file.path, $0.id) }
    }
  }

  private static func refusal(_ message: String) -> ExitStatus {
    Console.error("error: \(message)")
    return .usage
  }
}
