import CMarkGFM
import Diagnostics

extension TreeWriter {
  /// Begins a block; false where its children are not to be walked.
  mutating func enterBlock(_ node: CMarkNode, _ type: cmark_node_type) -> Bool {
    guard isAllowed(node, type) else { return false }
    switch type {
    case CMARK_NODE_DOCUMENT: return true
    case CMARK_NODE_PARAGRAPH: enterParagraph(node)
    case CMARK_NODE_HEADING: return enterHeading(node)
    case CMARK_NODE_LIST: enterList(node)
    case CMARK_NODE_ITEM: return enterItem(node)
    case CMARK_NODE_BLOCK_QUOTE: return enterQuote(node)
    case CMARK_NODE_CODE_BLOCK: writeCodeBlock(node); return false
    case CMARK_NODE_THEMATIC_BREAK: html.breakLine(); html.append("<hr>\n"); return false
    case CMARK_NODE_FOOTNOTE_DEFINITION: enterFootnote()
    case library.table: enterTable(node)
    case library.row: enterRow(node)
    case library.cell: enterCell(node)
    default: return false
    }
    return true
  }

  mutating func leaveBlock(_ node: CMarkNode, _ type: cmark_node_type) {
    switch type {
    case CMARK_NODE_DOCUMENT: closeFootnotes()
    case CMARK_NODE_PARAGRAPH: leaveParagraph(node)
    case CMARK_NODE_HEADING: leaveHeading()
    case CMARK_NODE_LIST: html.append(node.listStart == nil ? "</ul>\n" : "</ol>\n")
    case CMARK_NODE_ITEM: leaveItem(node)
    case CMARK_NODE_BLOCK_QUOTE: leaveQuote(node)
    case CMARK_NODE_FOOTNOTE_DEFINITION: leaveFootnote()
    case library.table: leaveTable()
    case library.row: leaveRow()
    case library.cell: leaveCell()
    default: break
    }
  }

  /// Sees whether the text is one paragraph of a data file, which goes into a sentence or a cell.
  mutating func unwrapSoleParagraph(_ document: CMarkNode) {
    guard role == .value, let only = document.firstChild else { return }
    isUnwrapped = only.type == CMARK_NODE_PARAGRAPH && only.next == nil
  }

  /// Reports blocks that a short text in a data file may not hold.
  private mutating func isAllowed(_ node: CMarkNode, _ type: cmark_node_type) -> Bool {
    guard role == .value else { return true }
    switch type {
    case CMARK_NODE_DOCUMENT, CMARK_NODE_PARAGRAPH, CMARK_NODE_LIST, CMARK_NODE_ITEM: return true
    default:
      problems.add(
        .inlineOnly, "this text may hold only paragraphs and lists",
        at: locator.place(ofLine: node.line),
        help: ["remove the heading, quote, code block, table or rule"])
      return false
    }
  }

  /// Begins the words of a block that holds inlines.
  mutating func beginWords() {
    wordsBlockStart = words.bytes.count
    terms.endProse()
  }

  mutating func endWords(_ kind: PlainText.Kind) {
    guard words.bytes.count > wordsBlockStart else { return }
    words.blocks.append(
      PlainText.Block(
        kind: kind, range: wordsBlockStart..<words.bytes.count, headingCount: headings.count))
    words.bytes.append(UInt8(ascii: "\n"))
  }

  private mutating func enterParagraph(_ node: CMarkNode) {
    if node.parent?.type != CMARK_NODE_ITEM { beginPassage(node) }
    beginWords()
    terms.beginProse(isFirst: node.previous == nil || node.parent?.type != CMARK_NODE_ITEM)
    if isInTightList(node) || isUnwrapped { return }
    html.breakLine()
    html.append("<p>")
  }

  private mutating func leaveParagraph(_ node: CMarkNode) {
    endWords(.prose)
    if node.parent?.type != CMARK_NODE_ITEM { endPassage() }
    if isInTightList(node) || isUnwrapped { return }
    if node.next == nil, node.parent?.type == CMARK_NODE_FOOTNOTE_DEFINITION {
      html.append(" ")
      writeBackLinks()
    }
    html.append("</p>\n")
  }

  private func isInTightList(_ paragraph: CMarkNode) -> Bool {
    guard let list = paragraph.parent?.parent, list.type == CMARK_NODE_LIST else { return false }
    return list.isTight
  }

  private mutating func enterList(_ node: CMarkNode) {
    html.breakLine()
    switch node.listStart {
    case nil: html.append("<ul>\n")
    case 1?: html.append("<ol>\n")
    case let start?: html.append(text: "<ol start=\"\(start)\">\n")
    }
  }

  private mutating func enterItem(_ node: CMarkNode) -> Bool {
    guard descend(node) else { return false }
    html.breakLine()
    if node.isTask {
      html.append("<li class=\"task\"><input type=\"checkbox\" disabled")
      html.append(node.isDone ? " checked aria-label=\"" : " aria-label=\"")
      html.appendEscaped(node.isDone ? options.tasks.done : options.tasks.open)
      html.append("\"> ")
    } else {
      html.append("<li>")
      reportUnreadTask(node)
    }
    beginPassage(node)
    beginCalloutItem(node)
    return true
  }

  private mutating func leaveItem(_ node: CMarkNode) {
    depth -= 1
    endCalloutItem(node)
    endPassage()
    html.append("</li>\n")
  }

  /// The parser knows check boxes only where no quote stands around them.
  private mutating func reportUnreadTask(_ node: CMarkNode) {
    guard let text = node.firstChild?.firstChild, text.type == CMARK_NODE_TEXT else { return }
    let literal = text.literal
    guard literal.count > 3, literal[0] == UInt8(ascii: "["), literal[2] == UInt8(ascii: "]"),
      literal[3] == UInt8(ascii: " "),
      [UInt8(ascii: " "), UInt8(ascii: "x"), UInt8(ascii: "X")].contains(literal[1])
    else { return }
    problems.add(
      .taskPlace, "a check box may not stand inside a quote or a callout",
      at: locator.locate("[", line: text.line),
      help: ["make it a plain list, or move it out", "write \\[ for a bracket"])
  }

  /// Counts a quote or an item; false, with a problem, where they are nested too deep.
  mutating func descend(_ node: CMarkNode) -> Bool {
    if depth >= Limits.depth {
      reportDepth(at: locator.place(ofLine: node.line))
      return false
    }
    depth += 1
    return true
  }

  mutating func reportDepth(at location: SourceLocation) {
    problems.add(
      .nestedTooDeep, "quotes and lists stand inside one another more than \(Limits.depth) deep",
      at: location, help: ["write the text flatter"])
  }

  private mutating func writeCodeBlock(_ node: CMarkNode) {
    reportStrayCode(node)
    html.breakLine()
    html.append("<pre><code>")
    html.appendEscaped(node.literal)
    html.append("</code></pre>\n")
    beginWords()
    words.bytes.append(contentsOf: node.literal)
    if words.bytes.last == UInt8(ascii: "\n") { words.bytes.removeLast() }
    endWords(.code)
  }
}
