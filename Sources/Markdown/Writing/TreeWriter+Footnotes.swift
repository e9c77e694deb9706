import CMarkGFM
import Diagnostics

extension TreeWriter {
  /// Looks through the tree for what the notes need to know of one another, and reports definitions
  /// that the parser dropped. `lines` are the lines that look like definitions.
  mutating func collectFootnotes(_ document: CMarkNode, lines: [LineScan.FootnoteLine]) {
    let hasNotes = document.lastChild?.type == CMARK_NODE_FOOTNOTE_DEFINITION
    guard hasNotes || !lines.isEmpty else { return }
    footnotes.labels = lines.map(\.label)
    let labels = Dictionary(lines.map { ($0.line, $0.label) }) { first, _ in first }
    var used: Set<Int> = []
    var code: [ClosedRange<Int>] = []
    var node = document
    while true {
      switch node.type {
      case CMARK_NODE_FOOTNOTE_DEFINITION:
        used.insert(node.line)
        footnotes.usedLabels.append(labels[node.line] ?? "")
      case CMARK_NODE_CODE_BLOCK, CMARK_NODE_HTML_BLOCK:
        code.append(node.line...max(node.line, Int(cmark_node_get_end_line(node.pointer))))
      case CMARK_NODE_FOOTNOTE_REFERENCE:
        if let number = Int(node.literalText), number > 0 { footnotes.count(number) }
      default: break
      }
      if let child = node.firstChild {
        node = child
        continue
      }
      while node != document, node.next == nil, let parent = node.parent { node = parent }
      guard node != document, let next = node.next else { break }
      node = next
    }
    report(Self.lines(lines, outside: code), used: used)
  }

  /// Both are walked through once: a hostile text has thousands of each.
  private static func lines(
    _ lines: [LineScan.FootnoteLine], outside code: [ClosedRange<Int>]
  ) -> [LineScan.FootnoteLine] {
    var code = code.sorted { $0.lowerBound < $1.lowerBound }[...]
    return lines.filter { line in
      code = code.drop { $0.upperBound < line.line }
      return code.first?.contains(line.line) != true
    }
  }

  private mutating func report(_ lines: [LineScan.FootnoteLine], used: Set<Int>) {
    var scout = locator
    var first: [String: SourceLocation] = [:]
    for line in lines {
      let location = scout.locate("[^\(line.label)]", line: line.line)
      if line.label.unicodeScalars.contains(where: { $0 == " " || $0 == "\t" }) {
        reportFootnoteLabel(line.label, at: location)
      } else if let other = first[line.label.lowercased()] {
        problems.add(
          .footnoteDuplicate, "the footnote \"\(line.label)\" is written twice", at: location,
          notes: [Diagnostic.Note("the first one is here", at: other)],
          help: ["give one of them another label"])
      } else {
        first[line.label.lowercased()] = location
        if !used.contains(line.line) {
          problems.add(
            .footnoteUnused, "nothing refers to the footnote \"\(line.label)\"", at: location,
            help: ["write [^\(line.label)] where it belongs, or remove it"])
        }
      }
    }
  }

  mutating func writeFootnoteReference(_ node: CMarkNode) {
    guard let number = Int(node.literalText), number > 0 else { return }
    footnotes.writtenReferences[number, default: 0] += 1
    let reference = footnotes.writtenReferences[number, default: 1]
    if openLink != nil {
      let labels = footnotes.usedLabels
      let label = number <= labels.count ? "[^\(labels[number - 1])]" : "[^"
      problems.add(
        .linkNested, "a footnote may not stand inside a link",
        at: locator.locate(label, line: node.line), help: ["write it after the link"])
      return
    }
    html.append("<sup class=\"footnote-ref\"><a href=\"#")
    html.appendEscaped("\(idPrefix)fn:\(number)")
    html.append("\" id=\"")
    html.appendEscaped(referenceID(number, reference))
    html.append("\" role=\"doc-noteref\" aria-label=\"")
    html.appendEscaped(options.footnotes.referenceLabel.filling("{n}", with: "\(number)"))
    html.append(text: "\">\(number)</a></sup>")
  }

  mutating func enterFootnote() {
    if !footnotes.isOpen {
      footnotes.isOpen = true
      html.breakLine()
      html.append("<section class=\"footnotes\" role=\"doc-endnotes\" aria-labelledby=\"")
      html.appendEscaped("\(idPrefix)fn:title")
      html.append("\">\n<p class=\"footnotes-title\" id=\"")
      html.appendEscaped("\(idPrefix)fn:title")
      html.append("\">")
      html.appendEscaped(options.footnotes.sectionTitle)
      html.append("</p>\n<ol>\n")
    }
    footnotes.written += 1
    html.append("<li id=\"")
    html.appendEscaped("\(idPrefix)fn:\(footnotes.written)")
    html.append("\">\n")
  }

  /// A note that does not end in a paragraph gets one for its way back.
  mutating func leaveFootnote() {
    if footnotes.backLinksOf != footnotes.written {
      html.breakLine()
      html.append("<p>")
      writeBackLinks()
      html.append("</p>\n")
    }
    html.append("</li>\n")
  }

  mutating func writeBackLinks() {
    let number = footnotes.written
    footnotes.backLinksOf = number
    let count =
      number <= footnotes.referenceCounts.count ? footnotes.referenceCounts[number - 1] : 1
    for reference in 1...max(1, count) {
      if reference > 1 { html.append(" ") }
      html.append("<a href=\"#")
      html.appendEscaped(referenceID(number, reference))
      html.append("\" class=\"footnote-back\" role=\"doc-backlink\" aria-label=\"")
      let name = reference == 1 ? "\(number)" : "\(number)-\(reference)"
      html.appendEscaped(options.footnotes.backLabel.filling("{n}", with: name))
      // The variation selector keeps the arrow from being shown as a coloured picture.
      html.append("\">\u{21A9}\u{FE0E}")
      if reference > 1 { html.append(text: "<sup>\(reference)</sup>") }
      html.append("</a>")
    }
  }

  mutating func closeFootnotes() {
    if footnotes.isOpen { html.append("</ol>\n</section>\n") }
  }

  private func referenceID(_ number: Int, _ reference: Int) -> String {
    let id = "\(idPrefix)fnref:\(number)"
    return reference == 1 ? id : "\(id):\(reference)"
  }
}
