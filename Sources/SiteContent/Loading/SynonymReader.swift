import Diagnostics
import StrictYAML

extension DiagnosticCode {
  package static let deadSynonym = DiagnosticCode("dead-synonym")
}

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
    return entries.map { entry in
      let means = map.texts(entry.key, problems: &problems)
      if means.isEmpty || means.contains(entry.key) {
        problems.append(
          Diagnostic(
            .deadSynonym,
            means.isEmpty
              ? "\"\(entry.key)\" stands for nothing" : "\"\(entry.key)\" stands for itself",
            at: entry.keyLocation,
            help: ["name the words that the pages have for it: \(entry.key): [words]"]))
      }
      return Synonym(word: entry.key, means: means, location: entry.keyLocation)
    }
  }
}
