import Foundation

/// A code of DEFLATE for single bytes (RFC 1951, section 3.2.7), without a look for repetitions.
enum LiteralCode {
  /// At most how many bytes the code makes of some, told from how often each byte stands there.
  ///
  /// Huffman's code takes so many bits more for each byte than their entropy (Shannon 1948) as the
  /// most frequent one has a share, and 0.086 (Gallager 1978).
  static func bound(_ bytes: ArraySlice<UInt8>) -> Int {
    // Beyond, the longest code that DEFLATE has might be too short for the rarest byte.
    guard bytes.count <= 1 << 15 else { return bytes.count + bytes.count / 256 + head }
    guard !bytes.isEmpty else { return head }
    var counts = [UInt32](repeating: 0, count: 256)
    // Without asking at each byte whether it has a place.
    counts.withUnsafeMutableBufferPointer { counts in
      bytes.withUnsafeBufferPointer { bytes in for byte in bytes { counts[Int(byte)] &+= 1 } }
    }
    let all = Double(bytes.count)
    var bits = 0.086 * all
    for count in counts where count > 0 { bits += Double(count) * log2(all / Double(count)) }
    bits += Double(counts.max() ?? 0)
    return Int(bits / 8) + 1 + head
  }

  /// The lengths of the code: 316 of them in 7 bits each at most, behind what tells those; and the end.
  private static let head = 300
}
