extension QRCode {
  /// The symbol as an SVG element with its quiet zone: black on white in every colour scheme,
  /// because cameras expect it. It has a name for those who do not see it and no fixed size.
  ///
  /// - Parameter label: the text alternative, already escaped for an attribute.
  package func svg(label: String) -> String {
    let side = size + 2 * Self.quietZone
    return """
      <svg class="qr" viewBox="0 0 \(side) \(side)" role="img" aria-label="\(label)" \
      shape-rendering="crispEdges"><path fill="#fff" d="M0 0h\(side)v\(side)H0z"/>\
      <path fill="#000" d="\(path)"/></svg>
      """
  }

  /// One rectangle for each run of dark modules of a row.
  private var path: String {
    var path = ""
    for row in 0..<size {
      var column = 0
      while column < size {
        guard isDark(column: column, row: row) else {
          column += 1
          continue
        }
        let start = column
        while column < size, isDark(column: column, row: row) { column += 1 }
        let (x, y, width) = (start + Self.quietZone, row + Self.quietZone, column - start)
        path += "M\(x) \(y)h\(width)v1h-\(width)z"
      }
    }
    return path
  }
}
