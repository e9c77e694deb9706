import CBrotli

/// Brotli (RFC 7932), as `Content-Encoding: br` wants it.
///
/// By Google's own encoder. The result depends on the bytes and on the release of that encoder
/// alone.
package enum Brotli {
  /// The lowest that is smaller than our gzip: pages by 5%, one-file books by a quarter. The highest
  /// would save as much again, in twenty times the time.
  private static let quality: Int32 = 5

  /// How far back it looks, as the base-2 logarithm of bytes. Up to 16 the encoder keeps chains of
  /// places instead of tables: pages come out a tenth sooner, and no larger. For a file that is
  /// passed on it looks back a megabyte.
  private static func window(_ effort: Compression.Effort, _ count: Int) -> Int32 {
    if effort == .book { return 20 }
    return count > 1 << 18 ? 18 : 16
  }

  /// - Parameter ends: where the parts end that other files begin with too, as with
  ///   `Compression.deflate`.
  package static func compress(
    _ bytes: [UInt8], _ effort: Compression.Effort = .page, sharing ends: [Int] = []
  ) -> [UInt8] {
    guard effort != .huge else { return LargeFile(bytes).pieces.flatMap(compress) }
    let window = window(effort, bytes.count)
    // The beginning says how far back the whole stream looks.
    let (start, head) = window == headWindow ? heads.compressed(bytes, upTo: ends) : ([], 0)
    return stream(bytes[head...], quality, window, from: head, after: start)
  }

  /// A piece of a file of megabytes: the results of all of them, one behind the other, are those of
  /// the file.
  package static func compress(_ piece: LargeFile.Piece) -> [UInt8] {
    let window = window(.huge, LargeFile.least)
    // Behind as many bytes as it looks back, one place is like any other. A piece is treated like the
    // file that it is of, which has a megabyte at least: for smaller ones the encoder looks for
    // shorter repetitions, and finds fewer.
    return stream(
      piece.bytes, 4, window, from: piece.isFirst ? 0 : 1 << window, isEnd: piece.isLast,
      hint: 1 << 20)
  }

  private static let headWindow: Int32 = 16
  private static let heads = SharedHeads(isPlaced: true) { part, place in
    stream(part, 9, headWindow, from: place, isEnd: false)
  }

  /// A part of a stream, up to a whole byte.
  ///
  /// - Parameters:
  ///   - place: how many bytes of the file stand before these.
  ///   - start: what those became.
  ///   - isEnd: whether nothing follows.
  ///   - hint: about how many bytes the file has; nil for as many as the part.
  private static func stream(
    _ bytes: ArraySlice<UInt8>, _ quality: Int32, _ window: Int32, from place: Int,
    after start: [UInt8] = [], isEnd: Bool = true, hint: Int? = nil
  ) -> [UInt8] {
    let encoder = BrotliEncoderCreateInstance(nil, nil, nil)
    defer { BrotliEncoderDestroyInstance(encoder) }
    for (name, value) in [
      (BROTLI_PARAM_MODE, Int(BROTLI_MODE_TEXT.rawValue)), (BROTLI_PARAM_QUALITY, Int(quality)),
      (BROTLI_PARAM_LGWIN, Int(window)), (BROTLI_PARAM_SIZE_HINT, hint ?? bytes.count),
      (BROTLI_PARAM_STREAM_OFFSET, place),
    ] {
      let isTaken = BrotliEncoderSetParameter(encoder, name, UInt32(truncatingIfNeeded: value))
      precondition(isTaken != 0, "Brotli knows its own parameters")
    }
    // The bound is for one whole stream; a part of one may have an empty block more.
    let room = BrotliEncoderMaxCompressedSize(bytes.count) + 16
    return bytes.withUnsafeBufferPointer { source in
      // Not into the result itself, which would keep the room for as long as it lives.
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: room) { target in
        var (left, free) = (source.count, room)
        var (input, output) = (source.baseAddress, target.baseAddress)
        let isWhole = BrotliEncoderCompressStream(
          encoder, isEnd ? BROTLI_OPERATION_FINISH : BROTLI_OPERATION_FLUSH, &left, &input, &free,
          &output, nil)
        precondition(
          isWhole != 0 && left == 0 && BrotliEncoderHasMoreOutput(encoder) == 0,
          "Brotli promised that this buffer is large enough")
        return start + target.prefix(room - free)
      }
    }
  }
}
