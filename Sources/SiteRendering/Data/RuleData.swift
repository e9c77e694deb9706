import Diagnostics
import RuleBook
import SiteContent
import StrictYAML

/// The rule files as their authors wrote them, as JSON, and the words of each translation.
///
/// The shape stays that of the YAML files, so that `docs/rule-format.md` holds for both.
enum RuleData {
  static func files(_ site: Site) -> [DataFile] {
    let original = site.settings.defaultLanguage
    return site.rules.flatMap { book -> [DataFile] in
      let written = book.written.compactMap { root -> DataFile? in
        let file = root.location.file
        let isBook = file.path == book.file.path
        let count = isBook ? rules(book) : count(book, file)
        guard isBook || count > 0 else { return nil }
        return DataFile(
          about: isBook ? "rules" : "scenarios of the rules",
          path: "\(DataFolder.name)/rules/\(name(file)).json", schema: "rules",
          language: original, count: count
        ) { json(root) }
      }
      return written
        + site.languages.dropFirst().compactMap { texts(book, $0, schemaOf: site) }
    }
  }

  private static func rules(_ book: RuleBook) -> Int {
    book.decisions.reduce(0) { $0 + $1.allRules.count }
  }

  private static func count(_ book: RuleBook, _ file: SourceFile) -> Int {
    book.scenarios.count { $0.location.file.path == file.path }
  }

  /// The file's name without its folder and ending: `values-act`.
  private static func name(_ file: SourceFile) -> String {
    let name = file.path.split(separator: "/").last.map(String.init) ?? file.path
    return name.hasSuffix(".yaml") ? String(name.dropLast(".yaml".count)) : name
  }

  /// Scalars stay text: `7284.10`, `no` and `2018-01-01` arrive as they were written. Only whole
  /// numbers without quotes are numbers.
  private static func json(_ node: YAMLNode) -> JSONValue {
    switch node.content {
    case .scalar(let text, let isPlain):
      isPlain && text == Int(text).map(String.init) ? .number(Int(text) ?? 0) : .text(text)
    case .list(let items): .list(items.map(json))
    case .map(let entries): .map(entries.map { ($0.key, json($0.value)) })
    }
  }

  /// What a translation says in place of the authors' words; nil where it says nothing.
  private static func texts(
    _ book: RuleBook, _ content: LanguageContent, schemaOf site: Site
  ) -> DataFile? {
    let texts = content.rules.ownTexts[book.id] ?? []
    let path = DataFolder.path("rules/\(name(book.file)).json", content.language)
    let place = DataPlace(site: site, content: content, path: path)
    return place.file("words of the rules", .ruleTexts, count: texts.count) {
      .map(
        place.head(.ruleTexts) + [
          ("rules", .text(place.url("\(DataFolder.name)/rules/\(name(book.file)).json"))),
          ("texts", .map(texts.map { ($0.key, .text($0.line)) })),
        ])
    }
  }
}
