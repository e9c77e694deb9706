import Foundation
import Parallelism
import SiteContent
import Storage

#if canImport(Glibc)
  import Glibc
#endif

/// What is asked of a file or a folder, which are sorted by the thousands.
struct FolderEntry: Sendable {
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
    let times = FileTimes(status)
    (modified, changed) = (times.modified, times.changed)
    number = Int64(truncatingIfNeeded: status.st_ino)
  }

  /// The name as a text.
  var text: String { String(decoding: name, as: UTF8.self) }

  /// What a folder holds, in the order of the names' bytes; nil where it cannot be read.
  ///
  /// - Parameter jobs: how many processors may ask.
  static func all(in folder: String, jobs: Int) -> [FolderEntry]? {
    guard let directory = opendir(folder) else { return nil }
    defer { closedir(directory) }
    let place = dirfd(directory)
    let names = names(in: directory)
    let found = Parallel.map(names, jobs: names.count < 1_000 ? 1 : jobs) { name in
      var status = stat()
      let isTold = (name + [0]).withUnsafeBytes { path in
        path.assumingMemoryBound(to: CChar.self).baseAddress.map {
          fstatat(place, $0, &status, AT_SYMLINK_NOFOLLOW) == 0
        }
      }
      return isTold == true ? FolderEntry(name, status) : nil
    }
    let entries = found.compactMap(\.self)
    return entries.count == found.count ? entries : nil
  }

  private static func names(in directory: OpaquePointer) -> [[UInt8]] {
    var names: [[UInt8]] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: UInt8.self, capacity: 256) {
          Array(UnsafeBufferPointer(start: $0, count: strnlen(pointer, 256)))
        }
      }
      if name != [46], name != [46, 46] { names.append(name) }
    }
    return names.sorted { $0.precedesInBytes($1) }
  }
}
