/// A table for a terminal: columns as wide as their widest entry, two blanks between them.
struct Columns {
  private let rows: [[String]]

  init(_ heading: [String], _ rows: [[String]]) {
    self.rows = [heading] + rows
  }

  var text: String {
    let count = rows.map(\.count).max() ?? 0
    let widths = (0..<count).map { column in
      rows.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0
    }
    return rows.map { row in
      var line = ""
      for (entry, width) in zip(row, widths) {
        line += entry + String(repeating: " ", count: width - entry.count + 2)
      }
      return String(line.reversed().drop { $0 == " " }.reversed())
    }.joined(separator: "\n")
  }
}
