import Markdown
import SiteContent
import StrictYAML

/// A file of the data as the place from which addresses are seen, and what its records share.
struct DataPlace: Sendable {
  let site: Site
  let content: LanguageContent
  /// The output path of the file.
  let path: String

  /// The address of an output file, with an anchor where one is named.
  func url(_ target: String, _ anchor: String? = nil) -> String {
    LinkIndex.relative(from: path, to: target) + (anchor.map { "#\($0)" } ?? "")
  }

  /// An address that was worked out for a page of the language's folder.
  func url(fromPage address: String) -> String {
    guard !address.contains(":") else { return address }
    var parts = content.language.outputFolder.split(separator: "/").map(String.init)
    for step in address.split(separator: "/") {
      if step == ".." { _ = parts.popLast() } else { parts.append(String(step)) }
    }
    return url(parts.joined(separator: "/"))
  }

  /// What stands at the head of each file of records.
  func head(_ schema: DataSchema) -> [(String, JSONValue?)] {
    [
      ("$schema", .text(url("\(DataFolder.name)/schemas/\(schema.rawValue).json"))),
      ("language", .text(content.language.code)),
      ("law_date", .text(site.settings.lawDate.description)),
      ("content_date", .text(site.settings.contentDate.description)),
    ]
  }

  /// The code of the default language for words that the language lacks; else nothing.
  func language(isOriginal: Bool) -> JSONValue? {
    isOriginal && !content.language.isDefault
      ? .text(site.settings.defaultLanguage.code) : nil
  }

  func file(
    _ about: String, _ schema: DataSchema, count: Int, _ make: @escaping @Sendable () -> JSONValue
  ) -> DataFile? {
    guard count > 0 else { return nil }
    return DataFile(
      about: about, path: path, schema: schema.rawValue, language: content.language, count: count,
      make: make)
  }

  /// Where a text leads to in the law: `gov-7284.6/a-1-B`, each once.
  static func citations(_ destinations: [String]) -> JSONValue? {
    var seen: Set<String> = []
    let found = destinations.filter { $0.hasPrefix("cite:") && seen.insert($0).inserted }
    return found.isEmpty ? nil : JSONValue.texts(found.map { String($0.dropFirst("cite:".count)) })
  }

  static func review(_ review: Review?) -> JSONValue? {
    review.map { review in
      .map([
        ("on", .text(review.on.description)), ("next", .text(review.next.description)),
        ("by", review.by.map(JSONValue.text)),
      ])
    }
  }
}
