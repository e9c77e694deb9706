import CMarkGFM
import Diagnostics

/// A link whose text is being written.
struct OpenLink {
  let offset: Int
  let wordsStart: Int
  let destination: String
  let title: String?
  let line: Int
}

extension TreeWriter {
  mutating func enterLink(_ node: CMarkNode) {
    html.append("<a")
    openLink = OpenLink(
      offset: html.count, wordsStart: words.bytes.count, destination: node.url, title: node.title,
      line: node.line)
    html.append(">")
  }

  mutating func leaveLink() {
    html.append("</a>")
    guard let link = openLink else { return }
    openLink = nil
    let range = link.wordsStart..<words.bytes.count
    let text = words.text(range)
    let location = locator.locate(
      destination: link.destination, orText: text, line: link.line)
    if text.unicodeScalars.allSatisfy(\.properties.isWhitespace) {
      problems.add(
        .linkWithoutText, "this link has no text", at: location,
        help: ["write what the reader finds there between the brackets"])
    }
    if let fault = LinkRules(schemes: options.linkSchemes).fault(in: link.destination) {
      problems.add(.linkDestination, fault.message, at: location, help: fault.help)
    }
    if LinkRules.scheme(of: link.destination) == "cite" { words.citations.append(range) }
    links.append(
      MarkdownOutput.Link(
        offset: link.offset, destination: link.destination, title: link.title, location: location,
        text: text, calloutItem: openCallout?.itemIndex))
  }

  mutating func writeImage(_ node: CMarkNode) {
    let path = node.url
    let alt = plainText(of: node)
    let location = locator.locate(destination: path, orText: alt, line: node.line)
    if alt.unicodeScalars.allSatisfy(\.properties.isWhitespace) {
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
}
