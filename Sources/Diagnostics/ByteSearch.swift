import Foundation

/// Finds text in bytes.
package enum ByteSearch {
  /// The offset of the first place of a text.
  ///
  /// - Parameters:
  ///   - start: where its first byte may stand.
  ///   - end: before what its last byte stands; nil for the end of the bytes.
  package static func offset(
    of text: String, in bytes: [UInt8], from start: Int = 0, to end: Int? = nil
  ) -> Int? {
    var text = text
    return text.withUTF8 { needle -> Int? in
      guard let first = needle.first, let needleStart = needle.baseAddress else { return nil }
      return bytes.withUnsafeBytes { buffer -> Int? in
        guard let base = buffer.baseAddress else { return nil }
        let last = min(end ?? buffer.count, buffer.count) - needle.count
        var offset = start
        while offset <= last, let hit = memchr(base + offset, Int32(first), last - offset + 1) {
          if memcmp(hit, needleStart, needle.count) == 0 { return UnsafeRawPointer(hit) - base }
          offset = UnsafeRawPointer(hit) - base + 1
        }
        return nil
      }
    }
  }

  /// The offset of the first place of a byte.
  ///
  /// - Parameters:
  ///   - start: where it may stand.
  ///   - end: before what it stands.
  package static func offset(
    of byte: UInt8, in bytes: [UInt8], from start: Int, to end: Int
  ) -> Int? {
    bytes.withUnsafeBytes { buffer in
      guard start < end, let base = buffer.baseAddress else { return nil }
      return memchr(base + start, Int32(byte), end - start).map { UnsafeRawPointer($0) - base }
    }
  }

  /// The lines of bytes, without empty ones and without what ends them.
  package static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    while start < bytes.count {
      let end =
        offset(of: UInt8(ascii: "\n"), in: bytes, from: start, to: bytes.count) ?? bytes.count
      if end > start { lines.append(bytes[start..<end]) }
      start = end + 1
    }
    return lines
  }
}
