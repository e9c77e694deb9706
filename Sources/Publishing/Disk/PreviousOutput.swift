import SiteContent
import SiteRendering

/// What the last build left in the output folder.
struct PreviousOutput {
  let folder: String
  /// By path, as the last build's list says; empty where there is none.
  let hashes: [String: String]
  /// What stands there now, but for folders.
  private let entries: [String: FolderWalk.Entry]

  init(folder: String) {
    self.folder = folder
    hashes = Self.list(folder)?.hashes ?? [:]
    entries =
      Disk.kind(folder, followingLinks: false) == .folder ? FolderWalk(folder).entries : [:]
  }

  /// The list, where it is one that the tool wrote: others leave lists of the same name.
  private static func list(_ folder: String) -> Checksums? {
    guard let bytes = Disk.bytes("\(folder)/\(Checksums.fileName)"),
      let list = Checksums(parsing: String(decoding: bytes, as: UTF8.self)),
      list.file.bytes == bytes
    else { return nil }
    return list
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
    return entries[file.path] == .file && Disk.bytes("\(folder)/\(file.path)") == file.bytes
  }
}
