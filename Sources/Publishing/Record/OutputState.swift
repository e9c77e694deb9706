import Crypto
import Foundation
import Storage

#if canImport(Glibc)
  import Glibc
#endif

/// What lies in an output folder: the names, sizes, times of writing and numbers of all files.
///
/// The time of the last change, which programs cannot set, is no part of it: a file that is linked
/// over, or loses its name in the old output, changes too. It tells instead that nobody changed a file
/// after the build, for no file was changed later than the build ended.
package struct OutputState: Sendable {
  /// What is told of a file, or of a folder, whose size and times say nothing.
  struct Mark: Sendable, Equatable {
    let mode: mode_t
    var size: Int64 = 0
    var modified: FolderState.Instant = 0
    var number: Int64 = 0

    init(_ entry: FolderEntry) {
      mode = entry.mode
      guard mode & S_IFMT != S_IFDIR else { return }
      (size, modified, number) = (entry.size, entry.modified, entry.number)
    }

    /// Nil where nothing stands there.
    init?(at path: String) {
      var status = stat()
      guard lstat(path, &status) == 0 else { return nil }
      self.init(FolderEntry([], status))
    }
  }

  /// Of all files, by their paths in the folder.
  private(set) var files: [String: Mark]
  /// The paths of the files, nearly in the order of their bytes: to sort them takes little then.
  private(set) var paths: [String]
  /// The same of the folders in it.
  private(set) var folders: [String: Mark]
  /// When a file was changed last.
  private(set) var lastChange: FolderState.Instant = 0
  /// Whether some time has a part of a second: a disk that counts whole seconds tells too little.
  private var isFine = false

  /// - Parameter paths: those of `files`.
  init(files: [String: Mark], paths: [String], folders: [String: Mark]) {
    (self.files, self.paths, self.folders) = (files, paths, folders)
  }

  /// Looks at a folder; nil where its state cannot be told: there is a link, a device or a folder that
  /// cannot be read, or the disk's clock is coarse.
  ///
  /// - Parameter jobs: how many processors may look.
  init?(at folder: String, jobs: Int) {
    self.init(files: [:], paths: [], folders: [:])
    guard look(folder, "", jobs), isFine || files.isEmpty else { return nil }
  }

  /// - Parameter prefix: of the paths in the folder.
  private mutating func look(_ folder: String, _ prefix: String, _ jobs: Int) -> Bool {
    guard let entries = FolderEntry.all(in: folder, jobs: jobs) else { return false }
    if files.isEmpty { files.reserveCapacity(entries.count) }
    for entry in entries {
      guard let name = String(validating: entry.name, as: UTF8.self) else { return false }
      let path = prefix + name
      switch entry.mode & S_IFMT {
      case S_IFREG:
        files[path] = Mark(entry)
        paths.append(path)
        lastChange = max(lastChange, entry.changed)
        if entry.changed % 1_000_000_000 != 0 { isFine = true }
      case S_IFDIR:
        folders[path] = Mark(entry)
        guard look("\(folder)/\(name)", "\(path)/", jobs) else { return false }
      default: return false
      }
    }
    return true
  }

  /// One hash for all that is told.
  var hash: String {
    var hash = SHA256()
    let lists: [(marks: [String: Mark], paths: [String], end: UInt8)] = [
      (files, paths, 0), (folders, Array(folders.keys), 1),
    ]
    for (marks, paths, end) in lists {
      var writer = ByteWriter()
      for path in paths.sortedByBytes() {
        guard let mark = marks[path] else { continue }
        writer.write(run: path.utf8)
        writer.write(variable: UInt64(mark.mode))
        writer.write(fixed: UInt64(bitPattern: mark.size))
        writer.write(fixed: UInt64(bitPattern: mark.modified))
        writer.write(fixed: UInt64(bitPattern: mark.number))
      }
      // No path is empty.
      writer.write(variable: 0)
      writer.write(byte: end)
      hash.update(data: writer.bytes)
    }
    return Checksums.hexadecimal(hash.finalize())
  }
}
