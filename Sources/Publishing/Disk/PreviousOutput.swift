import Foundation
import SiteRendering

/// What the last build left in the output folder.
struct PreviousOutput {
  let folder: String
  /// By path, as the last build's list says; empty where there is none.
  let hashes: [String: String]
  /// Every file that stands there now.
  let present: [String]

  init(folder: String) {
    self.folder = folder
    let list = FileManager.default.contents(atPath: "\(folder)/\(Checksums.fileName)")
    hashes =
      list.flatMap { Checksums(parsing: String(decoding: $0, as: UTF8.self)) }?.hashes ?? [:]
    var found: [String] = []
    if let walk = FileManager.default.enumerator(atPath: folder) {
      for case let path as String in walk
      where walk.fileAttributes?[.type] as? FileAttributeType != .typeDirectory {
        found.append(path)
      }
    }
    present = found.sorted()
  }

  var ownFiles: [String] { Array(hashes.keys) }

  /// Files that no build listed. Losing them could lose somebody's work.
  var foreignFiles: [String] {
    present.filter {
      hashes[$0] == nil && !Seal.names.contains($0) && !$0.hasPrefix(LocalFolder.prefix)
    }
  }

  /// The host's own files, which every edition leaves alone.
  var localFiles: [String] { present.filter { $0.hasPrefix(LocalFolder.prefix) } }

  /// Whether the file stands there with these very bytes. The listed hash saves most reads; the
  /// bytes are compared all the same, since somebody may have edited the file in place.
  func hasSame(_ file: OutputFile, hash: String?) -> Bool {
    if !Seal.names.contains(file.path), hashes[file.path] != hash { return false }
    guard let bytes = FileManager.default.contents(atPath: "\(folder)/\(file.path)") else {
      return false
    }
    return bytes.count == file.bytes.count && bytes.elementsEqual(file.bytes)
  }
}
