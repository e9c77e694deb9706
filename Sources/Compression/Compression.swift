import CZlib

/// Smaller bytes, as web servers send them: DEFLATE (RFC 1951) at the strongest setting, bare or in
/// the frame of gzip (RFC 1952).
///
/// The result depends on the bytes and on the release of zlib alone: no time, no name and no system
/// is written into it.
package enum Compression {
  /// Bytes in a gzip frame, as `Content-Encoding: gzip` wants them.
  package static func gzip(_ bytes: [UInt8]) -> [UInt8] {
    gzip(deflated: deflate(bytes), sum: crc32(bytes), count: bytes.count)
  }

  /// The gzip frame around DEFLATE data.
  ///
  /// - Parameters:
  ///   - sum: `crc32` of the bytes that were compressed.
  ///   - count: how many they are.
  package static func gzip(deflated: [UInt8], sum: UInt32, count: Int) -> [UInt8] {
    // Magic, method 8, no flags, no time, strongest compression, unknown system.
    [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 2, 0xFF] + deflated + little(sum)
      + little(UInt32(truncatingIfNeeded: count))
  }

  /// The checksum that gzip and zip files carry.
  package static func crc32(_ bytes: [UInt8]) -> UInt32 {
    bytes.withUnsafeBufferPointer { buffer in
      UInt32(truncatingIfNeeded: crc32_z(0, buffer.baseAddress, buffer.count))
    }
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
