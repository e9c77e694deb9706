import Crypto
import Storage

/// The SHA-256 of some bytes: equal digests stand for equal bytes.
package struct Digest: Hashable, Sendable {
  private let words: (UInt64, UInt64, UInt64, UInt64)

  package init(of bytes: [UInt8]) { self.init(SHA256.hash(data: bytes)) }

  /// Of several digests, in their order.
  package init(_ parts: [Digest]) {
    var writer = ByteWriter()
    for part in parts { part.write(to: &writer) }
    self.init(of: writer.bytes)
  }

  private init(_ hash: SHA256.Digest) {
    words = hash.withUnsafeBytes { bytes in
      func word(_ place: Int) -> UInt64 {
        UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place * 8, as: UInt64.self))
      }
      return (word(0), word(1), word(2), word(3))
    }
  }

  package static func == (left: Digest, right: Digest) -> Bool { left.words == right.words }

  package func hash(into hasher: inout Hasher) { hasher.combine(words.0) }
}

extension Digest: Storable {
  package func write(to writer: inout ByteWriter) {
    for word in [words.0, words.1, words.2, words.3] { writer.write(fixed: word) }
  }

  package init?(from reader: inout ByteReader) {
    guard let first = reader.fixed(), let second = reader.fixed(), let third = reader.fixed(),
      let fourth = reader.fixed()
    else { return nil }
    words = (first, second, third, fourth)
  }
}
