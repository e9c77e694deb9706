import Signing
import SiteRendering

/// The files that list a copy's files and sign the list. They are not in the list themselves.
///
/// `SHA256SUMS.sig` is a signature over `SHA256SUMS`, for `signify -V`. `SHA256.sig` carries the
/// same list in OpenBSD's form behind its signature, for `signify -C`.
package enum Seal {
  package static let signatureName = "SHA256SUMS.sig"
  package static let signedListName = "SHA256.sig"

  package static let names: Set<String> = [Checksums.fileName, signatureName, signedListName]

  /// - Parameter publicKeyName: the file that readers check with, for the comment.
  package static func files(
    _ sums: Checksums, key: SignifySecretKey, publicKeyName: String
  ) throws -> [OutputFile] {
    let tagged = Array(sums.taggedText.utf8)
    return [
      sums.file,
      OutputFile(
        path: signatureName,
        bytes: try key.sign(sums.file.bytes).rendered(key: publicKeyName)),
      OutputFile(
        path: signedListName,
        bytes: try key.sign(tagged).rendered(key: publicKeyName, message: tagged)),
    ]
  }
}
