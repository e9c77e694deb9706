import Foundation

/// A line on the terminal that says how far a long run is. In pipes and files nothing is printed,
/// and the line is gone before anything else is.
struct Progress {
  private let isShown: Bool
  private var shown = 0

  /// - Parameter isWanted: whether a person reads; false for `--format json` and its like.
  init(isWanted: Bool = true) {
    isShown = isWanted && isatty(STDERR_FILENO) == 1
  }

  mutating func say(_ text: String) {
    guard isShown else { return }
    let blanks = String(repeating: " ", count: max(0, shown - text.count))
    FileHandle.standardError.write(Data("\r\(text)\(blanks)".utf8))
    shown = text.count
  }

  mutating func end() {
    guard shown > 0 else { return }
    FileHandle.standardError.write(Data("\r\(String(repeating: " ", count: shown))\r".utf8))
    shown = 0
  }
}
