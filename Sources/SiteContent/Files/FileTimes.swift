import Foundation

#if canImport(Glibc)
  import Glibc
#endif

/// The times that a disk tells of a file, in nanoseconds since 1970.
///
/// The time of the last change cannot be set by programs, so that an edit shows even where its author
/// gave the file its old size and time back.
package struct FileTimes: Sendable {
  /// A clock ticks some hundred times a second, on some disks once in two: what changed so shortly
  /// before may change again and keep its times.
  package static let settled: Int64 = 2_000_000_000

  package let modified: Int64
  package let changed: Int64

  package init(_ status: stat) {
    #if canImport(Glibc)
      (modified, changed) = (Self.instant(status.st_mtim), Self.instant(status.st_ctim))
    #else
      (modified, changed) = (Self.instant(status.st_mtimespec), Self.instant(status.st_ctimespec))
    #endif
  }

  package static var now: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return instant(time)
  }

  private static func instant(_ time: timespec) -> Int64 {
    Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }
}
