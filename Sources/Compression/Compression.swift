import CZlib

/// Smaller bytes, as web servers send them: DEFLATE (RFC 1951) at the strongest setting, bare or in
/// the frame of gzip (RFC 1952).
///
/// The result depends on the bytes and on the release of zlib alone: no time, no name and no system
/// is written into it.
package enum Compression {
  /// Bytes in a gzip frame, as `Content-Encoding: gzip` wants them.
  package static func gzip(_ bytes: [UInt8]) -> [UInt8] {
    let count = UInt32(truncatingIfNeeded: bytes.count)
    let sum = bytes.withUnsafeBufferPointer { buffer in
      UInt32(truncatingIfNeeded: crc32_z(0, buffer.baseAddress, buffer.count))
    }
    // Magic, method 8, no flags, no time, strongest compression, unknown system.
    return [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 2, 0xFF] + deflate(bytes) + little(sum) + little(count)
  }

  /// Bare DEFLATE data.
  package static func deflate(_ bytes: [UInt8]) -> [UInt8] {
    compressed(bytes, windowBits: -MAX_WBITS)
  }

  /// DEFLATE data in the frame of zlib (RFC 1950), as PNG files hold it.
  package static func zlib(_ bytes: [UInt8]) -> [UInt8] {
    compressed(bytes, windowBits: MAX_WBITS)
  }

  private static func compressed(_ bytes: [UInt8], windowBits: Int32) -> [UInt8] {
    var stream = z_stream()
    let opened = deflateInit2_(
      &stream, Z_BEST_COMPRESSION, Z_DEFLATED, windowBits, 9, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    // It fails for lack of memory only, where nothing can go on.
    precondition(opened == Z_OK, "zlib cannot start")
    defer { deflateEnd(&stream) }
    var input = bytes
    let room = Int(deflateBound(&stream, UInt(bytes.count)))
    return input.withUnsafeMutableBufferPointer { source in
      [UInt8](unsafeUninitializedCapacity: room) { target, written in
        stream.next_in = source.baseAddress
        stream.avail_in = UInt32(source.count)
        stream.next_out = target.baseAddress
        stream.avail_out = UInt32(room)
        let ended = CZlib.deflate(&stream, Z_FINISH)
        precondition(ended == Z_STREAM_END, "zlib promised that this buffer is large enough")
        written = Int(stream.total_out)
      }
    }
  }

  private static func little(_ value: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
  }
}
