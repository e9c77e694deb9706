/// The outline and the mark of an outcome: outcomes differ by both, so that colour is not needed.
///
/// The marks are those of the lists of outcomes on the same page.
struct OutcomeShape {
  /// The outcome as a class name, such as `by-warrant`.
  let outcome: String

  /// The way around a box.
  func outline(x: Int, y: Int, width: Int, height: Int) -> String {
    let (right, bottom) = (x + width, y + height)
    switch outcome {
    case "forbidden":
      let cut = 9
      return "M\(x + cut) \(y)H\(right - cut)L\(right) \(y + cut)V\(bottom - cut)"
        + "L\(right - cut) \(bottom)H\(x + cut)L\(x) \(bottom - cut)V\(y + cut)Z"
    case "optional", "by-warrant":
      let (tip, middle) = (9, y + height / 2)
      return "M\(x + tip) \(y)H\(right - tip)L\(right) \(middle)L\(right - tip) \(bottom)"
        + "H\(x + tip)L\(x) \(middle)Z"
    case "not-limited", "not-required", "other-law":
      let round = 14
      return "M\(x + round) \(y)H\(right - round)a\(round) \(round) 0 0 1 \(round) \(round)"
        + "V\(bottom - round)a\(round) \(round) 0 0 1 -\(round) \(round)H\(x + round)"
        + "a\(round) \(round) 0 0 1 -\(round) -\(round)V\(y + round)"
        + "a\(round) \(round) 0 0 1 \(round) -\(round)Z"
    default: return "M\(x) \(y)H\(right)V\(bottom)H\(x)Z"
    }
  }

  /// The mark, 14 units wide, as an element.
  func mark(x: Int, y: Int) -> String {
    let square = "M\(x) \(y)h14v14h-14z"
    let diamond = "M\(x + 7) \(y)l7 7l-7 7l-7 -7z"
    switch outcome {
    case "forbidden":
      return "<path class=\"line\" d=\"\(square)M\(x) \(y)l14 14m0 -14l-14 14\"/>"
    case "required":
      return "<path class=\"full\" d=\"\(square)\"/>"
        + "<path class=\"tick\" d=\"M\(x + 3) \(y + 7)l3 3l5 -6\"/>"
    case "optional": return "<path class=\"line\" d=\"\(diamond)\"/>"
    case "by-warrant": return "<path class=\"full\" d=\"\(diamond)\"/>"
    case "unsettled": return "<path class=\"line dash\" d=\"\(square)\"/>"
    default: return "<circle class=\"line\" cx=\"\(x + 7)\" cy=\"\(y + 7)\" r=\"6.5\"/>"
    }
  }
}
