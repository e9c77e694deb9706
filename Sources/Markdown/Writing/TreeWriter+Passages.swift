import Diagnostics

/// A passage that is being written.
struct OpenPassage {
  let wordsStart: Int
  let firstLink: Int
  let location: SourceLocation
}

extension TreeWriter {
  mutating func beginPassage(_ node: CMarkNode) {
    openPassages.append(
      OpenPassage(
        wordsStart: words.bytes.count, firstLink: links.count,
        location: locator.place(ofLine: node.line, skippingMarks: true)))
  }

  mutating func endPassage() {
    guard let open = openPassages.popLast(), words.bytes.count > open.wordsStart else { return }
    passages.append(
      PassageMark(
        words: open.wordsStart..<words.bytes.count, links: open.firstLink..<links.count,
        location: open.location, callout: openCallout?.index))
  }
}
