import Markdown

/// A drawing of a form: a sheet with numbered parts, each a link to what we say of it.
///
/// It is a drawing of ours and no copy of the form. The numbered notes below it say the same in
/// words, so that nothing is lost without the picture.
struct FormDrawing {
  let title: String
  let parts: [(anchor: String, name: String)]

  private static let width = 340
  private static let rowHeight = 58
  private static let headHeight = 46

  /// An SVG element without inline style; colours come from the style sheet.
  var html: [UInt8] {
    let height = Self.headHeight + parts.count * Self.rowHeight + 14
    var svg = """
      <svg class="sheet" viewBox="0 0 \(Self.width) \(height)">
      <path class="paper" d="M1 1H\(Self.width - 34)L\(Self.width - 1) 34V\(height - 1)H1Z\
      M\(Self.width - 34) 1V34H\(Self.width - 1)"/>
      <text class="head" x="18" y="30">\(HTMLText.escaped(title))</text>

      """
    for (row, part) in parts.enumerated() { svg += self.part(part, row: row) }
    return Array((svg + "</svg>").utf8)
  }

  private func part(_ part: (anchor: String, name: String), row: Int) -> String {
    let top = Self.headHeight + row * Self.rowHeight
    // Lines that stand for the form's own words, of uneven length like a paragraph's.
    let end = Self.width - 24 - (row * 37) % 70
    return """
      <a href="#\(HTMLText.escaped(part.anchor))"><rect class="target" x="8" y="\(top - 2)" \
      width="\(Self.width - 16)" height="46"/><circle cx="30" cy="\(top + 20)" r="14"/>\
      <text class="mark" x="30" y="\(top + 25)">\(row + 1)</text>\
      <text x="54" y="\(top + 19)">\(HTMLText.escaped(part.name))</text></a>
      <path class="words" d="M54 \(top + 31)H\(end)M54 \(top + 40)H\(end - 46)"/>

      """
  }
}
