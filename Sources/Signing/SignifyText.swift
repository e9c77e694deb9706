import Foundation

/// A file of signify(1): a line with an untrusted comment, a line of base64, and for embedded
/// signatures the signed message after that.
struct SignifyText {
  static let commentStart = "untrusted comment: "
  /// "Ed" in the first two bytes of every key and signature: Ed25519.
  static let algorithm = Array("Ed".utf8)
  private static let longestComment = 1024

  let comment: String
  /// What the line of base64 says.
  let bytes: [UInt8]
  /// Everything after the second line.
  let message: ArraySlice<UInt8>

  init(comment: String, bytes: [UInt8], message: [UInt8] = []) {
    self.comment = comment
    self.bytes = bytes
    self.message = message[...]
  }

  /// - Parameter length: how many bytes this kind of file has.
  init(parsing text: [UInt8], length: Int, what: String) throws(SigningError) {
    let newline = UInt8(ascii: "\n")
    guard let first = text.firstIndex(of: newline), first <= Self.longestComment,
      text[..<first].starts(with: Self.commentStart.utf8),
      let second = text[(first + 1)...].firstIndex(of: newline)
    else { throw .malformed(what: what, reason: "it does not begin with an untrusted comment") }
    let encoded = Data(text[(first + 1)..<second])
    guard let decoded = Data(base64Encoded: encoded) else {
      throw .malformed(what: what, reason: "its second line is not base64")
    }
    guard decoded.count == length, decoded.starts(with: Self.algorithm) else {
      throw .malformed(what: what, reason: "its second line is not an Ed25519 \(what)")
    }
    comment = String(
      decoding: text[..<first].dropFirst(Self.commentStart.utf8.count), as: UTF8.self)
    bytes = [UInt8](decoded)
    message = text[(second + 1)...]
  }

  var rendered: [UInt8] {
    Array("\(Self.commentStart)\(comment)\n\(Data(bytes).base64EncodedString())\n".utf8) + message
  }
}
