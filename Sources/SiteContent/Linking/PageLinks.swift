import RuleBook

extension Page {
  /// Everything that the author's texts link to, as written: `cite:gov-7284.6/a`, `page:jail#after`.
  package var destinations: [String] {
    var found = answer.destinations + body.destinations
    switch details {
    case .source(let source):
      for provision in source.provisions {
        found += provision.rule.destinations + provision.notes.flatMap(\.text.destinations)
      }
    case .article(let article):
      found += article.claims.flatMap { $0.because.destinations + $0.cited }
    default: break
    }
    return found
  }
}

extension Site {
  /// The page that a destination leads to, in a language; nil for decisions and outside addresses.
  package func pageID(of destination: String, in language: String) -> String? {
    guard let colon = destination.firstIndex(of: ":") else { return nil }
    let rest = destination[destination.index(after: colon)...]
    switch destination[..<colon] {
    case "page", "questionnaire": return rest.split(separator: "#").first.map(String.init)
    case "cite": return rest.split(separator: "/").first.map(String.init)
    case "term": return "glossary"
    case "claim":
      let path = (index.claims[language] ?? index.claims[index.defaultLanguage])?[String(rest)]
      return index.pages[language]?.first { $0.value.outputPath == path }?.key
    default: return nil
    }
  }
}
