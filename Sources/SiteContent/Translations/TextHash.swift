import Crypto

/// Short names of texts, so that a change of one is seen.
enum TextHash {
  /// 64 bits are enough to notice a change; nobody gains from a collision.
  private static let bytes = 8

  static func of(_ text: String) -> String {
    SHA256.hash(data: Array(text.utf8)).prefix(bytes).map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0\(digits)" : digits
    }.joined()
  }
}
