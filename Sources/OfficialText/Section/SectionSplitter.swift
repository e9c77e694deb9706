import Diagnostics

/// Splits a section into its subdivisions.
struct SectionSplitter {
  let page: SavedPage
  let section: SavedSection
  let options: ImportOptions

  private struct Start {
    let labels: [SubdivisionLabel]
    let firstToken: Int
  }

  /// Nil, with a problem, where the order of the subdivisions cannot be told for certain.
  func split(problems: inout [Diagnostic]) -> [LawBlock]? {
    if let paragraph = section.paragraphs.first(where: \.mayContinue) {
      problems.append(ambiguous(paragraph))
      return nil
    }
    let chains = section.paragraphs.map { SubdivisionLabel.chain(at: $0.text) }
    var tokens: [LabelOrder.Token] = []
    let starts = chains.map { labels in
      let start = Start(labels: labels, firstToken: tokens.count)
      tokens += labels.enumerated().map { LabelOrder.Token(label: $1, isChained: $0 > 0) }
      return start
    }
    do throws(LabelOrder.Fault) {
      let paths = try LabelOrder(tokens: tokens, allowsGaps: options.allowsGaps).paths()
      return blocks(starts, paths)
    } catch {
      problems.append(outOfOrder(error, starts, tokens))
      return nil
    }
  }

  private func blocks(_ starts: [Start], _ paths: [[String]?]) -> [LawBlock] {
    var blocks: [LawBlock] = []
    var open: [String] = []
    /// How far in each open subdivision stands.
    var margins: [Double] = []
    func add(_ path: [String], _ text: String) {
      let path = path.joined(separator: "-")
      if let last = blocks.indices.last, blocks[last].path == path {
        blocks[last].paragraphs.append(text)
      } else {
        blocks.append(LawBlock(path: path, paragraphs: [text]))
      }
    }
    for (paragraph, start) in zip(section.paragraphs, starts) {
      let accepted = start.labels.indices.prefix { paths[start.firstToken + $0] != nil }
      guard let last = accepted.last else {
        add(owner(of: paragraph, open, margins), paragraph.text.string)
        continue
      }
      for index in accepted {
        let path = paths[start.firstToken + index] ?? []
        margins = Array(margins.prefix(path.count - 1)) + [paragraph.margin]
        open = path
        let label = start.labels[index].range
        let end = index == last ? paragraph.text.scalars.count : label.upperBound
        add(path, paragraph.text.slice(label.lowerBound..<end).string)
      }
    }
    return blocks
  }

  /// The subdivision of a paragraph without a label: the innermost open one that is moved in as far;
  /// else the newest.
  private func owner(
    of paragraph: SavedPage.Paragraph, _ open: [String], _ margins: [Double]
  ) -> [String] {
    guard let place = margins.lastIndex(of: paragraph.margin) else { return open }
    return Array(open.prefix(place + 1))
  }

  private func ambiguous(_ paragraph: SavedPage.Paragraph) -> Diagnostic {
    Diagnostic(
      .lawAmbiguousLine,
      "this line may begin a subdivision, or go on with the sentence before it",
      at: page.location(paragraph.text),
      help: [
        "put a blank line before it if it begins one; else join it to the line before",
        "a page saved as HTML has no such lines",
      ])
  }

  private func outOfOrder(
    _ fault: LabelOrder.Fault, _ starts: [Start], _ tokens: [LabelOrder.Token]
  ) -> Diagnostic {
    let label = tokens[fault.token].label
    let index = starts.lastIndex { $0.firstToken <= fault.token && !$0.labels.isEmpty } ?? 0
    let expected =
      fault.expected.isEmpty ? "(a) or (1)" : fault.expected.prefix(4).joined(separator: " or ")
    return Diagnostic(
      .lawOutOfOrder, "\"(\(label.text))\" does not come next here; \(expected) would",
      at: page.location(
        section.paragraphs[index].text, label.range.lowerBound, length: label.range.count),
      help: [
        "see on the official page whether the saved one lacks a part, and save it again",
        "if the law itself leaves a letter or number out, say --gaps",
      ])
  }
}
