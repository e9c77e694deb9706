/// Draws days in order down an axis of time. Long empty spans are cut short, and shown as cut.
struct Timeline {
  struct Event {
    /// In years, such as `2017.76` for a day in October 2017.
    let year: Double
    let when: String
    let what: String
  }

  /// In order.
  let events: [Event]

  private static let width = 360
  private static let axis = 46
  private static let textX = 82
  private static let line = 18
  /// A span of more years than this is cut.
  private static let longestSpan = 3.0
  private static let measure = TextMeasure(size: 14)

  func svg(title: String) -> String {
    var drawing = Drawing(width: Self.width)
    let blocks = events.map { Self.measure.lines($0.what, width: Double(Self.width - Self.textX)) }
    let tops = blocks.reduce(into: [4]) { tops, lines in
      tops.append((tops.last ?? 0) + (lines.count + 1) * Self.line + 12)
    }
    let bottom = (tops.last ?? 0) - 12
    let places = places(from: 14, to: bottom - 24)
    drawing.path("M\(Self.axis) 4V\(bottom)", "axis")
    for (index, event) in events.enumerated() {
      let (top, place) = (tops[index], places[index])
      drawing.path("M\(Self.axis) \(place)L\(Self.textX - 14) \(top + 9)h9", "way")
      drawing.add("<circle class=\"full\" cx=\"\(Self.axis)\" cy=\"\(place)\" r=\"5\"/>")
      drawing.text([event.when], x: Self.textX, y: top + 14, spacing: Self.line, "when")
      drawing.text(blocks[index], x: Self.textX, y: top + 14 + Self.line, spacing: Self.line)
    }
    years(places, in: &drawing)
    drawing.reach(bottom + 4)
    return drawing.svg("path", title: title)
  }

  /// Where each event stands on the axis: true to time, but for cut spans.
  private func places(from top: Int, to bottom: Int) -> [Int] {
    var sums = [0.0]
    for (event, next) in zip(events, events.dropFirst()) {
      sums.append((sums.last ?? 0) + min(next.year - event.year, Self.longestSpan))
    }
    let whole = max(sums.last ?? 0, 1)
    return sums.map { top + Int((Double(bottom - top) * $0 / whole).rounded()) }
  }

  /// The year beside the first event of each year, where there is room; a gap in the axis where
  /// time is cut.
  private func years(_ places: [Int], in drawing: inout Drawing) {
    var last = (year: 0, place: -100)
    for (index, event) in events.enumerated() {
      let year = Int(event.year)
      if year != last.year, places[index] - last.place >= 15 {
        drawing.text([String(year)], x: 0, y: places[index] + 5, spacing: Self.line, "year")
        last = (year, places[index])
      }
      guard index > 0, event.year - events[index - 1].year > Self.longestSpan else { continue }
      let middle = (places[index - 1] + places[index]) / 2
      drawing.path("M\(Self.axis - 7) \(middle - 6)h14v12h-14z", "gap")
      drawing.path(
        "M\(Self.axis - 7) \(middle - 3)l14 -6m-14 12l14 -6", "way")
    }
  }
}
