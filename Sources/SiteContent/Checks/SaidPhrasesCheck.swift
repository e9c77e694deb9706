import Diagnostics
import StrictYAML

extension DiagnosticCode {
  package static let unknownPhrase = DiagnosticCode("unknown-phrase")
}

/// Names of phrases under "say" in the front matter of a page.
enum SaidPhrasesCheck {
  /// - Parameter phrases: of the default language.
  static func run(_ draft: PageDraft, phrases: TextTable, problems: inout [Diagnostic]) {
    let said = draft.map.items("say", problems: &problems)
    if let place = said.first(where: { $0.scalar == nil })?.location {
      problems.append(
        Diagnostic(
          .wrongType, "\"say\" is a list of names of phrases", at: place,
          help: [
            "write the names alone: say: [\(phrases.keys.prefix(2).joined(separator: ", "))]",
            "the words of each stand in phrases.yaml",
          ]))
      return
    }
    var places: [String: SourceLocation] = [:]
    for node in said {
      if let id = node.scalar, let first = places.updateValue(node.location, forKey: id) {
        problems.append(
          Diagnostic(
            .duplicateKey, "the phrase \"\(id)\" stands twice", at: node.location,
            notes: [.init("the first one is here", at: first)], help: ["keep one of the two"]))
      }
      guard let id = node.scalar, phrases.texts[id] == nil else { continue }
      problems.append(
        Diagnostic(
          .unknownPhrase, "phrases.yaml has no phrase \"\(id)\"", at: node.location,
          help: NearMiss.help(for: id, in: phrases.texts.keys)))
    }
  }
}
