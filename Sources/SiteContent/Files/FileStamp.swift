import Caching
import Foundation
import Storage

#if canImport(Glibc)
  import Glibc
#endif

/// What the disk says of an ordinary file: its size, its times and its number.
///
/// The time of the last change cannot be set by programs, so that an edit shows even where its author
/// gave the file its old size and time back.
struct FileStamp {
  let size: Int
  private let modified: Int64
  private let changed: Int64
  private let number: Int64

  /// A clock ticks some hundred times a second, on some disks once in two: what changed shortly
  /// before may change again under the same stamp. In nanoseconds.
  private static let settled: Int64 = 2_000_000_000

  /// Of the file as it is now; nil where no ordinary file stands there, or where another edit might
  /// leave the stamp as it is.
  init?(of path: String) {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    size = Int(status.st_size)
    #if canImport(Glibc)
      (modified, changed) = (Self.instant(status.st_mtim), Self.instant(status.st_ctim))
    #else
      (modified, changed) = (Self.instant(status.st_mtimespec), Self.instant(status.st_ctimespec))
    #endif
    number = Int64(truncatingIfNeeded: status.st_ino)
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    // A disk that counts whole seconds tells too little.
    guard changed % 1_000_000_000 != 0, max(changed, modified) < Self.instant(now) - Self.settled
    else { return nil }
  }

  private static func instant(_ time: timespec) -> Int64 {
    Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }

  var digest: Digest {
    var writer = ByteWriter()
    size.write(to: &writer)
    for number in [modified, changed, number] { writer.write(fixed: UInt64(bitPattern: number)) }
    return Digest(of: writer.bytes)
  }
}
