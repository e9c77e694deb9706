import Crypto
import Foundation

/// A public key of signify: what readers check a copy with.
package struct SignifyPublicKey: Sendable, Equatable {
  static let length = 42

  /// Eight random bytes that pair keys with signatures.
  let number: [UInt8]
  let key: [UInt8]

  package init(parsing text: [UInt8]) throws(SigningError) {
    let file = try SignifyText(parsing: text, length: Self.length, what: "public key")
    number = Array(file.bytes[2..<10])
    key = Array(file.bytes[10..<42])
  }

  init(number: [UInt8], key: [UInt8]) {
    self.number = number
    self.key = key
  }

  /// The file's text, as `signify -G` writes it.
  package func rendered(comment: String) -> [UInt8] {
    SignifyText(comment: comment, bytes: SignifyText.algorithm + number + key).rendered
  }

  /// Whether this key's owner signed exactly that message.
  package func accepts(_ signature: SignifySignature, of message: [UInt8]) -> Verdict {
    guard signature.number == number else { return .otherKey }
    guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: key),
      key.isValidSignature(signature.signature, for: message)
    else { return .wrong }
    return .good
  }

  package enum Verdict: Sendable, Equatable {
    case good
    /// Somebody else's key made the signature.
    case otherKey
    /// The message or the signature was changed.
    case wrong
  }
}
