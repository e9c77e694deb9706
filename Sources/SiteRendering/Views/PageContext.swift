import Diagnostics
import Markdown
import RuleBook
import SiteContent
import StrictYAML
import Templates

/// What the builders of views share: the site, the language, and the page's own place in it.
struct PageContext: Sendable {
  let site: Site
  let content: LanguageContent
  let today: CalendarDate
  /// The page's output path.
  let outputPath: String
  let usage: CitationUsage

  var language: Language { content.language }

  var links: LinkResolver {
    LinkResolver(index: site.index, language: language, outputPath: outputPath)
  }

  /// A text of `strings.yaml`, by its key.
  func string(_ key: String) -> String { content.strings[key] ?? key }

  /// A text of `strings.yaml` with its placeholders, such as `{title}`, filled in.
  func string(_ key: String, _ values: [String: String]) -> String {
    values.reduce(string(key)) { text, value in
      text.split(separator: "{\(value.key)}", omittingEmptySubsequences: false)
        .joined(separator: value.value)
    }
  }

  /// A day written out.
  func long(_ date: CalendarDate) -> String { DateText.long(date, language: language.code) }

  func url(to page: Page) -> String { links.url(to: page.outputPath) }

  /// The address of a page by its id; of the home page where there is none.
  func url(toPage id: String) -> String {
    links.url(to: site.index.page(id, in: language.code)?.outputPath ?? "index.html")
  }

  func link(_ label: String, _ url: String) -> ViewRecord {
    ViewRecord(CommonSchemas.link, ["label": .text(label), "url": .url(url)])
  }

  func link(_ page: Page) -> ViewRecord { link(page.label, url(to: page)) }

  func html(_ text: String) -> ViewValue { .html(Array(HTMLText.escaped(text).utf8)) }
}

/// An outcome, verdict or kind as a class name: `by_warrant` becomes `by-warrant`.
func className(_ id: String) -> String { id.map { $0 == "_" ? "-" : String($0) }.joined() }

/// The key of a text for a value: `source_type_` and `federal-statute` give
/// `source_type_federal_statute`.
func stringKey(_ prefix: String, _ value: String) -> String {
  prefix + value.map { $0 == "-" ? "_" : String($0) }.joined()
}
