import RuleBook
import SiteContent
import Templates

/// Links for the citations of rules: to our page of the source, else to the official address.
struct CitationLinks {
  let context: PageContext
  let book: RuleBook

  func links(_ citations: [RuleBook.Citation]) -> [ViewRecord] {
    citations.compactMap { citation in
      let (label, url) = link(citation)
      let foreign = book.source(citation.source)?.page.flatMap { context.links.foreign($0) }
      return url.map { context.link(label, $0, foreign: foreign) }
    }
  }

  /// The citation as it is printed, and where it leads; nil where the site has neither page nor
  /// address for it.
  func link(_ citation: RuleBook.Citation) -> (label: String, url: String?) {
    let label = book.text(of: citation)
    guard let source = book.source(citation.source) else { return (label, nil) }
    if let page = source.page.flatMap({ context.site.index.page($0, in: context.language.code) }) {
      let url = context.links.url(to: page.outputPath)
      return (label, citation.path.isEmpty ? url : "\(url)#\(citation.path)")
    }
    return (label, source.official.flatMap { context.site.index.addressesByID[$0]?.url })
  }
}
