import Markdown

/// An SVG picture in the making. Colours come from the page's style sheet through classes, so that
/// one picture serves light, dark, forced colours and paper.
struct Drawing {
  let width: Int
  private var parts: [String] = []
  private(set) var height = 0

  init(width: Int) { self.width = width }

  mutating func add(_ element: String) { parts.append(element) }

  /// Makes sure that the picture reaches down to there.
  mutating func reach(_ bottom: Int) { height = max(height, bottom) }

  mutating func path(_ data: String, _ classes: String) {
    add("<path class=\"\(classes)\" d=\"\(data)\"/>")
  }

  /// Lines of words, the first with its base line at `y`.
  mutating func text(
    _ lines: [String], x: Int, y: Int, spacing: Int, _ classes: String = ""
  ) {
    let style = classes.isEmpty ? "" : " class=\"\(classes)\""
    for (number, line) in lines.enumerated() {
      let escaped = HTMLText.escaped(line)
      add("<text\(style) x=\"\(x)\" y=\"\(y + number * spacing)\">\(escaped)</text>")
    }
  }

  /// The finished element: a picture with a name, whose words stand beside it as text.
  func svg(_ classes: String, title: String) -> String {
    let name = HTMLText.escaped(title)
    return """
      <svg class="\(classes)" viewBox="0 0 \(width) \(height)" role="img" aria-label="\(name)" \
      direction="ltr">
      \(parts.joined(separator: "\n"))
      </svg>
      """
  }
}
