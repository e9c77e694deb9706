import SiteContent
import SiteRendering

/// What the last build left in the output folder.
struct PreviousOutput {
  let folder: String
  let opened: OpenFolder
  /// By path, as the last build's list says; empty where there is none.
  let hashes: [String: String]
  /// Its state, where it is as the last build left it.
  let state: OutputState?
  /// What stands there now, but for folders, where that is not told by the state.
  private let entries: [String: FolderWalk.Entry]

  /// - Parameter state: where the folder is known to be as the last build left it.
  init(folder: String, state: OutputState? = nil) {
    self.folder = folder
    opened = OpenFolder(folder)
    self.state = state
    hashes = Self.list(folder)?.hashes ?? [:]
    let isWalked = state == nil && Disk.kind(folder, followingLinks: false) == .folder
    entries = isWalked ? FolderWalk(folder).entries : [:]
  }

  /// Nothing else is in a folder whose state can be told.
  private func isFile(_ path: String) -> Bool {
    state.map { $0.files[path] != nil } ?? (entries[path] == .file)
  }

  private func paths(where isWanted: (String) -> Bool) -> [String] {
    (state.map { $0.files.keys.filter(isWanted) } ?? entries.keys.filter(isWanted)).sorted()
  }

  /// The list, where it is one that the tool wrote: others leave lists of the same name.
  private static func list(_ folder: String) -> Checksums? {
    Disk.bytes("\(folder)/\(Checksums.fileName)").flatMap { Checksums(written: $0) }
  }

  /// Files that no build listed. Losing them could lose somebody's work.
  var foreignFiles: [String] {
    paths {
      hashes[$0] == nil && !Seal.names.contains($0) && !$0.hasPrefix(LocalFolder.prefix)
    }
  }

  /// The host's own files, which every edition leaves alone.
  var localFiles: [String] { paths { $0.hasPrefix(LocalFolder.prefix) } }

  /// Whether the file stands there with these very bytes. The listed hash saves most reads; the
  /// bytes are compared all the same, since somebody may have edited the file in place.
  func hasSame(_ file: OutputFile, hash: String?) -> Bool {
    if !Seal.names.contains(file.path), hashes[file.path] != hash { return false }
    if trusted(file.path) != nil { return true }
    return isFile(file.path) && Disk.bytes("\(folder)/\(file.path)") == file.bytes
  }

  /// The hash of a file that is as it says, so that nobody need read it, and how many bytes the file
  /// has; nil where that is not known.
  func trusted(_ path: String) -> (hash: String, size: Int)? {
    guard let mark = state?.files[path], let hash = hashes[path] else { return nil }
    return (hash, Int(mark.size))
  }

  /// Whether the file stands there with bytes of this hash.
  func hasSame(_ path: String, hash: String) -> Bool {
    hashes[path] == hash && isFile(path) && FileHash.of("\(folder)/\(path)") == hash
  }
}
