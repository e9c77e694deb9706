import CMarkGFM

/// A table that is being written.
struct OpenTable {
  /// So many columns are too narrow to be read on a phone: there each row becomes a list, whose
  /// lines need the heads of their columns.
  static let wideColumns = 4

  let alignments: [UInt8]
  /// The heads of the columns; empty where the table is not wide.
  let heads: [String]
  var isInHead = true
  var hasBody = false
  var column = 0
  var cellElement: StaticString = "td"
}

extension TreeWriter {
  /// A wide table scrolls in a frame of its own, which needs a name and the keyboard's focus.
  mutating func enterTable(_ node: CMarkNode) {
    let heads = heads(of: node)
    let isWide = heads.count >= OpenTable.wideColumns
    openTable = OpenTable(alignments: node.alignments, heads: isWide ? heads : [])
    html.breakLine()
    html.append(isWide ? "<div class=\"table wide\"" : "<div class=\"table\"")
    html.append(" role=\"region\" aria-label=\"")
    html.appendEscaped(label(heads))
    html.append("\" tabindex=\"0\">\n<table>\n")
  }

  mutating func leaveTable() {
    html.append(openTable?.hasBody == true ? "</tbody>\n</table>\n</div>\n" : "</table>\n</div>\n")
    openTable = nil
  }

  mutating func enterRow(_ node: CMarkNode) {
    let isHead = node.isHeaderRow
    openTable?.isInHead = isHead
    openTable?.column = 0
    if isHead {
      html.append("<thead>\n")
    } else if openTable?.hasBody == false {
      html.append("<tbody>\n")
      openTable?.hasBody = true
    }
    html.append("<tr>\n")
    reportLostCells(node)
    if !isHead { beginPassage(node) }
  }

  mutating func leaveRow() {
    if openTable?.isInHead != true { endPassage() }
    html.append(openTable?.isInHead == true ? "</tr>\n</thead>\n" : "</tr>\n")
  }

  mutating func enterCell(_ node: CMarkNode) {
    // An empty head would be announced as a head without a name.
    let isHead = openTable?.isInHead == true && node.firstChild != nil
    openTable?.cellElement = isHead ? "</th>\n" : "</td>\n"
    html.append(isHead ? "<th scope=\"col\"" : "<td")
    switch alignment {
    case UInt8(ascii: "r"): html.append(" class=\"end\"")
    case UInt8(ascii: "c"): html.append(" class=\"center\"")
    default: break
    }
    if let head = bodyHead, !head.isEmpty {
      html.append(" data-label=\"")
      html.appendEscaped(head)
      html.append("\"")
    }
    html.append(">")
    beginWords()
    if openTable?.isInHead != true { terms.beginProse(isFirst: node.previous == nil) }
  }

  mutating func leaveCell() {
    endWords(openTable?.isInHead == true ? .tableHead : .prose)
    html.append(openTable?.cellElement ?? "</td>\n")
    openTable?.column += 1
  }

  private var alignment: UInt8? {
    guard let table = openTable, table.column < table.alignments.count else { return nil }
    return table.alignments[table.column]
  }

  /// The head above a cell of a wide table's body; the first column needs none.
  private var bodyHead: String? {
    guard let table = openTable, !table.isInHead, table.column > 0,
      table.column < table.heads.count
    else { return nil }
    return table.heads[table.column]
  }

  private func heads(of table: CMarkNode) -> [String] {
    var heads: [String] = []
    var cell = table.firstChild?.firstChild
    while let node = cell {
      heads.append(plainText(of: node))
      cell = node.next
    }
    return heads
  }

  private func label(_ heads: [String]) -> String {
    let named = heads.filter { !$0.isEmpty }.joined(separator: ", ")
    return options.tableLabel.filling("{columns}", with: named)
  }
}
