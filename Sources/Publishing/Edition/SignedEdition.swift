import Foundation
import Signing
import SiteRendering
import StrictYAML

/// Signs a published folder in place, in one step.
package enum SignedEdition {
  /// Checks that the folder is as it was built, and publishes it again with signatures, in the
  /// folder and in the zip.
  ///
  /// - Returns: the problems that kept it from being signed, and the manifest.
  package static func sign(
    _ folder: String, key: SignifySecretKey, publicKeyName: String, jobs: Int
  ) throws -> Verification {
    let check = Verification(folder: folder, key: nil, today: .unixEpoch)
    guard check.problems.isEmpty, let list = read(folder, Checksums.fileName),
      let sums = Checksums(parsing: String(decoding: list, as: UTF8.self))
    else { return check }
    var core: [OutputFile] = []
    var derived: [OutputFile] = []
    for path in sums.hashes.keys.sorted() {
      guard let bytes = read(folder, path) else {
        throw PublishError.system(step: "reading", path: path, reason: "it cannot be read")
      }
      let file = OutputFile(path: path, bytes: bytes)
      if Edition.isDerived(path) { derived.append(file) } else { core.append(file) }
    }
    var files = core + derived
    if let zip = files.firstIndex(where: { $0.path == Edition.zipName }) {
      let edition = Edition(core: core, jobs: jobs)
      let seal = try Seal.files(edition.sums, key: key, publicKeyName: publicKeyName)
      files[zip] = edition.zip(seal: seal)
    }
    _ = try Publisher(output: folder).publish(files, sums: Checksums(of: files)) {
      try Seal.files($0, key: key, publicKeyName: publicKeyName)
    }
    return check
  }

  private static func read(_ folder: String, _ path: String) -> [UInt8]? {
    FileManager.default.contents(atPath: "\(folder)/\(path)").map { [UInt8]($0) }
  }
}
