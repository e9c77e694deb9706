/// The words of a text without markup: for search, for the reading grade, for names.
struct PlainText: Sendable, Equatable {
  enum Kind: Int, Sendable {
    case prose, heading, calloutTitle, tableHead, code
  }

  struct Block: Sendable, Equatable {
    let kind: Kind
    /// Bytes of the text.
    let range: Range<Int>
    /// Headings begun before or with the block.
    let headingCount: Int
  }

  /// UTF-8; a line break after each block.
  var bytes: [UInt8] = []
  var blocks: [Block] = []
  /// The texts of links whose scheme is `cite`, in order.
  var citations: [Range<Int>] = []

  var withoutSpareRoom: PlainText {
    PlainText(
      bytes: bytes.withoutSpareRoom, blocks: blocks.withoutSpareRoom,
      citations: citations.withoutSpareRoom)
  }

  func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// A range on one line: blocks and doubled spaces become single spaces.
  func line(_ range: Range<Int>) -> String {
    String(decoding: Self.tidied(bytes[range], closesGaps: false), as: UTF8.self)
  }

  /// A range on one line without the citations in it; what they leave behind (brackets with
  /// nothing but commas, a space before a stop) goes too.
  func lineWithoutCitations(_ range: Range<Int>) -> String {
    String(decoding: bytesWithoutCitations(range), as: UTF8.self)
  }

  func bytesWithoutCitations(_ range: Range<Int>) -> [UInt8] {
    var kept: [UInt8] = []
    var start = range.lowerBound
    for citation in citations[citations.partition(before: range.lowerBound)...] {
      guard citation.upperBound <= range.upperBound else { break }
      kept.append(contentsOf: bytes[start..<citation.lowerBound])
      start = citation.upperBound
    }
    if start == range.lowerBound { return Self.tidied(bytes[range], closesGaps: false) }
    kept.append(contentsOf: bytes[start..<range.upperBound])
    return Self.tidied(kept[...], closesGaps: true)
  }

  /// Whether no line breaks, no doubled spaces and none at the ends are in it.
  private static func isTidy(_ bytes: ArraySlice<UInt8>) -> Bool {
    var before = UInt8(ascii: " ")
    for byte in bytes {
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: " ") && before == byte { return false }
      before = byte
    }
    return before != UInt8(ascii: " ") || bytes.isEmpty
  }

  private static func tidied(_ bytes: ArraySlice<UInt8>, closesGaps: Bool) -> [UInt8] {
    if !closesGaps, isTidy(bytes) { return Array(bytes) }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for byte in bytes {
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\n"):
        if let last = result.last, last != UInt8(ascii: " ") { result.append(UInt8(ascii: " ")) }
      case _ where !closesGaps: result.append(byte)
      case UInt8(ascii: ")"):
        if !result.dropEmptyBracket() { result.append(byte) }
      case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"):
        result.dropTrailingSpace()
        result.append(byte)
      default: result.append(byte)
      }
    }
    result.dropTrailingSpace()
    return result
  }
}

extension [UInt8] {
  fileprivate mutating func dropTrailingSpace() {
    while last == UInt8(ascii: " ") { removeLast() }
  }

  /// Takes away an opening bracket that only spaces and commas follow; false where words do.
  fileprivate mutating func dropEmptyBracket() -> Bool {
    let gaps = [UInt8(ascii: " "), UInt8(ascii: ","), UInt8(ascii: ";")]
    guard let end = lastIndex(where: { !gaps.contains($0) }), self[end] == UInt8(ascii: "(") else {
      return false
    }
    removeLast(count - end)
    dropTrailingSpace()
    return true
  }
}

extension [Range<Int>] {
  /// The position of the first range that begins at `bound` or later.
  fileprivate func partition(before bound: Int) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].lowerBound < bound { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
