import Crypto
import Foundation

/// A secret key of signify without a passphrase, as `signify -G -n` writes it.
///
/// Laid out as in OpenBSD's signify.c: "Ed", "BK", rounds of the key derivation (4 bytes, big end
/// first, 0 for none), salt (16), the first 8 bytes of the key's SHA-512, the key number (8), and
/// the key: 32 bytes of seed, 32 bytes of public key.
package struct SignifySecretKey: Sendable {
  static let length = 104
  private static let derivation = Array("BK".utf8)

  let number: [UInt8]
  let seed: [UInt8]
  private let publicPart: [UInt8]

  package init(parsing text: [UInt8]) throws(SigningError) {
    let what = "secret key"
    let bytes = try SignifyText(parsing: text, length: Self.length, what: what).bytes
    guard Array(bytes[2..<4]) == Self.derivation else {
      throw .malformed(what: what, reason: "its key derivation is unknown")
    }
    guard bytes[4..<8].allSatisfy({ $0 == 0 }) else { throw .encrypted }
    let key = Array(bytes[40..<104])
    guard SHA512.hash(data: key).prefix(8).elementsEqual(bytes[24..<32]) else {
      throw .malformed(what: what, reason: "its checksum is wrong")
    }
    number = Array(bytes[32..<40])
    seed = Array(key[..<32])
    publicPart = Array(key[32...])
    guard let signer = try? Curve25519.Signing.PrivateKey(rawRepresentation: seed),
      signer.publicKey.rawRepresentation.elementsEqual(publicPart)
    else { throw .malformed(what: what, reason: "its two halves do not fit") }
  }

  /// A new key from the system's random numbers.
  package init() {
    let signer = Curve25519.Signing.PrivateKey()
    var random = SystemRandomNumberGenerator()
    number = (0..<8).map { _ in UInt8.random(in: .min ... .max, using: &random) }
    seed = Array(signer.rawRepresentation)
    publicPart = Array(signer.publicKey.rawRepresentation)
  }

  package var publicKey: SignifyPublicKey { SignifyPublicKey(number: number, key: publicPart) }

  /// The file's text, which only its owner may read.
  package func rendered(comment: String) -> [UInt8] {
    let key = seed + publicPart
    var bytes = SignifyText.algorithm + Self.derivation
    bytes += [UInt8](repeating: 0, count: 20)
    bytes += SHA512.hash(data: key).prefix(8)
    bytes += number + key
    return SignifyText(comment: comment, bytes: bytes).rendered
  }

  /// The signature of a message.
  package func sign(_ message: [UInt8]) throws -> SignifySignature {
    let signer = try Curve25519.Signing.PrivateKey(rawRepresentation: seed)
    return SignifySignature(number: number, signature: Array(try signer.signature(for: message)))
  }
}
