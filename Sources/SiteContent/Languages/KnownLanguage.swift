/// A language that the tool knows: its own name and the direction of its script.
///
/// Names are those of the Unicode CLDR, as people of the language write them in a list of languages.
package struct KnownLanguage: Sendable {
  /// The BCP 47 tag.
  package let code: String
  /// In itself.
  package let name: String
  package let direction: Language.Direction

  /// The language of a tag; nil where the tool knows none.
  package static func named(_ code: String) -> KnownLanguage? { all.first { $0.code == code } }

  /// The direction of a tag's script, where the tag names one, else of its language; nil where
  /// neither is known. A language that is written in several scripts counts by the usual one.
  package static func direction(of code: String) -> Language.Direction? {
    let parts = code.split(separator: "-").map { $0.lowercased() }
    if let script = parts.dropFirst().first(where: { $0.utf8.count == 4 }) {
      return scriptsFromTheRight.contains(script) ? .rtl : .ltr
    }
    if let known = named(code) { return known.direction }
    guard let language = parts.first else { return nil }
    if languagesFromTheRight.contains(language) { return .rtl }
    return all.first { $0.code == language }?.direction
  }

  /// Codes of ISO 15924.
  private static let scriptsFromTheRight: Set<String> = [
    "adlm", "arab", "aran", "hebr", "mand", "nkoo", "rohg", "samr", "syrc", "thaa",
  ]

  /// Languages whose usual script, by the CLDR's likely subtags, is one of these.
  private static let languagesFromTheRight: Set<String> = [
    "ar", "ckb", "dv", "fa", "he", "ks", "nqo", "prs", "ps", "sd", "syr", "ug", "ur", "yi",
  ]

  package static let all: [KnownLanguage] = [
    KnownLanguage("en", "English"), KnownLanguage("es", "Español"),
    KnownLanguage("zh-Hant", "繁體中文"), KnownLanguage("zh-Hans", "简体中文"),
    KnownLanguage("vi", "Tiếng Việt"), KnownLanguage("tl", "Tagalog"),
    KnownLanguage("fil", "Filipino"), KnownLanguage("ko", "한국어"),
    KnownLanguage("hy", "Հայերեն"), KnownLanguage("km", "ខ្មែរ"), KnownLanguage("lo", "ລາວ"),
    KnownLanguage("hmn", "Hmoob"), KnownLanguage("ru", "Русский"), KnownLanguage("pa", "ਪੰਜਾਬੀ"),
    KnownLanguage("hi", "हिन्दी"), KnownLanguage("ja", "日本語"), KnownLanguage("th", "ไทย"),
    KnownLanguage("ar", "العربية", .rtl), KnownLanguage("fa", "فارسی", .rtl),
  ]

  private init(_ code: String, _ name: String, _ direction: Language.Direction = .ltr) {
    self.code = code
    self.name = name
    self.direction = direction
  }
}
