import Diagnostics
import Storage

extension MovedAddresses {
  /// Leads published addresses of pages that a language leaves out, as long as words of the rules are
  /// missing or too old there, to the same pages in the default language. So an urgent change of the
  /// law can be published before its last translation.
  mutating func leadOnFromUntranslated(
    _ languages: [LanguageDraft], listed: Set<String>, index: LinkIndex, addresses: SiteAddresses
  ) {
    guard let original = languages.first?.language else { return }
    for content in languages.dropFirst() {
      for draft in content.hidden where draft.kind == .questionnaire {
        if let target = index.pages[original.code]?[draft.id]?.outputPath {
          lead(draft.outputPath, to: target, in: content.language, listed, addresses)
        }
      }
      for decision in content.rules.books.flatMap(\.decisions)
      where !content.rules.decisions.contains(decision.id) {
        lead(
          PagePaths.decision(decision.id, in: content.language),
          to: PagePaths.decision(decision.id, in: original), in: content.language, listed,
          addresses)
      }
    }
    redirects.sort { $0.path.precedesInBytes($1.path) }
  }

  private mutating func lead(
    _ path: String, to target: String, in language: Language, _ listed: Set<String>,
    _ addresses: SiteAddresses
  ) {
    guard listed.contains(path), addresses.byPath[path] == nil,
      let address = addresses.byPath[target], !redirects.contains(where: { $0.path == path })
    else { return }
    var redirect = Redirect(
      path: path, language: language,
      place: Place(path: target, anchor: nil, title: address.title))
    redirect.isForNow = true
    redirects.append(redirect)
  }
}
