import Caching
import Foundation
import Storage

#if canImport(Glibc)
  import Glibc
#endif

/// What the disk says of an ordinary file: its size, its times and its number.
struct FileStamp {
  let size: Int
  private let times: FileTimes
  private let number: Int64

  /// Of the file as it is now; nil where no ordinary file stands there, or where another edit might
  /// leave the stamp as it is.
  init?(of path: String) {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    size = Int(status.st_size)
    times = FileTimes(status)
    number = Int64(truncatingIfNeeded: status.st_ino)
    // A disk that counts whole seconds tells too little.
    guard times.changed % 1_000_000_000 != 0,
      max(times.changed, times.modified) < FileTimes.now - FileTimes.settled
    else { return nil }
  }

  var digest: Digest {
    var writer = ByteWriter()
    size.write(to: &writer)
    for number in [times.modified, times.changed, number] {
      writer.write(fixed: UInt64(bitPattern: number))
    }
    return Digest(of: writer.bytes)
  }
}
