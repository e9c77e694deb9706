import Diagnostics
import Search
import SiteContent

/// The data of a search page's script: the index (see `SearchIndex.Text`), the rules that make
/// terms of words, the synonyms as terms, and what is said of the results.
struct SearchPayload {
  let index: SearchIndex
  let content: LanguageContent

  private var rules: WordRules { index.words.rules }

  var bytes: [UInt8] {
    let groups = index.groups
    var bytes: [UInt8] = []
    bytes.reserveCapacity(index.size)
    JSONValue.map([
      ("urls", text(.urls)), ("languages", text(.languages)), ("titles", text(.titles)),
      ("groups", .list(groups.names.map(JSONValue.text))), ("groupOf", .numbers(groups.ofPage)),
      ("sections", .numbers(index.sections)), ("anchors", text(.anchors)),
      ("headings", text(.headings)), ("snippets", text(.snippets)), ("terms", text(.terms)),
      ("postings", text(.postings)),
      ("stop", .list(rules.stopWords.sorted().map(JSONValue.text))),
      ("rounds", .list(rules.rounds.map { .list($0.map(ending)) })),
      ("open", .number(rules.prefixesEverywhere ? 1 : 0)),
      ("synonyms", .list(content.synonyms.map(synonym))),
      ("found", .text(content.strings["search_found"] ?? "{n}")),
      ("none", .text(content.strings["search_none"] ?? "")),
    ]).append(to: &bytes)
    return bytes
  }

  private func text(_ text: SearchIndex.Text) -> JSONValue {
    .written { index.append(text, to: &$0) }
  }

  private func ending(_ ending: WordRules.Ending) -> JSONValue {
    .list([.text(ending.suffix), .text(ending.replacement), .number(ending.least)])
  }

  private func synonym(_ synonym: Synonym) -> JSONValue {
    func terms(_ text: String) -> JSONValue {
      .list(index.words.terms(of: text).map(JSONValue.text))
    }
    return .list([terms(synonym.word), .list(synonym.means.map(terms))])
  }

  /// Synonyms that lead to nothing: a reader who types one would find less than without it.
  func problems() -> [Diagnostic] {
    content.synonyms.flatMap { synonym in
      synonym.means.filter { index.best(for: $0) == nil }.map {
        Diagnostic(
          .deadSynonym, "no page holds all the words of \"\($0)\"", at: synonym.location,
          help: ["use words as the pages have them"])
      }
    }
  }
}
