import Diagnostics
import StrictYAML

/// Reads `glossary.yaml` of a language.
enum GlossaryReader {
  /// Keys that a term may have.
  static let keys = ["term", "meaning", "cite", "also", "link", "match", "always", "never"]

  /// The term ids of a file, in its order, for the index of link targets.
  static func ids(_ root: YAMLNode?) -> [String] {
    root?.map?.first { $0.key == "terms" }?.value.map?.map(\.key) ?? []
  }

  static func read(
    _ root: YAMLNode?, texts: TextResolver, notes: [String: SectionNote] = [:],
    notices: NoticeWriter, problems: inout [Diagnostic]
  ) -> [GlossaryTerm] {
    guard let root,
      let map = YAMLMap(root, of: "the glossary", keys: ["terms"], problems: &problems),
      let terms = map.required("terms", problems: &problems)?.map
    else { return [] }
    var words: [String: SourceLocation] = [:]
    return terms.compactMap { entry in
      guard
        let term = YAMLMap(entry.value, of: "a term", keys: keys, problems: &problems),
        let name = term.requiredText("term", problems: &problems),
        term.required("meaning", problems: &problems) != nil
      else { return nil }
      ShownSigns.check(term, ["term", "also"], problems: &problems)
      GlossaryWords.check(term, seen: &words, problems: &problems)
      let meaning = texts.inline(term["meaning"], "meaning", problems: &problems)
      Limits.check(
        meaning.wordCount, Limits.meaningWords, "the meaning", at: term["meaning"]?.location,
        in: texts.links.language, problems: &problems)
      return GlossaryTerm(
        id: entry.key, term: name, isOriginal: notes[entry.key]?.showsOriginal ?? false,
        meaning: notices.inline(meaning, notes[entry.key]),
        citation: citation(term, texts: texts, problems: &problems),
        also: term.texts("also", problems: &problems), location: entry.keyLocation)
    }
  }

  private static func citation(
    _ term: YAMLMap, texts: TextResolver, problems: inout [Diagnostic]
  ) -> (label: String, url: String)? {
    guard let node = term["cite"], let path = node.readText("cite", problems: &problems)
    else { return nil }
    let destination = "cite:\(path)"
    return texts.links.resolve(destination, at: node.location, problems: &problems).map {
      (texts.links.label(of: destination), $0.url)
    }
  }
}
