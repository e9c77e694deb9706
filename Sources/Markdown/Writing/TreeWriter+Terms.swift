import CMarkGFM
import Diagnostics

/// Links to the glossary that no author wrote: the first use of a term on a page.
extension TreeWriter {
  /// Makes ready to link terms, but those that the author links somewhere in the text.
  mutating func collectTerms(_ document: CMarkNode, matcher: TermMatcher) {
    guard !matcher.isEmpty else { return }
    var used: Set<String> = []
    var node = document
    while true {
      if node.type == CMARK_NODE_LINK {
        let destination = node.url
        if destination.hasPrefix(Self.termScheme) {
          used.insert(String(destination.dropFirst(Self.termScheme.count)))
        }
      }
      if let child = node.firstChild {
        node = child
        continue
      }
      while node != document, node.next == nil, let parent = node.parent { node = parent }
      guard node != document, let next = node.next else { break }
      node = next
    }
    terms.begin(matcher, used: used)
  }

  /// Writes the text of a text node into the HTML; with a link, if it names a term for the first
  /// time in a place for links.
  mutating func writeLinkingTerms(_ text: UnsafeBufferPointer<UInt8>, in node: CMarkNode) {
    guard terms.isSearching, openLink == nil, mayLinkTermsInCallout,
      let term = terms.take(from: text)
    else {
      html.appendEscaped(text)
      return
    }
    let words = UnsafeBufferPointer(rebasing: text[term.range])
    html.appendEscaped(UnsafeBufferPointer(rebasing: text[..<term.range.lowerBound]))
    html.append("<a")
    let offset = html.count
    html.append(">")
    html.appendEscaped(words)
    html.append("</a>")
    html.appendEscaped(UnsafeBufferPointer(rebasing: text[term.range.upperBound...]))
    let name = String(decoding: words, as: UTF8.self)
    // The locator itself must not move: the places of the author's links are found from where it
    // stands.
    var scout = locator
    links.append(
      MarkdownOutput.Link(
        offset: offset, destination: Self.termScheme + term.id, title: nil,
        location: scout.locate(name, line: node.line), text: name,
        calloutItem: openCallout?.itemIndex, isAutomatic: true))
  }

  private static let termScheme = "term:"

  private var mayLinkTermsInCallout: Bool {
    guard let callout = openCallout else { return true }
    return options.calloutKinds[callout.kind]?.linksTerms ?? true
  }
}
