import Diagnostics

/// Looks at the lines of a text before the parser does: for what would make it slow or deep, and
/// for footnote definitions, since the parser forgets those that are not used.
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
    case longDefinition
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
  private var paragraphBrackets = 0
  /// Bytes since a link definition began; nil where none is open.
  private var definitionBytes: Int?
  /// Whether a `[` that begins a line is not closed yet.
  private var isLabelOpen = false

  init(_ text: UnsafeBufferPointer<UInt8>, maxColumns: Int) {
    self.maxColumns = maxColumns
    var start = 0
    while start < text.count, findings.count < 20 {
      let end = text.place(from: start) { $0.equals(UInt8(ascii: "\n")) } ?? text.count
      line += 1
      scan(UnsafeBufferPointer(rebasing: text[start..<end]))
      start = end + 1
    }
  }

  private mutating func scan(_ text: UnsafeBufferPointer<UInt8>) {
    let prefix = LinePrefix(text)
    if prefix.length == text.count {
      tableColumns = 0
      tableCells = 0
      paragraphBytes = 0
      paragraphBrackets = 0
      definitionBytes = nil
      isLabelOpen = false
    }
    if prefix.depth > Limits.depth { add(.deepNesting) }
    if text.count > Limits.lineBytes { add(.longLine) }
    scanParagraph(text)
    scanTable(text)
    let rest = UnsafeBufferPointer(rebasing: text[prefix.length...])
    if rest.first == UInt8(ascii: "[") {
      scanLabel(rest)
    } else if isLabelOpen {
      scanOpenLabel(rest)
    } else if let bytes = definitionBytes {
      countDefinition(bytes + text.count, before: bytes)
    }
  }

  private mutating func scanParagraph(_ text: UnsafeBufferPointer<UInt8>) {
    let wasTooLong = isParagraphTooLong
    paragraphBytes += text.count + 1
    var start = 0
    while let bracket = text.place(from: start, where: { $0.equals(UInt8(ascii: "[")) }) {
      paragraphBrackets += 1
      start = bracket + 1
    }
    if isParagraphTooLong, !wasTooLong { add(.longParagraph) }
  }

  private var isParagraphTooLong: Bool {
    paragraphBytes > Limits.paragraphBytes || paragraphBrackets > Limits.paragraphBrackets
  }

  private mutating func scanTable(_ text: UnsafeBufferPointer<UInt8>) {
    tableCells += tableColumns
    if tableCells > Limits.tableCells, tableCells - tableColumns <= Limits.tableCells {
      add(.manyCells)
    }
    guard let columns = Self.columns(ofDelimiterRow: text) else { return }
    if columns > maxColumns {
      add(.wideTable(columns))
    } else {
      tableColumns = max(tableColumns, columns)
    }
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

  /// A line that begins `[label]:`, of a footnote or of a link.
  private mutating func scanLabel(_ text: UnsafeBufferPointer<UInt8>) {
    definitionBytes = nil
    let close = Self.closingBracket(text)
    isLabelOpen = close == nil
    guard let close else { return }
    guard close + 1 < text.count, text[close + 1] == UInt8(ascii: ":") else { return }
    if close > 2, text[1] == UInt8(ascii: "^") {
      let label = String(decoding: text[2..<close], as: UTF8.self)
      footnotes.append(FootnoteLine(label: label, line: line))
      if !label.utf8.contains(where: { $0 <= 0x20 }) { return }
    }
    countDefinition(text.count, before: 0)
  }

  /// A line below one that opened a label.
  private mutating func scanOpenLabel(_ text: UnsafeBufferPointer<UInt8>) {
    guard let close = Self.closingBracket(text) else { return }
    isLabelOpen = false
    if close + 1 < text.count, text[close + 1] == UInt8(ascii: ":") {
      countDefinition(text.count, before: 0)
    }
  }

  /// The first `]` that no backslash stands before.
  private static func closingBracket(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
    var index = 0
    while index < text.count, text[index] != UInt8(ascii: "]") {
      index += text[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return index < text.count ? index : nil
  }

  private mutating func countDefinition(_ bytes: Int, before: Int) {
    definitionBytes = bytes
    if bytes > Limits.definitionBytes, before <= Limits.definitionBytes { add(.longDefinition) }
  }

  private mutating func add(_ problem: Problem) {
    findings.append(Finding(line: line, problem: problem))
  }
}
