import Foundation
import Testing

@testable import Signing

@Suite("Keys and signatures of signify")
struct SigningTests {
  /// Made with signify-openbsd 31 for this test alone; they sign nothing else.
  static let publicKey = """
    untrusted comment: test public key
    RWRdeeabyJ2Hery3z7F0Vj2WDtC6nFjBZZhKvv9K3gZO0A2Df0EqruUr

    """
  static let secretKey = """
    untrusted comment: test secret key
    RWRCSwAAAABPwq7N8vq18Mjhnrr9NM8Uxhy80qBZZDJdeeabyJ2HevIUsv9u0KCC/Gi5938C0AOwJAW3q/MOBy0S6ErphU/BvLfPsXRWPZYO0LqcWMFlmEq+/0reBk7QDYN/QSqu5Ss=

    """
  /// Over the 78 bytes of `signed`, by signify-openbsd -S -e.
  static let signature = """
    untrusted comment: verify with k.pub
    RWRdeeabyJ2Hen+uZVD1vHspXBHvPcWUGOQ4nfrB70yvgDOqGKwjy/yQe+HoGhPJojdYwSd84fV/XfvGHLj56WPfyc53yLI1uQw=
    SHA256 (a) = 98ea6e4f216f2fb4b69fff9b3a44842c38686ca685f3f55dc48c5d3fb1107be4

    """

  @Test("what signify signed is accepted, and signing it again gives the same bytes")
  func accepts() throws {
    let key = try SignifyPublicKey(parsing: Array(Self.publicKey.utf8))
    let signature = try SignifySignature(parsing: Array(Self.signature.utf8))
    #expect(key.accepts(signature, of: signature.message) == .good)
    let secret = try SignifySecretKey(parsing: Array(Self.secretKey.utf8))
    #expect(secret.publicKey == key)
    let own = try secret.sign(signature.message)
    #expect(key.accepts(own, of: signature.message) == .good)
  }

  @Test("any flipped bit of the message or the signature is refused")
  func flipped() throws {
    let key = try SignifyPublicKey(parsing: Array(Self.publicKey.utf8))
    let signature = try SignifySignature(parsing: Array(Self.signature.utf8))
    for index in signature.message.indices {
      var message = signature.message
      message[index] ^= 1
      #expect(key.accepts(signature, of: message) == .wrong)
    }
    for index in signature.signature.indices {
      var bytes = signature.signature
      bytes[index] ^= 0x10
      let changed = SignifySignature(number: signature.number, signature: bytes)
      #expect(key.accepts(changed, of: signature.message) == .wrong)
    }
  }

  @Test("another key's signature is called that")
  func otherKey() throws {
    let message = Array("text".utf8)
    let signature = try SignifySecretKey().sign(message)
    #expect(SignifySecretKey().publicKey.accepts(signature, of: message) == .otherKey)
  }

  @Test("a key with a passphrase is refused as one")
  func encrypted() throws {
    let line = Self.secretKey.split(separator: "\n")[1]
    var bytes = [UInt8](try #require(Data(base64Encoded: String(line))))
    bytes[7] = 42
    let text = "untrusted comment: k\n\(Data(bytes).base64EncodedString())\n"
    #expect(throws: SigningError.encrypted) {
      try SignifySecretKey(parsing: Array(text.utf8))
    }
    let help = SigningError.encrypted.diagnostic(file: "site.sec").help.joined()
    #expect(help.contains("signify-openbsd -G -n"))
  }

  @Test(
    "what is no key is refused",
    arguments: [
      "", "\n\n", "untrusted comment: x", "untrusted comment: x\n", "untrusted comment: x\n\n",
      "untrusted comment: x\n!!!!\n", "comment: x\nRWRdeeabyJ2Hery3z7F0\n",
      "untrusted comment: x\nRWRdeeabyJ2Hery3z7F0\n",
      "untrusted comment: x\nWFhdeeabyJ2Hery3z7F0Vj2WDtC6nFjBZZhKvv9K3gZO0A2Df0EqruUr\n",
    ])
  func malformed(text: String) {
    #expect(throws: SigningError.self) { try SignifyPublicKey(parsing: Array(text.utf8)) }
    #expect(throws: SigningError.self) { try SignifySecretKey(parsing: Array(text.utf8)) }
    #expect(throws: SigningError.self) { try SignifySignature(parsing: Array(text.utf8)) }
  }

  @Test("a secret key with a flipped bit is refused")
  func damagedKey() throws {
    let line = Self.secretKey.split(separator: "\n")[1]
    let good = [UInt8](try #require(Data(base64Encoded: String(line))))
    for index in Array(24..<32) + Array(40..<104) {
      var bytes = good
      bytes[index] ^= 4
      let text = "untrusted comment: k\n\(Data(bytes).base64EncodedString())\n"
      #expect(throws: SigningError.self) { try SignifySecretKey(parsing: Array(text.utf8)) }
    }
  }
}
