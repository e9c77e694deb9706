/// The signs of quotes and lists at the beginning of a line: `> > - 1. text`.
struct LinePrefix {
  /// How many quotes and list items the line may open.
  let depth: Int
  /// Bytes before the text.
  let length: Int

  init(_ line: UnsafeBufferPointer<UInt8>) {
    var depth = 0
    var offset = 0
    while offset < line.count {
      switch line[offset] {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): offset += 1
      case UInt8(ascii: ">"):
        depth += 1
        offset += 1
      default:
        guard let end = Self.endOfListMark(line, at: offset) else {
          self.depth = depth
          self.length = offset
          return
        }
        depth += 1
        offset = end
      }
    }
    self.depth = depth
    self.length = offset
  }

  /// The offset after `-`, `+`, `*`, `1.` or `1)` where a space or the end of the line follows.
  private static func endOfListMark(_ line: UnsafeBufferPointer<UInt8>, at start: Int) -> Int? {
    var end = start
    switch line[start] {
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"): end += 1
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      while end < line.count, line[end] >= UInt8(ascii: "0"), line[end] <= UInt8(ascii: "9") {
        end += 1
      }
      guard end - start <= 9, end < line.count,
        line[end] == UInt8(ascii: ".") || line[end] == UInt8(ascii: ")")
      else { return nil }
      end += 1
    default: return nil
    }
    guard end < line.count else { return end }
    return line[end] == UInt8(ascii: " ") || line[end] == UInt8(ascii: "\t") ? end : nil
  }
}
