import Diagnostics
import Markdown
import RuleBook
import SiteContent
import StrictYAML
import Templates

/// What the builders of views share: the site, the language, and the page's own place in it.
///
/// A class, for each of the many views of a page holds it.
final class PageContext: Sendable {
  let site: Site
  let content: LanguageContent
  let today: CalendarDate
  /// The page's output path.
  let outputPath: String
  let usage: MadeOnce<CitationUsage>
  let links: LinkResolver

  init(
    site: Site, content: LanguageContent, today: CalendarDate, outputPath: String,
    usage: MadeOnce<CitationUsage>
  ) {
    (self.site, self.content, self.today) = (site, content, today)
    (self.outputPath, self.usage) = (outputPath, usage)
    links = LinkResolver(
      index: site.index, language: content.language, outputPath: outputPath)
  }

  var language: Language { content.language }

  /// A text of `strings.yaml`, by its key.
  func string(_ key: String) -> String { content.strings[key] ?? key }

  /// A text of `strings.yaml` with its placeholders, such as `{title}`, filled in.
  func string(_ key: String, _ values: [String: String]) -> String {
    var rest = string(key)[...]
    var result = ""
    while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")) {
      let inside = rest[rest.utf8.index(after: open)...]
      result += rest[..<open]
      if let close = inside.utf8.firstIndex(of: UInt8(ascii: "}")),
        let value = values[String(inside[..<close])]
      {
        result += value
        rest = inside[inside.utf8.index(after: close)...]
      } else {
        result += "{"
        rest = inside
      }
    }
    return result + rest
  }

  /// A day written out.
  func long(_ date: CalendarDate) -> String { language.format.long(date) }

  func url(to page: Page) -> String { links.url(to: page.outputPath) }

  /// The address of a page by its id; of the home page where there is none.
  func url(toPage id: String) -> String {
    links.url(to: site.index.page(id, in: language.code)?.outputPath ?? "index.html")
  }

  /// - Parameter foreign: the language of the page that the link leads to, where it is another one.
  func link(_ label: String, _ url: String, foreign: String? = nil) -> ViewRecord {
    // Label, address, and where it leads: pages have dozens, so that their names are left out.
    ViewRecord(
      CommonSchemas.link,
      slots: [.text(label), .url(url), .flag(foreign != nil), .text(foreign ?? "")])
  }

  /// The fields of a record that say that its link leads to a page in another language.
  static func target(_ foreign: String?) -> [String: ViewValue] {
    ["foreign": .flag(foreign != nil), "target_lang": .text(foreign ?? "")]
  }

  /// A link to the page of a decision, in the language or in the default language.
  func link(to decision: RuleBook.Decision) -> ViewRecord {
    let foreign = links.foreign(decision: decision.id)
    return link(title(of: decision), links.decisionURL(decision.id), foreign: foreign)
  }

  /// The decisions of all rules, each in the words of its page.
  var decisions: [RuleBook.Decision] {
    let own = content.rules.books.flatMap(\.decisions)
    return site.rules.flatMap(\.decisions).map { original in
      guard links.foreign(decision: original.id) == nil else { return original }
      return own.first { $0.id == original.id } ?? original
    }
  }

  /// The title of a decision in the language of its page.
  func title(of decision: RuleBook.Decision) -> String {
    guard links.foreign(decision: decision.id) != nil else { return decision.title }
    return site.rules.lazy.compactMap { $0.decision(decision.id) }.first?.title ?? decision.title
  }

  /// A page of the language, or that of the default language.
  func page(_ id: String) -> Page? { content.page(id) ?? site.languages[0].page(id) }

  func link(_ page: Page) -> ViewRecord {
    link(page.label, url(to: page), foreign: foreign(page))
  }

  /// The language of a page, where it is another one.
  func foreign(_ page: Page) -> String? {
    page.foreignLanguage?.code ?? (page.language == language ? nil : page.language.code)
  }

  func html(_ text: String) -> ViewValue { .html(Array(HTMLText.escaped(text).utf8)) }

  /// A text that may be one of the default language on a page that is not.
  func html(_ text: String, isOriginal: Bool) -> ViewValue {
    guard isOriginal else { return html(text) }
    let original = site.settings.defaultLanguage
    let start = "<span lang=\"\(original.code)\" dir=\"\(original.direction.rawValue)\">"
    return .html(Array("\(start)\(HTMLText.escaped(text))</span>".utf8))
  }

  /// Such a text, after what the reader is told of it.
  func html(_ text: String, isOriginal: Bool, note: String?) -> ViewValue {
    guard let note, case .html(let words) = html(text, isOriginal: isOriginal) else {
      return html(text, isOriginal: isOriginal)
    }
    return .html(Array("<small class=\"old\">\(HTMLText.escaped(note))</small> ".utf8) + words)
  }
}

/// An outcome, verdict or kind as a class name: `by_warrant` becomes `by-warrant`.
func className(_ id: String) -> String { id.map { $0 == "_" ? "-" : String($0) }.joined() }

/// The key of a text for a value: `source_type_` and `federal-statute` give
/// `source_type_federal_statute`.
func stringKey(_ prefix: String, _ value: String) -> String {
  prefix + value.map { $0 == "-" ? "_" : String($0) }.joined()
}
