import Diagnostics

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
    String(decoding: Self.spaced(bytes[range]), as: UTF8.self)
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
    if start == range.lowerBound { return Self.spaced(bytes[range]) }
    kept.append(contentsOf: bytes[start..<range.upperBound])
    return Self.closed(kept[...])
  }

  /// With one space for each run of spaces and line breaks, and none at the ends. Every word of a site
  /// comes by here.
  private static func spaced(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var bytes = bytes
    while let last = bytes.last, isGap(last) { bytes.removeLast() }
    return bytes.withUnsafeBufferPointer { bytes in
      // Most blocks are so already.
      let isSpaced = !bytes.hasPair {
        $0.equals(UInt8(ascii: "\n")) | $0.equals(UInt8(ascii: " ")) & $1.equals(UInt8(ascii: " "))
      }
      if isSpaced, bytes.first.map(isGap) != true { return Array(bytes) }
      return [UInt8](unsafeUninitializedCapacity: bytes.count) { result, count in
        var isAfterGap = true
        for byte in bytes {
          let isGap = isGap(byte)
          if isGap, isAfterGap { continue }
          result.initializeElement(at: count, to: isGap ? UInt8(ascii: " ") : byte)
          count += 1
          isAfterGap = isGap
        }
      }
    }
  }

  private static func isGap(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n")
  }

  /// The same, without what citations leave behind.
  private static func closed(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for byte in bytes {
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\n"):
        if let last = result.last, last != UInt8(ascii: " ") { result.append(UInt8(ascii: " ")) }
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
