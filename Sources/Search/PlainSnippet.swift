/// The beginning of a text whose scalars are a character each, so that it can be cut as bytes.
struct PlainSnippet {
  let text: String

  /// Nil where the beginning holds a scalar that may be part of a larger character.
  init?(_ text: String, most: Int) {
    var source = text
    let line = source.withUTF8 { Line($0, most: most) }
    guard let line else { return nil }
    self.text = String(decoding: line.bytes, as: UTF8.self)
  }

  private struct Line {
    var bytes: [UInt8] = []
    private var count = 0
    /// The last blank: its offset, and how many characters stand before it.
    private var blank = (offset: 0, count: 0)
    /// Where the last character that is kept ends.
    private var limit = 0

    init?(_ source: UnsafeBufferPointer<UInt8>, most: Int) {
      bytes.reserveCapacity(most * 3 + 8)
      var isDivided = false
      var index = 0
      while index < source.count, count <= most {
        let scalar = UTF8Scalar(source, at: index)
        guard Self.isPlain(scalar.value) else { return nil }
        index += scalar.length
        if Self.isBlank(scalar.value) {
          isDivided = count > 0
          continue
        }
        if isDivided {
          isDivided = false
          end(most)
          blank = count < most ? (bytes.count, count) : blank
          bytes.append(UInt8(ascii: " "))
          count += 1
          if count > most { break }
        }
        end(most)
        for offset in index - scalar.length..<index { bytes.append(source[offset]) }
        count += 1
      }
      // What is cut off may be what joins the last scalar to a larger character.
      if index < source.count {
        guard Self.isPlain(UTF8Scalar(source, at: index).value) else { return nil }
      }
      if count > most { cut(most) }
    }

    /// Keeps in mind where the characters end that fit.
    private mutating func end(_ most: Int) {
      if count == most { limit = bytes.count }
    }

    private mutating func cut(_ most: Int) {
      bytes.removeSubrange((blank.count > most / 2 ? blank.offset : limit)...)
      while let last = bytes.last, ",;:.".utf8.contains(last) { bytes.removeLast() }
      bytes.append(contentsOf: "…".utf8)
    }

    @inline(__always)
    private static func isPlain(_ scalar: UInt32) -> Bool {
      scalar < 0x80 || PlainScalars.contains(scalar)
    }

    @inline(__always)
    private static func isBlank(_ scalar: UInt32) -> Bool {
      switch scalar {
      case 0x09...0x0D, 0x20, 0xA0, 0x202F, 0x3000: true
      default: false
      }
    }
  }
}
