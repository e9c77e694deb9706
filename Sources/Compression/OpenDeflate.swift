import CZlib

/// DEFLATE data (RFC 1951) that more may follow.
enum OpenDeflate {
  /// The same data with no block marked as the last one, up to a whole byte: behind it an empty block
  /// that is not compressed (section 3.2.4), as zlib's `Z_SYNC_FLUSH` ends what it has.
  ///
  /// libdeflate marks the last block, and can write nothing else. Where that block begins and ends is
  /// found by reading the data, as zlib's example `gzjoin` does.
  ///
  /// - Parameters:
  ///   - deflated: whole DEFLATE data.
  ///   - count: how many bytes it stands for.
  static func opened(_ deflated: [UInt8], count: Int) -> [UInt8] {
    let last = lastBlock(of: deflated, count: count)
    var open = Array(deflated[...((last.upperBound - 1) / 8)])
    // The first bit of a block says whether it is the last.
    open[last.lowerBound / 8] &= ~(1 << (last.lowerBound % 8))
    // The head of the empty block is three bits, all of them 0, as are those that fill a byte.
    let unused = open.count * 8 - last.upperBound
    if unused < 3 { open.append(0) }
    return open + [0, 0, 0xFF, 0xFF]
  }

  /// Which bits are the last block.
  private static func lastBlock(of deflated: [UInt8], count: Int) -> Range<Int> {
    var stream = z_stream()
    // Negative: bare data without a frame.
    var status = inflateInit2_(
      &stream, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    precondition(status == Z_OK, "zlib cannot start")
    defer { inflateEnd(&stream) }
    var start = 0
    var end = 0
    var input = deflated
    input.withUnsafeMutableBufferPointer { source in
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: count + 1) { target in
        stream.next_in = source.baseAddress
        stream.avail_in = UInt32(source.count)
        stream.next_out = target.baseAddress
        stream.avail_out = UInt32(target.count)
        repeat {
          start = end
          status = inflate(&stream, Z_BLOCK)
          // The lowest bits: how many of the last byte that was taken were not looked at.
          end = (source.count - Int(stream.avail_in)) * 8 - Int(stream.data_type & 7)
        } while status == Z_OK && stream.data_type & 64 == 0
      }
    }
    precondition(
      (status == Z_OK || status == Z_STREAM_END) && Int(stream.total_out) == count,
      "libdeflate writes data that zlib reads")
    return start..<end
  }
}
