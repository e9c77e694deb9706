/// Draws days in order down an axis, each beside what happened on it, with breaks in the axis where
/// years went by.
struct Timeline {
  struct Event {
    /// In years, such as `2017.76` for a day in October 2017.
    let year: Double
    let when: String
    let what: String
  }

  /// In order.
  let events: [Event]

  private static let width = 346
  private static let axis = 45
  private static let textX = 68
  private static let line = 18
  private static let space = 14
  /// A span of more years than this breaks the axis.
  private static let longestSpan = 3.0
  private static let measure = TextMeasure(size: 14.5)

  func svg(title: String) -> String {
    var drawing = Drawing(width: Self.width)
    let blocks = events.map { Self.measure.lines($0.what, width: Double(Self.width - Self.textX)) }
    let tops = blocks.reduce(into: [4]) { tops, lines in
      tops.append((tops.last ?? 0) + (lines.count + 1) * Self.line + Self.space)
    }
    let bottom = (tops.last ?? 0) - Self.space
    drawing.path("M\(Self.axis) 4V\(bottom)", "axis")
    for (index, event) in events.enumerated() {
      let middle = tops[index] + 9
      drawing.path("M\(Self.axis) \(middle)h16", "way")
      drawing.add("<circle class=\"full\" cx=\"\(Self.axis)\" cy=\"\(middle)\" r=\"5\"/>")
      drawing.text([event.when], x: Self.textX, y: middle + 5, spacing: Self.line, "when")
      drawing.text(blocks[index], x: Self.textX, y: middle + 5 + Self.line, spacing: Self.line)
      let before = index > 0 ? events[index - 1].year : 0
      if Int(event.year) != Int(before) {
        drawing.text([String(Int(event.year))], x: 0, y: middle + 5, spacing: Self.line, "year")
      }
      if index > 0, event.year - before > Self.longestSpan {
        breakAxis(at: middle - 24, in: &drawing)
      }
    }
    drawing.reach(bottom + 4)
    return drawing.svg("path", title: title)
  }

  /// Two strokes across a gap: time is cut short here.
  private func breakAxis(at middle: Int, in drawing: inout Drawing) {
    drawing.path("M\(Self.axis - 7) \(middle - 6)h14v12h-14z", "gap")
    drawing.path("M\(Self.axis - 7) \(middle - 3)l14 -6m-14 12l14 -6", "way")
  }
}
