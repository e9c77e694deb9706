/// How large the words of a face can be set, judged by how much there is of them.
///
/// A style sheet cannot measure, and paper cannot scroll. So each face gets a step: 0 is the
/// largest type of its kind, each step further is a good tenth smaller. Tests measure that the
/// steps fit.
struct TextFit {
  /// What fits at the largest size, in widths of a letter.
  let capacity: Int

  static let steps = 7
  /// How many letters' room the end of a paragraph wastes.
  private static let blockWaste = 26

  private(set) var demand = 0

  init(capacity: Int) { self.capacity = capacity }

  /// - Parameter scale: how much larger than the face's own size the words are, in hundredths.
  mutating func add(_ text: some StringProtocol, blocks: Int = 1, scale: Int = 100) {
    let width = text.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 ? 2 : 1) }
    demand += (width + blocks * Self.blockWaste) * scale * scale / 10_000
  }

  /// Words between tags; each tag of a block ends a paragraph.
  mutating func add(html: [UInt8]) {
    let text = String(decoding: html, as: UTF8.self)
    var words = ""
    var blocks = 0
    for piece in text.split(separator: "<") {
      let parts = piece.split(separator: ">", maxSplits: 1, omittingEmptySubsequences: false)
      let tag = parts.count == 2 ? parts[0] : ""
      if ["p", "/li", "/h3", "tr"].contains(where: { tag == $0 || tag.hasPrefix("\($0) ") }) {
        blocks += 1
      }
      words += parts.last ?? ""
    }
    add(words, blocks: blocks)
  }

  /// Type that is `1 - 0.08 × step` as large needs the square of it as much room.
  var step: Int {
    (0..<Self.steps - 1).first { step in
      let size = 100 - 8 * step
      return demand * size * size <= capacity * 10_000
    } ?? Self.steps - 1
  }
}
