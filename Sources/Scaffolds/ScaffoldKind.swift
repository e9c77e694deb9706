/// A sort of file that `explainer new` can make. The raw value is the word of the command line.
package enum ScaffoldKind: String, CaseIterable, Sendable {
  case scenario, explainer, faq, source, article, page, term, rule

  /// What is made, for the list of commands.
  package var summary: String {
    switch self {
    case .scenario: "a page about a place where people meet the law"
    case .explainer: "a page that answers a question about the law"
    case .faq: "an entry of the common questions"
    case .source: "the page of a section, a ruling or a form, with its provisions"
    case .article: "a news report whose claims are held against the law"
    case .page: "a plain page"
    case .term: "an entry of the glossary"
    case .rule: "a file of rules with one decision"
    }
  }

  /// Where a new file of that name goes; nil for terms, which stand in one file together.
  package func path(of name: String, language: String) -> String? {
    switch self {
    case .scenario, .explainer, .source, .article: "Content/\(language)/\(rawValue)s/\(name).md"
    case .faq: "Content/\(language)/faq/\(name).md"
    case .page: "Content/\(language)/\(name).md"
    case .rule: "Content/rules/\(name).yaml"
    case .term: nil
    }
  }

  /// The text that a new one begins with.
  package func text(_ values: [String: String]) -> String? {
    let ending = self == .term || self == .rule ? "yaml" : "md"
    return ScaffoldFiles.text("Scaffolds/kinds/\(rawValue).\(ending)").map {
      ScaffoldText.fill($0, values)
    }
  }
}
