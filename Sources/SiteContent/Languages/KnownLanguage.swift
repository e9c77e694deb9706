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
