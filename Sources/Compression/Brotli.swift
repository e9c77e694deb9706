import CBrotli

/// Brotli (RFC 7932), as `Content-Encoding: br` wants it.
///
/// By Google's own encoder. The result depends on the bytes and on the release of that encoder
/// alone.
package enum Brotli {
  /// The lowest quality that is smaller than our gzip: pages by 7%, one-file books by 19%. The
  /// highest would save as much again, in twenty times the time.
  private static func quality(_ effort: Compression.Effort) -> Int32 { effort == .huge ? 4 : 5 }

  /// How far back it looks, as the base-2 logarithm of bytes. The encoder takes memory of twice that:
  /// half a megabyte for a page, where more would save nothing, and eight for a file that is passed on.
  private static func window(_ effort: Compression.Effort) -> Int32 { effort == .book ? 22 : 18 }

  package static func compress(
    _ bytes: [UInt8], _ effort: Compression.Effort = .page
  ) -> [UInt8] {
    let (quality, window) = (quality(effort), window(effort))
    let room = BrotliEncoderMaxCompressedSize(bytes.count)
    return bytes.withUnsafeBufferPointer { source in
      // Not into the result itself, which would keep the room for as long as it lives.
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: room) { target in
        var count = room
        let isWhole = BrotliEncoderCompress(
          quality, window, BROTLI_MODE_TEXT, source.count, source.baseAddress, &count,
          target.baseAddress)
        precondition(isWhole != 0, "Brotli promised that this buffer is large enough")
        return [UInt8](target.prefix(count))
      }
    }
  }
}
