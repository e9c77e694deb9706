import Foundation

#if canImport(Glibc)
  import Glibc
#endif

/// What is asked of a file or a folder, which are sorted by the thousands.
struct FolderEntry {
  let name: [UInt8]
  let mode: mode_t
  let size: Int64
  let modified: FolderState.Instant
  let changed: FolderState.Instant
  let number: Int64

  init(_ name: [UInt8], _ status: stat) {
    self.name = name
    mode = status.st_mode
    size = Int64(status.st_size)
    modified = Self.instant(Self.modified(status))
    changed = Self.instant(Self.changed(status))
    number = Int64(truncatingIfNeeded: status.st_ino)
  }

  /// What a folder holds, in the order of the names' bytes; nil where it cannot be read.
  static func all(in folder: String) -> [FolderEntry]? {
    guard let directory = opendir(folder) else { return nil }
    defer { closedir(directory) }
    var found: [FolderEntry] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: UInt8.self, capacity: 256) {
          Array(UnsafeBufferPointer(start: $0, count: strnlen(pointer, 256)))
        }
      }
      if name == [46] || name == [46, 46] { continue }
      var status = stat()
      let path = name.map { CChar(bitPattern: $0) } + [0]
      guard fstatat(dirfd(directory), path, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
      found.append(FolderEntry(name, status))
    }
    return found.sorted { $0.name.lexicographicallyPrecedes($1.name) }
  }

  static func instant(_ time: timespec) -> FolderState.Instant {
    Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }

  #if canImport(Glibc)
    static func changed(_ status: stat) -> timespec { status.st_ctim }
    static func modified(_ status: stat) -> timespec { status.st_mtim }
  #else
    static func changed(_ status: stat) -> timespec { status.st_ctimespec }
    static func modified(_ status: stat) -> timespec { status.st_mtimespec }
  #endif
}
