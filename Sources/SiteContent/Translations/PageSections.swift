import Diagnostics
import Markdown
import StrictYAML

/// Cuts a page into the sections that are translated as wholes.
struct PageSections {
  /// `head`, then provisions or claims.
  let front: [TextSection]
  /// `intro`, then the `##` sections.
  let body: [TextSection]
  /// By section of the body: its lines in the file, from 1.
  let lines: [String: Range<Int>]

  var all: [TextSection] { front + body }

  init(
    front node: YAMLNode, kind: PageKind, headings: [MarkdownOutput.Heading], file: SourceFile,
    bodyLine: Int
  ) {
    let entries = node.map ?? []
    var front: [TextSection] = []
    var head: [String] = []
    var records: [TextSection] = []
    for (key, shape) in kind.texts {
      guard let value = entries.first(where: { $0.key == key })?.value else { continue }
      if case .keyed(let name, let fields) = shape {
        for record in value.list ?? [] {
          guard let id = record.entry(name)?.scalar else { continue }
          let lines = fields.flatMap { Self.lines(record.entry($0.key), $0.shape, $0.key) }
          records.append(
            TextSection(id: id, text: lines.joined(separator: "\n"), location: record.location))
        }
      } else {
        head += Self.lines(value, shape, key)
      }
    }
    if !head.isEmpty {
      front.append(
        TextSection(
          id: TextSection.head, text: head.joined(separator: "\n"), location: node.location))
    }
    self.front = front + records
    var body: [TextSection] = []
    var ranges: [String: Range<Int>] = [:]
    let headings = headings.filter { $0.level == 2 }
    let starts = [bodyLine] + headings.map(\.location.line)
    let ids = [TextSection.intro] + headings.map(\.id)
    let text = file.lines
    let end = text.starts.count + 1
    for (index, id) in ids.enumerated() {
      let next = index + 1 < starts.count ? starts[index + 1] : end
      let range = starts[index]..<max(starts[index], next)
      let words = Self.text(of: range, in: text)
      if id == TextSection.intro, words.isEmpty { continue }
      ranges[id] = range
      let line = range.first { !Self.isBlank($0, in: text) }
      body.append(
        TextSection(
          id: id, text: words,
          location: SourceLocation(file: file, line: line ?? range.lowerBound, column: 1)))
    }
    self.body = body
    self.lines = ranges
  }

  /// The texts of a value as lines `key: text`.
  private static func lines(_ node: YAMLNode?, _ shape: TextShape, _ key: String) -> [String] {
    guard let node else { return [] }
    switch shape {
    case .text:
      guard let text = node.scalar, !text.isEmpty else { return [] }
      let isOneLine = !text.utf8.contains(UInt8(ascii: "\n"))
      return ["\(key): \(isOneLine ? text : text.replacing("\n", with: " "))"]
    case .record(let fields):
      return fields.flatMap { lines(node.entry($0.key), $0.shape, "\(key).\($0.key)") }
    case .keyed(_, let fields), .ordered(let fields):
      return (node.list ?? []).enumerated().flatMap { index, record in
        fields.flatMap { lines(record.entry($0.key), $0.shape, "\(key) \(index + 1) \($0.key)") }
      }
    }
  }

  /// The lines without the blank ones at both ends; line breaks are single line feeds.
  private static func text(of lines: Range<Int>, in text: SourceLines) -> String {
    var lines = lines.clamped(to: 1..<text.starts.count + 1)
    while let first = lines.first, isBlank(first, in: text) { lines.removeFirst() }
    while let last = lines.last, isBlank(last, in: text) { lines.removeLast() }
    guard let first = lines.first, let last = lines.last else { return "" }
    let bytes = text.bytes[text.starts[first - 1]..<end(of: last, in: text)]
    // A carriage return goes where it ends a line, and only there.
    guard bytes.contains(0x0D) else { return String(decoding: bytes, as: UTF8.self) }
    return lines.compactMap { text.line($0) }.joined(separator: "\n")
  }

  private static func isBlank(_ line: Int, in text: SourceLines) -> Bool {
    guard line >= 1, line <= text.starts.count else { return true }
    let bytes = text.bytes[text.starts[line - 1]..<end(of: line, in: text)]
    guard let first = bytes.first(where: { $0 != 0x20 && !(0x09...0x0D).contains($0) }) else {
      return true
    }
    return first >= 0x80 && text.line(line)?.allSatisfy(\.isWhitespace) ?? true
  }

  private static func end(of line: Int, in text: SourceLines) -> Int {
    line < text.starts.count ? text.starts[line] - 1 : text.bytes.count
  }
}

extension YAMLNode {
  /// The value of a key of a map; nil where it is none or lacks the key.
  func entry(_ key: String) -> YAMLNode? { map?.first { $0.key == key }?.value }
}
