import CMarkGFM
import Diagnostics

/// A link whose text is being written.
struct OpenLink {
  let node: CMarkNode
  let offset: Int
  let wordsStart: Int
  let destination: String
  let title: String?
  let line: Int
}

extension TreeWriter {
  /// The parser makes links inside links where an address in angle brackets stands in a link's
  /// text; the inner one is left out.
  mutating func enterLink(_ node: CMarkNode) {
    if openLink != nil {
      problems.add(
        .linkNested, "a link may not stand inside another",
        at: locator.locate(destination: node.url, orText: "", line: node.line),
        help: ["write the address without < and >, or after the link"])
      return
    }
    html.append("<a")
    openLink = OpenLink(
      node: node, offset: html.count, wordsStart: words.bytes.count, destination: node.url,
      title: node.title,
      line: node.line)
    html.append(">")
  }

  mutating func leaveLink(_ node: CMarkNode) {
    guard let link = openLink, link.node == node else { return }
    openLink = nil
    html.append("</a>")
    let range = link.wordsStart..<words.bytes.count
    let text = words.text(range)
    let location = locator.locate(
      destination: link.destination, orText: text, line: link.line)
    if isBlank(text) {
      problems.add(
        .linkWithoutText, "this link has no text", at: location,
        help: ["write what the reader finds there between the brackets"])
    }
    let scheme = LinkRules.scheme(of: link.destination)
    let rules = LinkRules(schemes: options.linkSchemes)
    if let fault = rules.fault(in: link.destination, scheme: scheme) {
      problems.add(.linkDestination, fault.message, at: location, help: fault.help)
    }
    if scheme == "cite" { words.citations.append(range) }
    links.append(
      MarkdownOutput.Link(
        offset: link.offset, destination: link.destination, title: link.title, location: location,
        text: text, calloutItem: openCallout?.itemIndex, isAutomatic: false))
  }

  mutating func writeImage(_ node: CMarkNode) {
    let path = node.url
    let alt = plainText(of: node)
    let location = locator.locate(destination: path, orText: alt, line: node.line)
    if isBlank(alt) {
      problems.add(
        .imageWithoutText, "this picture has no text for those who cannot see it", at: location,
        help: ["write what it shows between the brackets"])
    }
    if let fault = LinkRules.fault(inImagePath: path) {
      problems.add(.imagePath, fault.message, at: location, help: fault.help)
    }
    html.append("<img")
    images.append(
      MarkdownOutput.Image(
        offset: html.count, path: path, alt: alt, title: node.title, location: location))
    html.append(" alt=\"")
    html.appendEscaped(alt)
    if let title = node.title {
      html.append("\" title=\"")
      html.appendEscaped(title)
    }
    html.append("\">")
    words.bytes.append(contentsOf: alt.utf8)
  }

  private func isBlank(_ text: String) -> Bool {
    if text.utf8.contains(where: { $0 > 0x20 && $0 < 0x7F }) { return false }
    return text.unicodeScalars.allSatisfy(\.properties.isWhitespace)
  }
}
