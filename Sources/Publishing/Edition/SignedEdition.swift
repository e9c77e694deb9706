import Parallelism
import Signing
import SiteContent
import SiteRendering
import Storage
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
    guard check.problems.isEmpty, let list = Disk.bytes("\(folder)/\(Checksums.fileName)"),
      let sums = Checksums(parsing: String(decoding: list, as: UTF8.self))
    else { return check }
    let paths = sums.hashes.keys.sortedByBytes()
    let publisher = Publisher(output: folder)
    let publication = try publisher.open(paths) { try publisher.prepare() }
    do {
      let copied = paths.filter { $0 != Edition.zipName }
      let results = Parallel.map(copied, jobs: jobs) { path in
        Result { try publication.add(OutputFile(path: path, bytes: try read(folder, path))) }
      }
      for result in results { _ = try result.get() }
      if copied.count < paths.count {
        let all = Set(copied)
        let core = copied.filter { !Edition.isCompressedForm($0, among: all) }
        let seal = try Seal.files(
          publication.sums(of: core), key: key, publicKeyName: publicKeyName)
        // Compressed anew: the compressed copies that lie beside could hold something else.
        try publication.addZip(of: core, seal: seal) { path in
          PackedFile(OutputFile(path: path, bytes: try publication.bytes(of: path)))
        }
      }
      _ = try publication.finish { try Seal.files($0, key: key, publicKeyName: publicKeyName) }
    } catch {
      publication.discard()
      throw error
    }
    return check
  }

  private static func read(_ folder: String, _ path: String) throws -> [UInt8] {
    guard let bytes = Disk.bytes("\(folder)/\(path)") else {
      throw PublishError.system(step: "reading", path: path, reason: "it cannot be read")
    }
    return bytes
  }
}
