import Templates

/// The mark that browsers show beside a page's title.
///
/// Most pages name the file, which browsers keep. A page that must come whole with one request, and
/// the book that is passed on as one file, hold a small mark themselves. Where a page names none,
/// browsers ask the host for one of their own accord.
struct PageIcon: Sendable {
  /// In `Public/`.
  static let path = "mark.svg"
  /// What a page for dear data can bear, in bytes.
  static let largest = 1_024

  /// The mark as an address; nil where there is none, or it is too large to be held.
  private let ownDrawing: String?

  init(_ statics: [OutputFile]) {
    let mark = statics.first { $0.path == Self.path && $0.bytes.count <= Self.largest }
    ownDrawing = mark.map { SafeAddress.drawing($0.bytes) }
  }

  func isHeld(by kind: ViewKind) -> Bool { address(on: kind) != nil }

  /// The address of the icon that pages of a kind hold; nil where they name the file.
  func address(on kind: ViewKind) -> String? {
    kind.budget.requests == 1 || kind == .book ? ownDrawing : nil
  }
}
