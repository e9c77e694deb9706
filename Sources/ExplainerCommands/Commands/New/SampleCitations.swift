import SiteContent

/// Provisions of a site that stand in new pages until the author puts the right ones there. The
/// words of their links are gaps, so that none of them can stay by oversight.
struct SampleCitations {
  let values: [String: String]

  init(_ site: Site) {
    var all: [(path: String, modal: SourceDocument.Modal)] = []
    for page in site.languages.first?.pages ?? [] {
      guard case .source(let source) = page.details else { continue }
      all += source.provisions.map { ("\(page.id)/\($0.path)", $0.modal) }
    }
    func path(_ modal: SourceDocument.Modal?) -> String {
      (all.first { $0.modal == modal } ?? all.first)?.path ?? "SOURCE/PATH"
    }
    values = [
      "must-not": path(.mustNot), "may": path(.may), "must": path(.must), "any": path(nil),
      "evidence": "[\"cite:\(path(nil))\"]",
    ]
  }
}
