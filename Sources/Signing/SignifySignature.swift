/// A signature of signify: detached, or followed by the message that it signs.
package struct SignifySignature: Sendable, Equatable {
  static let length = 74

  let number: [UInt8]
  let signature: [UInt8]
  /// The message that stands in the same file; empty for detached signatures.
  package let message: [UInt8]

  package init(parsing text: [UInt8]) throws(SigningError) {
    let file = try SignifyText(parsing: text, length: Self.length, what: "signature")
    number = Array(file.bytes[2..<10])
    signature = Array(file.bytes[10..<74])
    message = Array(file.message)
  }

  init(number: [UInt8], signature: [UInt8]) {
    self.number = number
    self.signature = signature
    message = []
  }

  /// The file's text.
  ///
  /// - Parameters:
  ///   - key: the public key's file name, for the comment.
  ///   - message: what follows in an embedded signature; empty for a detached one.
  package func rendered(key: String, message: [UInt8] = []) -> [UInt8] {
    SignifyText(
      comment: "verify with \(key)", bytes: SignifyText.algorithm + number + signature,
      message: message
    ).rendered
  }
}
