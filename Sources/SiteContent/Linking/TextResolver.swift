import Diagnostics
import Markdown
import StrictYAML

/// Makes finished HTML of an author's texts, as seen from one page.
struct TextResolver: Sendable {
  let parser: MarkdownParser
  let links: LinkResolver

  /// A body that was parsed before.
  func finish(_ output: MarkdownOutput, problems: inout [Diagnostic]) -> RichText {
    var attributes: [String] = []
    for link in output.links {
      let resolved = links.resolve(link.destination, at: link.location, problems: &problems)
      attributes.append(resolved.map { Self.attributes($0, text: link.text) } ?? "")
    }
    return RichText(
      html: output.html { attributes[$0] }, headings: output.headings,
      readingText: output.readingText, sections: output.plainText(),
      destinations: output.links.map(\.destination))
  }

  /// A text that stands in YAML, as inline Markdown.
  func inline(_ node: YAMLNode?, _ name: String, problems: inout [Diagnostic]) -> RichText {
    guard let node, let text = node.readText(name, problems: &problems) else { return .empty }
    return finish(
      parser.parseInline(text, at: node.location, problems: &problems), problems: &problems)
  }

  private static func attributes(_ link: LinkResolver.Resolved, text: String) -> String {
    let language = link.language.map { " hreflang=\"\($0)\"" } ?? ""
    let href = " href=\"\(HTMLText.escaped(link.url))\""
    switch link.kind {
    case .page, .anchor: return href + language
    // Named apart from the claims themselves, which are boxes.
    case .claim: return " class=\"claim-link\"" + href + language
    case .term, .rule: return " class=\"\(link.kind.rawValue)\"" + href + language
    // The direction isolates "(a)(1)" from right-to-left text around it, where it would flip.
    // A bare section number is also kept on one line: "(a)(1)" and "(B)" apart mislead.
    case .cite:
      let isSection = text.hasPrefix("§") || text.hasPrefix("(")
      return " class=\"cite\(isSection ? " sec" : "")\" dir=\"ltr\"" + href + language
    case .external: return " class=\"out\" rel=\"noreferrer\"" + href
    }
  }
}
