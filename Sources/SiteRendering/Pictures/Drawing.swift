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
    element(classes, #"role="img" aria-label="\#(HTMLText.escaped(title))""#)
  }

  /// A part of a picture that others name.
  func part(_ classes: String) -> String { element(classes, #"aria-hidden="true""#) }

  private func element(_ classes: String, _ name: String) -> String {
    """
    <svg class="\(classes)" viewBox="0 0 \(width) \(height)" \(name) direction="ltr">
    \(parts.joined(separator: "\n"))
    </svg>
    """
  }
}
