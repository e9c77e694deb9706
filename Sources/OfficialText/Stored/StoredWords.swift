import Diagnostics

/// Reads stored words back, and sees whether somebody changed them.
package enum StoredWords {
  private struct Heading {
    let name: String
    let mark: String
    let line: Int
  }

  /// - Parameters:
  ///   - firstLine: the line of the file in which the words begin, from 1.
  ///   - hash: what the file says of them, with its place.
  /// - Returns: nil, with a problem, where they are not as they were imported.
  package static func read(
    _ file: SourceFile, firstLine: Int, hash: (text: String, location: SourceLocation),
    problems: inout [Diagnostic]
  ) -> LawWords? {
    var blocks: [(heading: Heading, paragraphs: [String])] = []
    for number in firstLine...max(firstLine, file.lineStarts.count) {
      guard let line = file.line(number) else { break }
      if let heading = heading(line, number) {
        blocks.append((heading, []))
      } else if let last = blocks.indices.last {
        if !line.isEmpty { blocks[last].paragraphs.append(line) }
      } else if !line.isEmpty {
        problems.append(edited("this line belongs to no subdivision", file, line: number))
        return nil
      }
    }
    for (heading, paragraphs) in blocks where LawBlock.mark(paragraphs) != heading.mark {
      problems.append(
        edited(
          "the words of \(label(heading.name)) are not those that were imported", file,
          line: paragraphs.isEmpty ? heading.line : heading.line + 1))
    }
    let isMarked = blocks.allSatisfy { LawBlock.mark($0.paragraphs) == $0.heading.mark }
    let words = LawWords(
      blocks: blocks.filter { $0.heading.name != LawWords.historyName }.map { heading, paragraphs in
        LawBlock(
          path: heading.name == LawWords.section ? "" : heading.name, paragraphs: paragraphs)
      },
      history: blocks.last { $0.heading.name == LawWords.historyName }?.paragraphs.first)
    guard isMarked else { return nil }
    guard words.hash == hash.text else {
      problems.append(
        Diagnostic(
          .lawTextEdited,
          "the official text does not have this hash: parts of it came, went or moved",
          at: hash.location, help: help))
      return nil
    }
    return words
  }

  /// `a-1` as the law prints it: `(a)(1)`.
  package static func label(_ path: String) -> String {
    switch path {
    case "", LawWords.section: "the section"
    case LawWords.historyName: "the note at the end"
    default: path.split(separator: "-").map { "(\($0))" }.joined()
    }
  }

  private static let help = [
    "take the change back; the words of the law are never edited by hand",
    "if the law changed, save the official page and run \"explainer import-law\" again",
  ]

  private static func edited(_ message: String, _ file: SourceFile, line: Int) -> Diagnostic {
    Diagnostic(
      .lawTextEdited, message, at: SourceLocation(file: file, line: line, column: 1), help: help)
  }

  /// A line such as `[a-1 1f0c9a3b]`.
  private static func heading(_ line: String, _ number: Int) -> Heading? {
    guard line.hasPrefix("["), line.hasSuffix("]"),
      let match = line.wholeMatch(of: /\[([A-Za-z0-9.-]+) ([0-9a-f]{8})\]/)
    else { return nil }
    return Heading(name: String(match.1), mark: String(match.2), line: number)
  }
}
