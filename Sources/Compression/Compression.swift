import CDeflate

/// Smaller bytes, as web servers send them: DEFLATE (RFC 1951), bare or in the frame of gzip
/// (RFC 1952).
///
/// By libdeflate, which makes pages as small as zlib's strongest setting does in half the time. The
/// result depends on the bytes and on the release of libdeflate alone: no time, no name and no
/// system is written into it.
package enum Compression {
  /// How much time a file is worth.
  package enum Effort: Sendable {
    /// A page of megabytes, such as the search of ten thousand pages, or a file in which little
    /// repeats: a seventh more bytes, in a tenth of the time.
    case huge
    case page
    /// One of the few large files that people pass on.
    case book
  }

  /// Bytes in a gzip frame, as `Content-Encoding: gzip` wants them.
  ///
  /// - Parameter ends: as with `deflate`.
  package static func gzip(
    _ bytes: [UInt8], _ effort: Effort = .page, sharing ends: [Int] = []
  ) -> [UInt8] {
    gzip(
      deflated: deflate(bytes, effort, sharing: ends), sum: crc32(bytes), count: bytes.count)
  }

  /// The gzip frame around DEFLATE data.
  ///
  /// - Parameters:
  ///   - sum: `crc32` of the bytes that were compressed.
  ///   - count: how many they are.
  package static func gzip(
    deflated: some Collection<UInt8>, sum: UInt32, count: Int
  ) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(gzipHead.count + deflated.count + 8)
    bytes += gzipHead
    bytes += deflated
    bytes += little(sum)
    bytes += little(UInt32(truncatingIfNeeded: count))
    return bytes
  }

  /// What stands in a gzip frame that `gzip` made of fewer than 4 GB; nil for any other bytes.
  package static func frame(
    ofGzip bytes: [UInt8]
  ) -> (deflated: ArraySlice<UInt8>, sum: UInt32, count: Int)? {
    guard bytes.count >= gzipHead.count + 8, bytes.starts(with: gzipHead) else { return nil }
    func number(_ start: Int) -> UInt32 {
      bytes[start..<start + 4].reversed().reduce(0) { $0 << 8 | UInt32($1) }
    }
    let end = bytes.count - 8
    return (bytes[gzipHead.count..<end], number(end), Int(number(end + 4)))
  }

  /// Magic, method 8, no flags, no time, strongest compression, unknown system.
  private static let gzipHead: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 2, 0xFF]

  /// The checksum that gzip and zip files carry.
  ///
  /// - Parameter before: that of the bytes that stand before these.
  package static func crc32(_ bytes: [UInt8], after before: UInt32 = 0) -> UInt32 {
    bytes.withUnsafeBufferPointer { libdeflate_crc32(before, $0.baseAddress, $0.count) }
  }

  /// About how many bytes `gzip` would make, mostly more, told in a third of its time: what the
  /// quickest compression makes.
  ///
  /// - Parameter ends: as with `deflate`.
  package static func guess(_ bytes: [UInt8], sharing ends: [Int] = []) -> Int {
    let (start, head) = heads.compressed(bytes, upTo: ends)
    return deflate(bytes[head...], Compressor.Level.quick, after: start).count + gzipHead.count + 8
  }

  /// At most about how many bytes `gzip` would make, told without compressing: what a code for single
  /// bytes takes, which repetitions only make shorter.
  ///
  /// - Parameter ends: as with `deflate`.
  package static func bound(_ bytes: [UInt8], sharing ends: [Int] = []) -> Int {
    let (start, head) = heads.compressed(bytes, upTo: ends)
    return start.count + LiteralCode.bound(bytes[head...]) + gzipHead.count + 8
  }

  /// Bare DEFLATE data.
  ///
  /// - Parameter ends: where the parts end that other files begin with too, in their order. Each is
  ///   compressed by itself, and once for all files.
  package static func deflate(
    _ bytes: [UInt8], _ effort: Effort = .page, sharing ends: [Int] = []
  ) -> [UInt8] {
    guard effort != .huge else { return LargeFile(bytes).pieces.flatMap(deflate) }
    let (start, head) = heads.compressed(bytes, upTo: ends)
    return deflate(bytes[head...], Compressor.Level(effort), after: start)
  }

  /// A piece of a file of megabytes as bare DEFLATE data: the results of all of them, one behind the
  /// other, are those of the file.
  package static func deflate(_ piece: LargeFile.Piece) -> [UInt8] {
    let made = deflate(piece.bytes, Compressor.Level.quick)
    return piece.isLast ? made : OpenDeflate.opened(made, count: piece.bytes.count)
  }

  private static let heads = SharedHeads(isPlaced: false) { part, _ in
    OpenDeflate.opened(deflate(part, Compressor.Level.head), count: part.count)
  }

  private static func deflate(
    _ bytes: ArraySlice<UInt8>, _ level: Compressor.Level, after start: [UInt8] = []
  ) -> [UInt8] {
    Compressor.lent(for: level) { compressor in
      let room = libdeflate_deflate_compress_bound(compressor, bytes.count)
      return bytes.withUnsafeBytes { source in
        // Not into the result itself, which would keep the room for as long as it lives.
        withUnsafeTemporaryAllocation(byteCount: room, alignment: 1) { target in
          let written = libdeflate_deflate_compress(
            compressor, source.baseAddress, source.count, target.baseAddress, room)
          precondition(written > 0, "libdeflate promised that this buffer is large enough")
          return start + target.prefix(written)
        }
      }
    }
  }

  private static func little(_ value: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
  }
}
