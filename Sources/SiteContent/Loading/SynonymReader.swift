import Diagnostics
import StrictYAML

/// Reads `synonyms.yaml` of a language: a flat list of what readers say, each with what the pages
/// say.
enum SynonymReader {
  static func read(_ root: YAMLNode?, problems: inout [Diagnostic]) -> [Synonym] {
    guard let root else { return [] }
    guard let entries = root.map else {
      problems.append(
        Diagnostic(
          .wrongType, "the file must be a list of lines \"what readers say: [what pages say]\"",
          at: root.location))
      return []
    }
    guard
      let map = YAMLMap(
        root, of: "the list of synonyms", keys: entries.map(\.key), problems: &problems)
    else { return [] }
    return entries.map {
      Synonym(
        word: $0.key, means: map.texts($0.key, problems: &problems), location: $0.keyLocation)
    }
  }
}
