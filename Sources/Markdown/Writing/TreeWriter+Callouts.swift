import CMarkGFM
import Diagnostics

/// A callout that is being written.
struct OpenCallout {
  let node: CMarkNode
  let kind: String
  let title: String?
  let location: SourceLocation
  /// Its position among the callouts of the text.
  let index: Int
  let isLandmark: Bool
  var items: [MarkdownOutput.CalloutItem] = []
  var openItem: OpenCalloutItem?

  var itemIndex: MarkdownOutput.CalloutItemIndex? {
    openItem == nil ? nil : MarkdownOutput.CalloutItemIndex(callout: index, item: items.count)
  }
}

/// A bullet of a callout that is being written.
struct OpenCalloutItem {
  let wordsStart: Int
  let firstLink: Int
  let location: SourceLocation
}

extension TreeWriter {
  /// Begins a block quote, which may be a callout.
  mutating func enterQuote(_ node: CMarkNode) -> Bool {
    guard descend(node) else { return false }
    guard let mark = CalloutMark(node) else {
      reportHalfCallout(node)
      html.breakLine()
      html.append("<blockquote>\n")
      return true
    }
    let location = locator.locate(
      mark.kind.isEmpty ? "[!" : "[!\(mark.kind)]", line: mark.text.line)
    guard openCallout == nil else {
      problems.add(
        .calloutNested, "a callout may not stand inside another", at: location,
        help: ["end the first callout with an empty line without >"])
      return skip()
    }
    guard let kind = options.calloutKinds[mark.kind] else {
      problems.add(
        .calloutKind,
        mark.kind.isEmpty
          ? "the mark of this callout names no kind" : "no callout is called \"\(mark.kind)\"",
        at: location,
        help: mark.kind.isEmpty
          ? ["write [!note] or another kind, with its closing bracket, before the title"]
          : NearMiss.help(for: mark.kind, in: options.calloutKinds.keys))
      return skip()
    }
    open(kind, mark, node: node, at: location)
    return true
  }

  mutating func leaveQuote(_ node: CMarkNode) {
    depth -= 1
    html.breakLine()
    guard let callout = openCallout, callout.node == node else {
      html.append("</blockquote>\n")
      return
    }
    html.append(callout.isLandmark ? "</section>\n" : "</div>\n")
    callouts.append(
      MarkdownOutput.Callout(
        kind: callout.kind, title: callout.title, location: callout.location,
        items: callout.items))
    openCallout = nil
    closeGroup(after: node)
  }

  mutating func beginCalloutItem(_ node: CMarkNode) {
    guard let callout = openCallout, node.parent?.parent == callout.node else { return }
    openCallout?.openItem = OpenCalloutItem(
      wordsStart: words.bytes.count, firstLink: links.count,
      location: locator.place(ofLine: node.line, skippingMarks: true))
  }

  mutating func endCalloutItem(_ node: CMarkNode) {
    guard let callout = openCallout, let item = callout.openItem,
      node.parent?.parent == callout.node
    else { return }
    let range = item.wordsStart..<words.bytes.count
    openCallout?.items.append(
      MarkdownOutput.CalloutItem(
        text: words.line(range),
        sentence: words.lineWithoutCitations(range),
        location: item.location, linkIndices: Array(item.firstLink..<links.count)))
    openCallout?.openItem = nil
  }

  private mutating func skip() -> Bool {
    depth -= 1
    return false
  }

  private mutating func open(
    _ kind: CalloutKind, _ mark: CalloutMark, node: CMarkNode, at location: SourceLocation
  ) {
    html.breakLine()
    if let group = kind.group, openGroup != group {
      html.append("<div class=\"")
      html.appendEscaped(group)
      html.append("\">\n")
      openGroup = group
    }
    // A ledger is what readers look for, so its parts are landmarks; other callouts are asides, and
    // a page with many of them would drown its landmarks.
    let isLandmark = kind.group != nil
    let id = "\(idPrefix)callout:\(callouts.count + 1)"
    html.append(isLandmark ? "<section class=\"callout " : "<div class=\"callout ")
    html.appendEscaped(mark.kind)
    html.append(isLandmark ? "\" aria-labelledby=\"" : "\" role=\"note\" aria-labelledby=\"")
    html.appendEscaped(id)
    html.append("\">\n<p class=\"callout-title\" id=\"")
    html.appendEscaped(id)
    html.append("\"><span class=\"callout-kind\">")
    html.appendEscaped(kind.label)
    html.append("</span>")
    let title = writeTitle(mark)
    html.append("</p>\n")
    if node.firstChild == nil {
      problems.add(
        .calloutEmpty, "this callout has no text", at: location,
        help: ["write its text on the lines below, each with > before it"])
    }
    openCallout = OpenCallout(
      node: node, kind: mark.kind, title: title, location: location, index: callouts.count,
      isLandmark: isLandmark)
  }

  /// Writes the rest of the mark's line as the title, and takes the line out of the tree.
  private mutating func writeTitle(_ mark: CalloutMark) -> String? {
    mark.text.setLiteral(mark.rest)
    beginWords()
    let start = wordsBlockStart
    if !mark.rest.isEmpty || !isLineEnd(mark.text.next) {
      html.append(" <span class=\"callout-name\">")
      while let node = mark.paragraph.firstChild, !isLineEnd(node) {
        write(node)
        node.unlink()
      }
      html.append("</span>")
    } else {
      mark.text.unlink()
    }
    mark.paragraph.firstChild?.unlink()
    if mark.paragraph.firstChild == nil { mark.paragraph.unlink() }
    let title = words.text(start..<words.bytes.count)
    endWords(.calloutTitle)
    return title.isEmpty ? nil : title
  }

  private func isLineEnd(_ node: CMarkNode?) -> Bool {
    guard let node else { return true }
    return node.type == CMARK_NODE_SOFTBREAK || node.type == CMARK_NODE_LINEBREAK
  }

  private mutating func closeGroup(after node: CMarkNode) {
    guard let group = openGroup else { return }
    if let next = node.next, let mark = CalloutMark(next),
      options.calloutKinds[mark.kind]?.group == group
    {
      return
    }
    html.append("</div>\n")
    openGroup = nil
  }
}
