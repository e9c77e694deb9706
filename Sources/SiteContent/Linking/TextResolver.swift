import Diagnostics
import Markdown
import StrictYAML

/// Makes finished HTML of an author's texts, as seen from one page.
struct TextResolver: Sendable {
  let parser: MarkdownParser
  let links: LinkResolver

  /// A body that was parsed before.
  ///
  /// - Parameter refused: places of links that Markdown refused. They are not resolved too: one
  ///   mistake, one message.
  func finish(
    _ output: MarkdownOutput, refused: Set<String>, problems: inout [Diagnostic]
  ) -> RichText {
    var attributes: [String] = []
    for link in output.links {
      if refused.contains(link.location.description) || link.text.hasPrefix("^") {
        attributes.append("")
        continue
      }
      let resolved = links.resolve(link.destination, at: link.location, problems: &problems)
      if resolved?.kind == .cite {
        links.checkWords(
          link.text, of: link.destination, at: link.location, problems: &problems)
      }
      attributes.append(resolved.map { Self.attributes($0, text: link.text) } ?? "")
    }
    let images = output.images.map { image in
      refused.contains(image.location.description)
        ? ""
        : links.file(image.path, at: image.location, problems: &problems).map {
          " src=\"\(HTMLText.escaped($0.url))\""
        } ?? ""
    }
    return RichText(
      html: output.html(resolving: { attributes[$0] }, image: { images[$0] }),
      headings: output.headings,
      readingText: output.readingText, sections: output.plainText(),
      destinations: output.links.map(\.destination))
  }

  /// A text that stands in YAML, as inline Markdown.
  func inline(_ node: YAMLNode?, _ name: String, problems: inout [Diagnostic]) -> RichText {
    guard let node, let text = node.readText(name, problems: &problems) else { return .empty }
    let before = problems.count
    let output = parser.parseInline(text, at: node.location, problems: &problems)
    return finish(output, refused: Self.refused(problems[before...]), problems: &problems)
  }

  /// The places of links and pictures that Markdown found at fault.
  static func refused(_ problems: ArraySlice<Diagnostic>) -> Set<String> {
    Set(problems.filter { refusals.contains($0.code) }.compactMap { $0.location?.description })
  }

  private static let refusals: Set<DiagnosticCode> = [
    .linkDestination, .imagePath, .imageWithoutText, .footnoteLabel,
  ]

  private static func attributes(_ link: LinkResolver.Resolved, text: String) -> String {
    let language = link.language.map { " hreflang=\"\($0)\"" } ?? ""
    let href = " href=\"\(HTMLText.escaped(link.url))\""
    switch link.kind {
    case .page, .anchor, .file: return href + language
    // Named apart from the claims themselves, which are boxes.
    case .claim: return " class=\"claim-link\"" + href + language
    case .term, .rule: return " class=\"\(link.kind.rawValue)\"" + href + language
    // The direction isolates "(a)(1)" from right-to-left text around it, where it would flip.
    // A bare section number is also kept on one line: "(a)(1)" and "(B)" apart mislead.
    case .cite:
      let isSection = text.hasPrefix("§") || text.hasPrefix("(")
      // Words of a script that is written from the right keep their own order.
      let isFromRight = text.unicodeScalars.contains { (0x590...0x8FF).contains($0.value) }
      return " class=\"cite\(isSection ? " sec" : "")\" dir=\"\(isFromRight ? "auto" : "ltr")\""
        + href + language
    case .external: return " class=\"out\" rel=\"noreferrer\"" + href
    }
  }
}
