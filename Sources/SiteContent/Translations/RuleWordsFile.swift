import Diagnostics

/// `Content/CODE/rules.yaml` as lines, to put newer words of the rules under `en`.
package struct RuleWordsFile {
  package static let name = "rules.yaml"

  package private(set) var text: String

  package init(_ text: String) { self.text = text }

  /// Writes the words that an entry translates.
  ///
  /// - Returns: whether it could: entries stand on lines of their own, as `explainer new language`
  ///   writes them.
  package mutating func setOriginal(_ words: String, of key: String) -> Bool {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    // A site with several rule files may still name the texts of its first one without its id.
    let bare = key.split(separator: ":", maxSplits: 1).last.map(String.init) ?? key
    guard let start = lines.firstIndex(of: "  \(key):") ?? lines.firstIndex(of: "  \(bare):"),
      start + 1 < lines.count,
      let line = lines[(start + 1)...].prefix(2).firstIndex(where: { $0.hasPrefix("    en: ") }),
      line + 1 >= lines.count || !lines[line + 1].hasPrefix("      ")
    else { return false }
    lines[line] = "    en: \(TranslationSkeleton.quoted(words))"
    text = lines.joined(separator: "\n")
    return true
  }
}
