/// The note after a section that says which act made it: `(Added by Stats. 2017, Ch. 495.)`
enum HistoryNote {
  private static let verbs = [
    "Added", "Amended", "Enacted", "Formerly", "Reenacted", "Renumbered", "Repealed",
  ]

  /// Whether a paragraph begins as such notes do.
  static func begins(_ text: TrackedText) -> Bool {
    verbs.contains { text.starts(with: "(\($0) ") }
  }

  /// Where the note at the end of a paragraph begins; nil where there is none.
  static func start(in text: TrackedText) -> Int? {
    let scalars = text.scalars
    guard let last = scalars.lastIndex(of: ")"), last >= scalars.count - 2 else { return nil }
    for start in scalars.indices where scalars[start] == "(" {
      let rest = text.slice(start..<scalars.count)
      guard begins(rest) else { continue }
      let words = rest.string
      if words.contains("Stats.") || words.contains(/(1[89]|20)\d\d/) { return start }
    }
    return nil
  }
}
