import CMarkGFM
import Diagnostics

extension TreeWriter {
  /// Takes the ids that authors pinned out of the text, before any slug is made.
  mutating func collectPinnedIDs(_ document: CMarkNode) {
    var scout = locator
    var child = document.firstChild
    while let node = child {
      child = node.next
      guard node.type == CMARK_NODE_HEADING, let text = node.lastChild,
        text.type == CMARK_NODE_TEXT, let pinned = PinnedID(endOf: text.literal)
      else { continue }
      let location = scout.locate("{#\(pinned.id)}", line: node.line)
      text.setLiteral(String(decoding: text.literal.prefix(pinned.textLength), as: UTF8.self))
      pinnedIDs[node.pointer] = pinned.id
      check(pinned, at: location)
    }
  }

  private mutating func check(_ pinned: PinnedID, at location: SourceLocation) {
    if !pinned.isValid {
      problems.add(
        .headingID, "\"\(pinned.id)\" may not be the id of a heading", at: location,
        help: ["use letters, digits and hyphens, and begin with a letter from A to Z"])
    } else if headingIDs.isReserved(pinned.id) {
      problems.add(
        .duplicateID, "the id \"\(pinned.id)\" belongs to the page's frame", at: location,
        help: ["choose another id"])
    } else if let first = headingIDs.pin(pinned.id, at: location) {
      problems.add(
        .duplicateID, "two headings have the id \"\(pinned.id)\"", at: location,
        notes: [Diagnostic.Note("the first one is here", at: first)],
        help: ["give each heading its own id"])
    }
  }

  /// Begins a heading; false where none may stand.
  mutating func enterHeading(_ node: CMarkNode) -> Bool {
    let level = Int(cmark_node_get_heading_level(node.pointer))
    let location = locator.place(ofLine: node.line)
    guard node.parent?.type == CMARK_NODE_DOCUMENT else {
      problems.add(
        .headingPlace, "a heading may not stand inside a callout, a quote, a list or a footnote",
        at: locator.place(ofLine: node.line, skippingMarks: true),
        help: ["make it bold text, or move it out"])
      return false
    }
    checkLevel(level, at: location)
    let text = plainText(of: node)
    if options.headingLevels.contains(level) { reportUnderline(node) }
    reportHalfPin(text, line: node.line)
    let id = pinnedIDs[node.pointer] ?? headingIDs.slug(for: text)
    if text.utf8.allSatisfy({ $0 == UInt8(ascii: " ") }) {
      problems.add(
        .headingID, "this heading has no text", at: location,
        help: ["say in a few words what follows"])
    } else if id == nil {
      problems.add(
        .headingID, "this heading has no letter or digit to make an id of", at: location,
        help: ["pin one: ## Heading {#id}"])
    }
    headings.append(
      MarkdownOutput.Heading(level: level, id: id ?? "", text: text, location: location))
    html.breakLine()
    html.append(text: "<h\(level) id=\"")
    html.appendEscaped(id ?? "")
    html.append("\">")
    beginWords()
    return true
  }

  mutating func leaveHeading() {
    endWords(.heading)
    html.append(text: "</h\(headings.last?.level ?? options.headingLevels.lowerBound)>\n")
  }

  private mutating func checkLevel(_ level: Int, at location: SourceLocation) {
    let allowed = options.headingLevels
    let marks = allowed.map { String(repeating: "#", count: $0) }
    let deepest = min((headings.last?.level ?? allowed.lowerBound - 1) + 1, allowed.upperBound)
    if !allowed.contains(level) {
      problems.add(
        .headingLevel, "a heading of level \(level) may not stand in this text", at: location,
        help: ["use \(marks.joined(separator: " or "))"])
    } else if level > deepest {
      problems.add(
        .headingLevel, "this heading of level \(level) has none of level \(level - 1) above it",
        at: location, help: ["use \(String(repeating: "#", count: deepest))"])
    }
  }
}
