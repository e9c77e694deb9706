/// How large the words of a face can be set, judged by how much there is of them.
///
/// A style sheet cannot measure, and paper cannot scroll. So each face gets a step: 0 is the
/// largest type of its kind, each step further takes a twenty-fifth of it away. Tests measure that
/// the steps fit.
struct TextFit {
  /// What fits at the largest size, in widths of a letter.
  let capacity: Int

  static let steps = 13
  /// How many letters' room the end of a paragraph wastes.
  private static let blockWaste = 26

  private(set) var demand = 0

  init(capacity: Int) { self.capacity = capacity }

  /// - Parameter scale: how much larger than the face's own size the words are, in hundredths.
  mutating func add(_ text: String, scale: Int = 100) {
    add(width: Self.width(text.utf8), scale: scale)
  }

  private mutating func add(width: Int, blocks: Int = 1, scale: Int = 100) {
    demand += (width + blocks * Self.blockWaste) * scale * scale / 10_000
  }

  /// Two for each sign from U+2E80 on, the first of Chinese and Japanese, and one for others.
  private static func width(_ text: some Sequence<UInt8>) -> Int {
    var width = 0
    var before: UInt8 = 0
    for byte in text {
      // The second byte tells where the signs behind E2 begin to be wide.
      if before == 0xE2, byte >= 0xBA { width += 1 }
      if byte & 0xC0 != 0x80 { width += byte >= 0xE3 ? 2 : 1 }
      before = byte
    }
    return width
  }

  /// Words between tags; each tag of a block ends a paragraph.
  mutating func add(html: [UInt8]) {
    var width = 0
    var blocks = 0
    for piece in html.split(separator: UInt8(ascii: "<")) {
      guard let end = piece.firstIndex(of: UInt8(ascii: ">")) else {
        width += Self.width(piece)
        continue
      }
      let name = piece[..<end].prefix { $0 != UInt8(ascii: " ") }
      if Self.blockTags.contains(where: name.elementsEqual) { blocks += 1 }
      width += Self.width(piece[(end + 1)...])
    }
    add(width: width, blocks: blocks)
  }

  private static let blockTags = ["p", "/li", "/h3", "tr"].map { Array($0.utf8) }

  /// Type that is `1 - 0.04 × step` as large needs the square of it as much room.
  var step: Int {
    (0..<Self.steps - 1).first { step in
      let size = 100 - 4 * step
      return demand * size * size <= capacity * 10_000
    } ?? Self.steps - 1
  }
}
