/// Looks at the lines of a text before the parser does: for what would make it slow or deep, and for
/// footnote definitions, since the parser forgets those that are not used.
struct LineScan {
  struct Finding: Equatable {
    let line: Int
    let problem: Problem
  }

  enum Problem: Equatable {
    /// A column count.
    case wideTable(Int)
    case manyCells
    case deepNesting
    case longLine
    case longParagraph
  }

  /// A line that begins `[^label]:`.
  struct FootnoteLine: Equatable {
    let label: String
    /// From 1.
    let line: Int
  }

  private(set) var findings: [Finding] = []
  private(set) var footnotes: [FootnoteLine] = []
  private let maxColumns: Int
  private var line = 0
  private var tableColumns = 0
  private var tableCells = 0
  private var paragraphBytes = 0

  init(_ text: UnsafeBufferPointer<UInt8>, maxColumns: Int) {
    self.maxColumns = maxColumns
    var start = 0
    while start < text.count, findings.count < 20 {
      let rest = UnsafeBufferPointer(rebasing: text[start...])
      let length = rest.firstIndex(of: UInt8(ascii: "\n")) ?? rest.count
      line += 1
      scan(UnsafeBufferPointer(rebasing: rest[..<length]))
      start += length + 1
    }
  }

  private mutating func scan(_ text: UnsafeBufferPointer<UInt8>) {
    let prefix = LinePrefix(text)
    if prefix.length == text.count {
      tableColumns = 0
      tableCells = 0
      paragraphBytes = 0
    }
    if prefix.depth > Limits.depth { add(.deepNesting) }
    if text.count > Limits.lineBytes { add(.longLine) }
    let before = paragraphBytes
    paragraphBytes += text.count
    if before <= Limits.paragraphBytes, paragraphBytes > Limits.paragraphBytes {
      add(.longParagraph)
    }
    scanTable(text)
    let rest = UnsafeBufferPointer(rebasing: text[prefix.length...])
    if rest.count > 3, rest[0] == UInt8(ascii: "["), rest[1] == UInt8(ascii: "^") {
      scanFootnote(rest)
    }
  }

  private mutating func scanTable(_ text: UnsafeBufferPointer<UInt8>) {
    tableCells += tableColumns
    if tableCells > Limits.tableCells, tableCells - tableColumns <= Limits.tableCells {
      add(.manyCells)
    }
    guard let columns = Self.columns(ofDelimiterRow: text) else { return }
    if columns > maxColumns { add(.wideTable(columns)) }
    tableColumns = max(tableColumns, columns)
  }

  /// How many columns `| --- | :-: |` may open; nil for other lines.
  private static func columns(ofDelimiterRow text: UnsafeBufferPointer<UInt8>) -> Int? {
    var bars = 0
    var hasHyphen = false
    for byte in text {
      switch byte {
      case UInt8(ascii: "|"): bars += 1
      case UInt8(ascii: "-"): hasHyphen = true
      case UInt8(ascii: ":"), UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: ">"): continue
      default: return nil
      }
    }
    // Each cell needs a hyphen, so a row of n bars has n - 1 cells between them at least.
    return hasHyphen ? max(1, bars - 1) : nil
  }

  private mutating func scanFootnote(_ text: UnsafeBufferPointer<UInt8>) {
    guard let close = text.firstIndex(of: UInt8(ascii: "]")), close > 2, close + 1 < text.count,
      text[close + 1] == UInt8(ascii: ":")
    else { return }
    let label = String(decoding: text[2..<close], as: UTF8.self)
    footnotes.append(FootnoteLine(label: label, line: line))
  }

  private mutating func add(_ problem: Problem) {
    findings.append(Finding(line: line, problem: problem))
  }
}
