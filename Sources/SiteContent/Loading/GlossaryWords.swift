import Diagnostics
import Markdown
import StrictYAML

/// The words of `glossary.yaml` that pages link by themselves.
///
/// `link: no` keeps a term that every page uses from being linked. `match` lists the words, with
/// their plurals, where those of `term` and `also` will not do: "Administrative (ICE) warrant" is a
/// name that no sentence uses.
enum GlossaryWords {
  /// The terms to link, for the first pass. Reports nothing: `check` does, in the second.
  static func patterns(
    _ root: YAMLNode?, pluralsOfEnglish: Bool = true
  ) -> [TermPattern] {
    let terms = root?.map?.first { $0.key == "terms" }?.value.map ?? []
    return terms.compactMap { entry in
      var ignored: [Diagnostic] = []
      guard
        let term = YAMLMap(
          entry.value, of: "a term", keys: GlossaryReader.keys, problems: &ignored)
      else { return nil }
      let words = nodes(term).compactMap(\.scalar)
      guard !words.isEmpty else { return nil }
      return TermPattern(
        id: entry.key,
        words: term["match"] == nil && pluralsOfEnglish ? TermPattern.withPlurals(words) : words)
    }
  }

  /// Reports settings that say nothing, and words that would lead to two terms.
  ///
  /// - Parameter seen: the words of the terms before, in small letters, with their places.
  static func check(
    _ term: YAMLMap, seen: inout [String: SourceLocation], problems: inout [Diagnostic]
  ) {
    let links = term.flag("link", problems: &problems) ?? true
    if term.has("match") {
      let words = term.texts("match", problems: &problems)
      if !links {
        problems.append(
          Diagnostic(
            .invalidValue, "a term with \"link: no\" has no use for \"match\"",
            at: term.keyLocation("match"), help: ["remove one of the two"]))
      } else if words.allSatisfy({ $0.allSatisfy(\.isWhitespace) }) {
        problems.append(
          Diagnostic(
            .invalidValue, "\"match\" must list the words that name the term",
            at: term.keyLocation("match"), help: ["write \"link: no\" to link none"]))
      }
    }
    for node in nodes(term) {
      guard let word = node.scalar?.lowercased() else { continue }
      guard let first = seen[word] else {
        seen[word] = node.location
        continue
      }
      problems.append(
        Diagnostic(
          .duplicateKey, "the glossary lists \"\(word)\" twice", at: node.location,
          notes: [Diagnostic.Note("the first one is here", at: first)],
          help: ["under \"match\", list only words that mean this term and no other"]))
    }
  }

  /// The words to link, as listed: none where the term says `link: no`.
  private static func nodes(_ term: YAMLMap) -> [YAMLNode] {
    var ignored: [Diagnostic] = []
    if term.flag("link", problems: &ignored) == false { return [] }
    if term["match"] != nil { return term.items("match", problems: &ignored) }
    return (term["term"].map { [$0] } ?? []) + term.items("also", problems: &ignored)
  }
}
