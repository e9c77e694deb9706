import CBrotli

/// Brotli (RFC 7932), as `Content-Encoding: br` wants it.
///
/// By Google's own encoder. The result depends on the bytes and on the release of that encoder
/// alone.
package enum Brotli {
  /// The lowest quality that is smaller than our gzip: pages by 7%, one-file books by 19%. The
  /// highest would save as much again, in twenty times the time.
  private static func quality(_ effort: Compression.Effort) -> Int32 { effort == .huge ? 4 : 5 }

  /// How far back it looks, as the base-2 logarithm of bytes. Up to 16 the encoder keeps chains of
  /// places instead of tables: pages come out a tenth sooner, and no larger. For a file that is
  /// passed on it looks back four megabytes, and takes eight.
  private static func window(_ effort: Compression.Effort, _ count: Int) -> Int32 {
    if effort == .book { return 22 }
    return count > 1 << 18 ? 18 : 16
  }

  package static func compress(
    _ bytes: [UInt8], _ effort: Compression.Effort = .page
  ) -> [UInt8] {
    let (quality, window) = (quality(effort), window(effort, bytes.count))
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
