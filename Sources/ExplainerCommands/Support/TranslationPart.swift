import SiteContent

/// Parts of translations as a person names them: `es`, `es/now.md`, `now.md#do-not`, `all`.
struct TranslationPart {
  /// Nil for every language.
  let language: String?
  /// Nil for every file.
  let file: String?
  /// Nil for every section.
  let section: String?

  init(_ text: String, languages: [String]) {
    let halves = text.split(separator: "#", maxSplits: 1).map(String.init)
    section = halves.count > 1 ? halves[1] : nil
    var path = halves.first ?? ""
    for prefix in ["./", "Content/"] where path.hasPrefix(prefix) {
      path.removeFirst(prefix.count)
    }
    let first = path.split(separator: "/").first.map(String.init) ?? ""
    language = languages.contains(first) ? first : nil
    if language != nil { path = String(path.dropFirst(first.count + 1)) }
    file = path.isEmpty || path == "all" ? nil : path
  }

  func holds(_ section: TranslatedSection, in code: String) -> Bool {
    (language ?? code) == code && (file ?? section.file) == section.file
      && (self.section ?? section.id) == section.id
  }
}
