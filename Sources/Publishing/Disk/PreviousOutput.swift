import SiteContent
import SiteRendering

/// What the last build left in the output folder.
struct PreviousOutput {
  let folder: String
  /// By path, as the last build's list says; empty where there is none.
  let hashes: [String: String]
  /// What stands there now, but for folders.
  private let entries: [String: FolderWalk.Entry]
  /// How many bytes its files have, where the folder is as the last build left it.
  private let sizes: [String: Int]?

  /// - Parameter trust: where the folder is known to be as the last build left it.
  init(folder: String, trust: OutputTrust? = nil) {
    self.folder = folder
    sizes = trust?.sizes
    hashes = Self.list(folder)?.hashes ?? [:]
    if let trust {
      // No other things are in a folder whose state can be told.
      entries = trust.sizes.mapValues { _ in .file }
    } else {
      let isFolder = Disk.kind(folder, followingLinks: false) == .folder
      entries = isFolder ? FolderWalk(folder).entries : [:]
    }
  }

  /// The list, where it is one that the tool wrote: others leave lists of the same name.
  private static func list(_ folder: String) -> Checksums? {
    Disk.bytes("\(folder)/\(Checksums.fileName)").flatMap { Checksums(written: $0) }
  }

  var ownFiles: [String] { Array(hashes.keys) }

  /// Files that no build listed. Losing them could lose somebody's work.
  var foreignFiles: [String] {
    entries.keys.filter {
      hashes[$0] == nil && !Seal.names.contains($0) && !$0.hasPrefix(LocalFolder.prefix)
    }.sorted()
  }

  /// The host's own files, which every edition leaves alone.
  var localFiles: [String] { entries.keys.filter { $0.hasPrefix(LocalFolder.prefix) }.sorted() }

  /// Whether the file stands there with these very bytes. The listed hash saves most reads; the
  /// bytes are compared all the same, since somebody may have edited the file in place.
  func hasSame(_ file: OutputFile, hash: String?) -> Bool {
    if !Seal.names.contains(file.path), hashes[file.path] != hash { return false }
    if hashes[file.path] != nil, trustedSize(file.path) != nil { return true }
    return entries[file.path] == .file && Disk.bytes("\(folder)/\(file.path)") == file.bytes
  }

  /// How many bytes a file has that is as its hash in the list says, so that nobody need read it;
  /// nil where that is not known.
  func trustedSize(_ path: String) -> Int? { hashes[path] == nil ? nil : sizes?[path] }

  /// Whether the file stands there with bytes of this hash.
  func hasSame(_ path: String, hash: String) -> Bool {
    hashes[path] == hash && entries[path] == .file && FileHash.of("\(folder)/\(path)") == hash
  }
}
