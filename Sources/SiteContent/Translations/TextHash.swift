import Crypto

/// Short names of texts, so that a change of one is seen.
enum TextHash {
  /// 64 bits are enough to notice a change; nobody gains from a collision.
  private static let bytes = 8

  static func of(_ text: String) -> String {
    var hash = SHA256()
    var text = text
    text.withUTF8 { hash.update(bufferPointer: UnsafeRawBufferPointer($0)) }
    let digits = Array("0123456789abcdef".utf8)
    var name: [UInt8] = []
    for byte in hash.finalize().prefix(bytes) {
      name.append(digits[Int(byte >> 4)])
      name.append(digits[Int(byte & 15)])
    }
    return String(decoding: name, as: UTF8.self)
  }
}
